package mx.avance.exchange.reading;

import org.jspecify.annotations.Nullable;

/** How long the texts of a document may be: as long as the database keeps them. What is longer is refused with its place, never cut. */
public final class TextLimits {

    public static final int UNIT = 300;
    public static final int NARRATIVE = 4_000;
    public static final int SIGLAS = 60;
    public static final int INDICATOR = 1_000;
    public static final int UNIT_OF_MEASURE = 200;
    public static final int VARIABLES_UNIT = 300;
    public static final int JUSTIFICATION = 20_000;
    public static final int PROGRAMME_KEY = 60;
    public static final int PROGRAMME_NAME = 500;
    public static final int AXIS_NAME = 300;

    private TextLimits() {}

    static void check(ReadRow row, ProblemLog log) {
        check("la unidad", row.unit(), UNIT, row, RowCell.UNIT, log);
        check("el resumen narrativo", row.narrative(), NARRATIVE, row, RowCell.NARRATIVE, log);
        check("las siglas", row.siglas(), SIGLAS, row, RowCell.SIGLAS, log);
        check("el nombre del indicador", row.indicator(), INDICATOR, row, RowCell.INDICATOR, log);
        check("la unidad de medida", row.unitOfMeasure(), UNIT_OF_MEASURE, row, RowCell.UNIT_OF_MEASURE, log);
        String variables = row.variablesUnit();
        check("la unidad de medida de las variables", variables, VARIABLES_UNIT, row, RowCell.VARIABLES_UNIT, log);
        check("la justificación", row.justification(), JUSTIFICATION, row, RowCell.JUSTIFICATION, log);
        for (String justification : row.quarterJustifications()) {
            check("la justificación", justification, JUSTIFICATION, row, RowCell.JUSTIFICATION, log);
        }
    }

    private static void check(
            String what, @Nullable String text, int limit, ReadRow row, RowCell cell, ProblemLog log) {
        check(what, text, limit, row.line(), row.columns().of(cell, null), log);
    }

    static void check(Heading heading, int line, ProblemLog log) {
        check("la clave del programa", heading.programmeKey(), PROGRAMME_KEY, line, 0, log);
        check("el nombre del programa", heading.programmeName(), PROGRAMME_NAME, line, 0, log);
        check("el nombre del eje", heading.axisName(), AXIS_NAME, line, 0, log);
        check("el nombre de la dependencia", heading.dependencia(), UNIT, line, 0, log);
    }

    private static void check(String what, @Nullable String text, int limit, int line, int column, ProblemLog log) {
        if (text != null && text.length() > limit) {
            log.error(
                    ProblemCodes.TEXT_TOO_LONG,
                    line,
                    column,
                    text,
                    what + " tiene " + text.length() + " letras y caben " + limit
                            + ". Acorta el texto y vuelve a cargar el documento.");
        }
    }
}
