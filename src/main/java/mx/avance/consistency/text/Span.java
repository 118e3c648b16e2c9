package mx.avance.consistency.text;

/**
 * A piece of a text.
 *
 * @param start the first character, from 0
 * @param end the character after the last
 */
public record Span(int start, int end) {

    /** The piece itself. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
