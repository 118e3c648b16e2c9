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

    static void check(TableLine row, RowTexts texts, String justification, int column, ProblemLog log) {
        int line = row.number();
        check("la unidad", texts.unit(), UNIT, line, RowLayout.LEVEL, log);
        check("el resumen narrativo", texts.narrative().narrative(), NARRATIVE, line, RowLayout.NARRATIVE, log);
        check("las siglas", texts.indicator().siglas(), SIGLAS, line, RowLayout.INDICATOR, log);
        check("el nombre del indicador", texts.indicator().name(), INDICATOR, line, RowLayout.INDICATOR, log);
        check("la unidad de medida", texts.measure().indicator(), UNIT_OF_MEASURE, line, RowLayout.MEASURE, log);
        String variables = texts.measure().variables();
        check("la unidad de medida de las variables", variables, VARIABLES_UNIT, line, RowLayout.MEASURE, log);
        check("la justificación", justification, JUSTIFICATION, line, column, log);
    }

    static void check(Heading heading, ProblemLog log) {
        check("la clave del programa", heading.programmeKey(), PROGRAMME_KEY, 1, 0, log);
        check("el nombre del programa", heading.programmeName(), PROGRAMME_NAME, 1, 0, log);
        check("el nombre del eje", heading.axisName(), AXIS_NAME, 1, 0, log);
        check("el nombre de la dependencia", heading.dependencia(), UNIT, 1, 0, log);
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
