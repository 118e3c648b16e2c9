package mx.avance.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Percentages as documents print them. */
final class Printed {

    private Printed() {}

    /** The value of a text that was read as a printed percentage; {@code null} for none. */
    static @Nullable BigDecimal value(@Nullable String text) {
        return text == null
                ? null
                : new BigDecimal(text.replace("%", "").replace(",", "").strip());
    }
}
