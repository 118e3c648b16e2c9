package mx.avance.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the semáforo shows: a band of the percentage, in the order from least to most, or why there is no percentage. The semáforo is two-sided:
 * going far over a target is a fault of planning too.
 */
public enum Signal {
    CRITICAL("crítico", "▼"),
    LOW("bajo", "▽"),
    ON_TARGET("en meta", "●"),
    HIGH("alto", "△"),
    OVER("sobremeta", "▲"),
    /** Something was realised with nothing programmed. */
    PROGRESS_WITHOUT_TARGET("avance sin meta programada", "◆"),
    /** Nothing was programmed, 0 or blank, and nothing realised. */
    NO_TARGET("sin meta en el periodo", "—"),
    /** Something was programmed and nothing captured. */
    NOT_CAPTURED("sin capturar", "○");

    private final String word;
    private final String shape;

    Signal(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    /** The Spanish word, in lower case, for messages and official documents; screens take theirs from the translations. */
    public String word() {
        return word;
    }

    /** One character that stands for it wherever it is drawn, so that colour never stands alone. */
    public String shape() {
        return shape;
    }

    /** How it stands in addresses, keys of texts and names of styles: {@code on-target}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The signal that stands so in an address; empty for any other word. */
    public static Optional<Signal> ofCode(@Nullable String code) {
        return Stream.of(values()).filter(signal -> signal.code().equals(code)).findFirst();
    }

    /** Whether it stands for a range of percentages: the first five. */
    public boolean isBand() {
        return compareTo(OVER) <= 0;
    }
}
