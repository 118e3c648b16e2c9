package mx.avance.consistency.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as a text writes it.
 *
 * @param value what it is worth
 * @param decimals how many decimals were written, which is the precision it claims
 * @param percent whether it carries a percent sign or "por ciento"
 * @param style how it is written
 */
public record Numeral(BigDecimal value, int decimals, boolean percent, Style style) {

    /** How a number is written. */
    public enum Style {
        /** {@code 1466}: the only one that can be a year. */
        PLAIN,
        /** {@code 1,466} */
        GROUPED,
        /** {@code $1,466.00} */
        MONEY,
        /** {@code doscientas} */
        SPELLED,
        /** {@code un}, {@code una}: a number only where the grammar asks for one */
        ARTICLE
    }

    Numeral asPercent() {
        return new Numeral(value, decimals, true, style);
    }

    boolean isWhole() {
        return decimals == 0 && !percent;
    }

    /** Whether it could be a year of our time. */
    boolean looksLikeYear() {
        return style == Style.PLAIN
                && isWhole()
                && value.precision() == 4
                && value.intValue() >= 1900
                && value.intValue() < 2100;
    }

    /** Whether an exact value, written with this precision, would be this number: rounded half up or cut off. {@code 295 %} agrees with 295.1428. */
    public boolean agreesWith(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(value) == 0
                || exact.setScale(decimals, RoundingMode.DOWN).compareTo(value) == 0;
    }
}
