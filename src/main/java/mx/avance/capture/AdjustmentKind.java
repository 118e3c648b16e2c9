package mx.avance.capture;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether an adjustment asks for more or for less than the target in force; a blank target counts as nothing. */
public enum AdjustmentKind {
    INCREASE,
    REDUCTION;

    static AdjustmentKind of(@Nullable BigDecimal before, BigDecimal requested) {
        return before == null || requested.compareTo(before) > 0 ? INCREASE : REDUCTION;
    }
}
