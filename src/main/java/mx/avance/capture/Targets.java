package mx.avance.capture;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Targets as the database gives them: with zeros behind the point that mean nothing. */
final class Targets {

    private Targets() {}

    /** Whether both are the same figure; a blank is the same only as a blank. */
    static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    /** The figure for the record of changes: digits without zeros behind. */
    static @Nullable String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
