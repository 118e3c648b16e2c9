package mx.avance.consistency.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a document or a person said of an indicator in a quarter, besides its figures.
 *
 * @param percentage in percent, as printed; {@code null} where nothing was
 * @param percentageText how it was printed
 */
public record CheckedQuarter(
        @Nullable BigDecimal percentage,
        @Nullable String percentageText,
        @Nullable BigDecimal cumulative,
        @Nullable String cumulativeText,
        @Nullable String justification) {

    public static final CheckedQuarter NONE = new CheckedQuarter(null, null, null, null, null);
}
