package mx.avance.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * One side of the division that gives a percentage, spelled out: its value is {@link #sum()} / {@link #divisor()}. The mean is kept as a division
 * because it may have no exact decimal (10 / 3).
 *
 * @param parts the amounts that were added, in the order of the quarters, zeros too; at least one
 * @param mean whether the sum is divided by the number of parts ({@link Accumulation#AVERAGE})
 */
public record Term(List<Amount> parts, boolean mean) {

    /** @throws IllegalArgumentException when there are no parts: a blank is not a sum of 0 */
    public Term {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Un término de la división tiene al menos una cifra.");
        }
    }

    /** The exact sum of the parts, before it is divided. */
    public BigDecimal sum() {
        return parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By how much the sum is divided: the number of parts for a mean, otherwise 1. */
    public int divisor() {
        return mean ? parts.size() : 1;
    }

    /** Whether the term is worth 0. */
    public boolean isZero() {
        return parts.stream().allMatch(Amount::isZero);
    }
}
