package mx.avance.consistency.text;

import java.util.List;

/**
 * What a justification says.
 *
 * @param quotes its numbers, in their order
 * @param parts the numbers of the sentence of the realised one that may add up to it
 * @param present whether it says of its report that it is of "this quarter"
 * @param quarters the quarters it names
 * @param claims what it says of the target in words
 * @param causes where it gives a reason
 * @param words how many words it has
 */
public record ReadText(
        List<Quote> quotes,
        List<Quote> parts,
        List<QuarterMention> quarters,
        boolean present,
        List<Claim> claims,
        List<Span> causes,
        int words) {

    public ReadText {
        quotes = List.copyOf(quotes);
        parts = List.copyOf(parts);
        quarters = List.copyOf(quarters);
        claims = List.copyOf(claims);
        causes = List.copyOf(causes);
    }

    /** The numbers of a role. */
    public List<Quote> of(Role role) {
        return quotes.stream().filter(quote -> quote.role() == role).toList();
    }

    /** Whether it quotes anything of the indicator. */
    public boolean hasFigures() {
        return quotes.stream().anyMatch(quote -> quote.role() != Role.OTHER && quote.role() != Role.DIFFERENCE);
    }
}
