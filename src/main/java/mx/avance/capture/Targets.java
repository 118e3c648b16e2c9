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
}
