package mx.avance.exchange.official;

import java.math.BigDecimal;
import mx.avance.figures.Band;

/** The limits of a band in the words of an official document: which side owns the exact limit is always said. */
public final class PrintedBand {

    private PrintedBand() {}

    /** {@code de 70 % a menos de 90 %}. */
    public static String limits(Band band) {
        String lower = percent(band.lower());
        BigDecimal end = band.upper();
        if (end == null) {
            return (band.lowerIncluded() ? "desde " : "más de ") + lower;
        }
        String upper = percent(end);
        if (band.lower().signum() == 0) {
            return (band.upperIncluded() ? "hasta " : "menos de ") + upper;
        }
        return (band.lowerIncluded() ? "de " : "más de ")
                + lower
                + (band.upperIncluded() ? " a " : " a menos de ")
                + upper;
    }

    private static String percent(BigDecimal limit) {
        return PrintedFigure.number(limit, 0) + " %";
    }
}
