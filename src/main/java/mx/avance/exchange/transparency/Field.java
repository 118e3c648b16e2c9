package mx.avance.exchange.transparency;

import org.jspecify.annotations.Nullable;

/** What the product can put into a column of a format of transparency. */
enum Field {
    FISCAL_YEAR,
    /** The first day of the quarter. */
    PERIOD_START,
    /** The last day of the quarter. */
    PERIOD_END,
    PROGRAMME,
    OBJECTIVE,
    INDICATOR,
    DIMENSION("s.dimension is null"),
    DEFINITION("s.definition is null"),
    CALCULATION("s.calculation_method is null"),
    UNIT_OF_MEASURE("i.unit_of_measure is null and i.variables_unit is null"),
    FREQUENCY,
    /** A value, or a sentence that says why there is none. */
    BASELINE("s.baseline_value is null and s.baseline_note is null"),
    /** The target of the year as it was planned. */
    TARGET,
    /** The target of the year in force, where it was adjusted. */
    ADJUSTED_TARGET,
    /** What was realised up to the quarter, in the unit of the target. */
    PROGRESS,
    /** One of the catalogue; what was only assumed about an indicator is not published as if somebody had said it. */
    SENSE("i.sense_from = 'ASSUMED'"),
    /** The source, or the means of verification where the ficha has only those. */
    SOURCE("s.source is null and s.verification_means is null"),
    RESPONSIBLE,
    UPDATED,
    NOTE;

    private final @Nullable String lacking;

    Field() {
        this(null);
    }

    /** @param lacking the condition under which the ficha técnica leaves it empty: indicator i, its sheet s */
    Field(@Nullable String lacking) {
        this.lacking = lacking;
    }

    /** Whether it comes from the ficha técnica, so that somebody can fill it in. */
    boolean isOfSheet() {
        return lacking != null;
    }

    /** In SQL, the condition under which it is empty. */
    String lacking() {
        if (lacking == null) {
            throw new IllegalStateException(this + " is not of the ficha técnica");
        }
        return "(" + lacking + ")";
    }
}
