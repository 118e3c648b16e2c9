package mx.avance.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of percentages with one signal. Its ends are in percent (90 is 90 %), from 0 to 1,000,000 with at most six decimals, each one included
 * or not.
 *
 * @param signal the signal of the percentages inside; one that {@linkplain Signal#isBand() is a band}
 * @param lower where it begins, without trailing zeros
 * @param lowerIncluded whether exactly {@code lower} is inside
 * @param upper where it ends, without trailing zeros; {@code null} when it has no end
 * @param upperIncluded whether exactly {@code upper} is inside; false when there is no end
 */
public record Band(
        Signal signal,
        BigDecimal lower,
        boolean lowerIncluded,
        @Nullable BigDecimal upper,
        boolean upperIncluded) {

    private static final int MAX_DECIMALS = 6;
    private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000);

    /** @throws IllegalArgumentException with a sentence that can be shown, when no percentage could be inside or an end is out of range */
    public Band {
        if (!signal.isBand()) {
            throw new IllegalArgumentException("«" + signal.word() + "» no es una banda del semáforo.");
        }
        lower = checkedEnd(signal, lower);
        if (upper == null) {
            if (upperIncluded) {
                throw new IllegalArgumentException(
                        "La banda «" + signal.word() + "» no tiene límite superior, así que no puede incluirlo.");
            }
        } else {
            upper = checkedEnd(signal, upper);
            int order = lower.compareTo(upper);
            if (order > 0 || (order == 0 && !(lowerIncluded && upperIncluded))) {
                throw new IllegalArgumentException("La banda «" + signal.word() + "» está vacía: empieza en "
                        + lower.toPlainString() + " y termina en " + upper.toPlainString() + ".");
            }
        }
    }

    /** Compared before it is expanded: 1e999999999 would not fit in memory. */
    private static BigDecimal checkedEnd(Signal signal, BigDecimal end) {
        if (end.signum() < 0 || end.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "Los límites de la banda «" + signal.word() + "» van de 0 a 1,000,000; se encontró " + end + ".");
        }
        if (end.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal plain = end.stripTrailingZeros();
        if (plain.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "Los límites de la banda «" + signal.word() + "» tienen a lo más seis decimales.");
        }
        return plain.setScale(Math.max(0, plain.scale()));
    }

    /** Whether the exact, unrounded percentage is inside. */
    public boolean contains(Percentage percentage) {
        return isAboveLower(percentage) && isBelowUpper(percentage);
    }

    private boolean isAboveLower(Percentage percentage) {
        int order = percentage.compareToPercent(lower);
        return order > 0 || (order == 0 && lowerIncluded);
    }

    private boolean isBelowUpper(Percentage percentage) {
        if (upper == null) {
            return true;
        }
        int order = percentage.compareToPercent(upper);
        return order < 0 || (order == 0 && upperIncluded);
    }
}
