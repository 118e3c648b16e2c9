package mx.avance.exchange.reading;

/** What a column of a table may mean. */
public enum ColumnRole {
    /** Nothing that is read. */
    IGNORED,

    // Which document the row is of, where the table says it itself.
    YEAR,
    PROGRAMME_KEY,
    PROGRAMME_NAME,
    AXIS_NUMBER,
    AXIS_NAME,
    DEPENDENCIA,
    /** The quarter of the row, in a table of one row an indicator and quarter. */
    QUARTER,

    // The objective.
    /** «Componente», and below it or in parentheses the unit. */
    LEVEL,
    UNIT,
    CLAVE,
    /** With its clave before it, or without where another column has it. */
    NARRATIVE,

    // The indicator.
    SIGLAS,
    /** With its siglas before it, or without where another column has them. */
    INDICATOR,
    FREQUENCY,
    /** Of the indicator; in the official layout with that of the variables behind it. */
    UNIT_OF_MEASURE,
    VARIABLES_UNIT,
    ACCUMULATION,
    ROLLUP,
    SENSE,

    // The figures.
    ANNUAL,
    PROGRAMMED,
    REALISED,
    QUARTER_PERCENTAGE,
    CUMULATIVE_PERCENTAGE,
    /** Of the product's own documents: it computed it, and nobody types it. */
    COMPUTED_PERCENTAGE,
    COMPUTED_CUMULATIVE,
    /** Of the quarter of the row, in a table of one row an indicator and quarter. */
    ROW_PROGRAMMED,
    ROW_REALISED,
    ROW_PERCENTAGE,
    ROW_CUMULATIVE,
    /** Of the quarter of the document or of the row. */
    JUSTIFICATION,
    /** Of one quarter. */
    QUARTER_JUSTIFICATION;

    /** Whether the column is of one of the four quarters. */
    public boolean isQuarterly() {
        return switch (this) {
            case PROGRAMMED,
                    REALISED,
                    QUARTER_PERCENTAGE,
                    CUMULATIVE_PERCENTAGE,
                    COMPUTED_PERCENTAGE,
                    COMPUTED_CUMULATIVE,
                    QUARTER_JUSTIFICATION -> true;
            default -> false;
        };
    }
}
