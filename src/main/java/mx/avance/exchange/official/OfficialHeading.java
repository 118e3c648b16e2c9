package mx.avance.exchange.official;

import mx.avance.figures.Quarter;

/**
 * What stands over the table of a programme.
 *
 * @param year the calendar year
 * @param quarter the quarter that is reported
 * @param dependencia the unit that attends to the programme
 */
public record OfficialHeading(
        String municipality,
        int year,
        Quarter quarter,
        int axisNumber,
        String axisName,
        String programmeKey,
        String programmeName,
        String dependencia) {

    /** {@code SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS 2024}. */
    public String title() {
        return "SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS " + year;
    }

    /** {@code EJE 1: BUEN GOBIERNO}. */
    public String axis() {
        return "EJE " + axisNumber + ": " + axisName;
    }

    /** {@code CLAVE Y NOMBRE DEL PPA: M-PPA 1.4 PROGRAMA DE …}. */
    public String programme() {
        return "CLAVE Y NOMBRE DEL PPA: " + programmeKey + " " + programmeName;
    }

    /** {@code NOMBRE DE LA DEPENDENCIA QUE ATIENDE AL PROGRAMA: OFICIALÍA MAYOR}. */
    public String attendedBy() {
        return "NOMBRE DE LA DEPENDENCIA QUE ATIENDE AL PROGRAMA: " + dependencia;
    }

    /** {@code TRIMESTRE QUE SE INFORMA: 1}. */
    public String reported() {
        return "TRIMESTRE QUE SE INFORMA: " + quarter.number();
    }
}
