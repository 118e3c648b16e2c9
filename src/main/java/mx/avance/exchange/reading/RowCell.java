package mx.avance.exchange.reading;

import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What a cell of a row holds, for whoever has to say where something stands. */
public enum RowCell {
    LEVEL,
    UNIT,
    CLAVE,
    NARRATIVE,
    SIGLAS,
    INDICATOR,
    FREQUENCY,
    UNIT_OF_MEASURE,
    VARIABLES_UNIT,
    ANNUAL,
    PROGRAMMED,
    REALISED,
    QUARTER_PERCENTAGE,
    CUMULATIVE_PERCENTAGE,
    JUSTIFICATION;

    /** Whether there is one in each quarter. */
    public boolean isQuarterly() {
        return switch (this) {
            case PROGRAMMED, REALISED, QUARTER_PERCENTAGE, CUMULATIVE_PERCENTAGE -> true;
            default -> false;
        };
    }

    /** The place of this cell, of a quarter where there is one in each. */
    public Place in(@Nullable Quarter quarter) {
        return new Place(this, isQuarterly() ? quarter : null);
    }

    /** A cell of a row; of a quarter where there is one in each. */
    public record Place(RowCell cell, @Nullable Quarter quarter) {}
}
