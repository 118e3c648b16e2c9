package mx.avance.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as a program writes them. */
public final class Digits {

    private Digits() {}

    /** Plain digits with a decimal point, without zeros behind and never in scientific notation; none for {@code null}, which is not zero. */
    public static @Nullable String of(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
