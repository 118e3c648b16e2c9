package mx.avance.exchange.official;

import mx.avance.figures.Quarter;

/** The headers of the groups of columns, as the published sheet has them. @param year the calendar year */
public record OfficialHeaders(int year) {

    /** Over all figures. */
    public String figures() {
        return "AVANCE EN CUMPLIMIENTO DE METAS TRIMESTRAL Y ANUAL ACUMULADO " + year;
    }

    public String programmed() {
        return "META PROGRAMADA " + year;
    }

    public String realised() {
        return "META REALIZADA " + year;
    }

    public String percentages() {
        return "PORCENTAJE DE AVANCE TRIMESTRAL " + year;
    }

    public String cumulative() {
        return "PORCENTAJE DE AVANCE TRIMESTRAL ACUMULADO " + year;
    }

    public String justification() {
        return "JUSTIFICACIÓN TRIMESTRAL DE AVANCE DE RESULTADOS " + year;
    }

    /** {@code TRIMESTRE 1}. */
    public static String of(Quarter quarter) {
        return "TRIMESTRE " + quarter.number();
    }
}
