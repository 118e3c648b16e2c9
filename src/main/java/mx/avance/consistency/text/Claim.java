package mx.avance.consistency.text;

import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of the target in words.
 *
 * @param of the quarter that it says it of, where it names one
 */
public record Claim(Kind kind, @Nullable Quarter of, Span span) {

    /** The claims. */
    public enum Kind {
        /** It was reached, or fulfilled. */
        REACHED,
        /** More than it was done. */
        EXCEEDED,
        /** It was not reached. */
        NOT_REACHED,
        /** What was realised is more than what was programmed, be that good or bad. */
        ABOVE,
        /** What was realised is less than what was programmed. */
        BELOW
    }
}
