package mx.avance.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure looks like a slip of the keys: ten times its target, or ten times away from everything the indicator has reached in other quarters.
 * It is asked once and then believed, because the unusual also happens.
 */
public final class FigureDoubt {

    private static final BigDecimal FAR = BigDecimal.TEN;

    private FigureDoubt() {}

    /**
     * The question to ask; empty when nothing is strange. Zero is never asked: that nothing was done needs a justification, not a second look.
     *
     * @param programmed the target of the quarter
     * @param history the realised figures of other quarters of the same indicator, this year's and those before
     */
    public static Optional<String> of(Amount value, @Nullable Amount programmed, Collection<Amount> history) {
        if (value.isZero()) {
            return Optional.empty();
        }
        if (programmed != null && !programmed.isZero()) {
            BigDecimal times = value.value().divide(programmed.value(), 1, RoundingMode.HALF_UP);
            if (value.value().compareTo(programmed.value().multiply(FAR)) >= 0) {
                return Optional.of("Es " + times.stripTrailingZeros().toPlainString() + " veces la meta del trimestre ("
                        + programmed + "). ¿La cifra es correcta?");
            }
        }
        return fromHistory(value, history);
    }

    /** One quarter alone is no history. */
    private static Optional<String> fromHistory(Amount value, Collection<Amount> history) {
        Optional<Amount> highest = history.stream().filter(a -> !a.isZero()).max(Amount::compareTo);
        Optional<Amount> lowest = history.stream().filter(a -> !a.isZero()).min(Amount::compareTo);
        if (highest.isEmpty()
                || lowest.isEmpty()
                || history.stream().filter(a -> !a.isZero()).count() < 2) {
            return Optional.empty();
        }
        if (value.value().compareTo(highest.get().value().multiply(FAR)) >= 0) {
            return Optional.of("Lo más que este indicador ha tenido en otros trimestres es " + highest.get()
                    + ". ¿La cifra es correcta?");
        }
        if (value.value().multiply(FAR).compareTo(lowest.get().value()) <= 0) {
            return Optional.of("Lo menos que este indicador ha tenido en otros trimestres es " + lowest.get()
                    + ". ¿La cifra es correcta?");
        }
        return Optional.empty();
    }
}
