package mx.avance.base.ui;

import java.math.BigDecimal;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of an indicator are written.
 *
 * @param decimals with how many decimals at least
 * @param percent whether they are themselves percentages and carry the sign
 */
public record FigureStyle(int decimals, boolean percent) {

    /** A programmed figure: {@code 1,292}, {@code 90.00 %}; {@code —} when none was written. */
    public String target(@Nullable Amount amount) {
        return amount == null ? Formats.NO_TARGET : amount(amount.value());
    }

    /** A realised figure; {@code ·} when it was not captured. */
    public String realised(@Nullable Amount amount) {
        return amount == null ? Formats.NOT_CAPTURED : amount(amount.value());
    }

    /** A figure that is there, never rounded. */
    public String amount(BigDecimal value) {
        String number = Formats.amount(
                value, Math.max(decimals, Math.max(0, value.stripTrailingZeros().scale())));
        return percent ? number + "\u00a0%" : number;
    }
}
