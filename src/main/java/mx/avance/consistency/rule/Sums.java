package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** Figures added up: a blank adds nothing, and all of them blank are no sum. */
final class Sums {

    private Sums() {}

    /** The sum of one figure of each part; empty when none has it. */
    static <T> Optional<BigDecimal> of(List<T> parts, Function<T, @Nullable Amount> figure) {
        BigDecimal sum = null;
        for (T part : parts) {
            Amount amount = figure.apply(part);
            if (amount != null) {
                sum = sum == null ? amount.value() : sum.add(amount.value());
            }
        }
        return Optional.ofNullable(sum);
    }

    /** The parts as they are added, by which a dismissed finding knows that it is still the same. */
    static String terms(List<CheckedIndicator> children, Function<CheckedIndicator, @Nullable Amount> figure) {
        return children.stream()
                .map(child -> Written.amount(figure.apply(child)))
                .collect(Collectors.joining("+"));
    }

    static boolean isFar(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }
}
