package mx.avance.capture;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The percentages that a document printed for an entry ("publicado"): never used to compute, always kept to compare.
 *
 * @param publishedPercentage of the quarter, in percent (113.47)
 * @param publishedPercentageText as it was printed ("113.47%"), whose decimals tell the precision
 * @param publishedCumulative of the year to date, in percent
 */
public record Published(
        @Nullable BigDecimal publishedPercentage,
        @Nullable String publishedPercentageText,
        @Nullable BigDecimal publishedCumulative,
        @Nullable String publishedCumulativeText) {

    public static final Published NOTHING = new Published(null, null, null, null);
}
