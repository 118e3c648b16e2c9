package mx.avance.consistency.text;

/**
 * A number of a text with its role and its place.
 *
 * @param sure whether the text says which role it is; otherwise it is the likeliest
 */
public record Quote(Role role, Numeral number, Span span, boolean sure) {

    Quote as(Role other) {
        return new Quote(other, number, span, sure);
    }
}
