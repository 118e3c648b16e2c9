package mx.avance.consistency.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text that means something by itself.
 *
 * @param word the word in small letters without accents; the sign, for what is no word; empty for a number
 * @param numeral of a number, and of nothing else
 */
record Token(
        Kind kind,
        String word,
        int start,
        int end,
        @Nullable Numeral numeral) {

    enum Kind {
        WORD,
        NUMBER,
        /** Letters and digits in one piece, a date, a range, a clave: {@code OM/123/2024}, {@code 2021-2024}, {@code 10:30}. */
        CODE,
        COMMA,
        /** The end of a sentence. */
        STOP,
        SIGN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(String other) {
        return kind == Kind.WORD && word.equals(other);
    }

    Numeral number() {
        return Objects.requireNonNull(numeral);
    }

    Span span() {
        return new Span(start, end);
    }

    Token as(Kind other) {
        return new Token(other, word, start, end, null);
    }
}
