package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Who contributes how much to a parent that is a sum, in a quarter.
 *
 * @param whole what the children add up to
 * @param parts the children, the largest programmed figure first
 */
public record Contributions(Sense sense, QuarterFigures whole, List<Part> parts) {

    private static final int SHARE_DECIMALS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What one child brings.
     *
     * @param share of the programmed sum, from 0 to 1
     */
    public record Part(CheckedIndicator indicator, QuarterFigures figures, BigDecimal share) {}

    public Contributions {
        parts = List.copyOf(parts);
    }

    /** The contributions of those children. */
    public static Contributions of(CheckedIndicator parent, List<CheckedIndicator> children, Quarter quarter) {
        QuarterFigures whole = add(
                children.stream().map(child -> child.figures().figures(quarter)).toList());
        List<Part> parts = new ArrayList<>();
        for (CheckedIndicator child : children) {
            QuarterFigures figures = child.figures().figures(quarter);
            parts.add(new Part(child, figures, share(figures.programmed(), whole.programmed())));
        }
        parts.sort(Comparator.comparing(Part::share).reversed());
        return new Contributions(parent.figures().sense(), whole, parts);
    }

    /** The child that makes more than that percent of the programmed sum. */
    Optional<Part> dominating(BigDecimal percent) {
        return parts.stream()
                .findFirst()
                .filter(part -> part.share().multiply(HUNDRED).compareTo(percent) > 0);
    }

    /** The child that makes more than half of the programmed sum. */
    public Optional<Part> dominating() {
        return dominating(HUNDRED.divide(BigDecimal.TWO));
    }

    /** What the others add up to; empty when nothing is left. */
    public Optional<QuarterFigures> without(CheckedIndicator child) {
        List<QuarterFigures> rest = parts.stream()
                .filter(part -> part.indicator().id() != child.id())
                .map(Part::figures)
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(add(rest));
    }

    /** The progress of such a sum. */
    public Progress progress(QuarterFigures figures) {
        return new IndicatorFigures(
                        Accumulation.SUM,
                        sense,
                        null,
                        List.of(figures, QuarterFigures.NONE, QuarterFigures.NONE, QuarterFigures.NONE))
                .quarter(Quarter.T1);
    }

    private static QuarterFigures add(List<QuarterFigures> all) {
        return new QuarterFigures(
                total(all.stream().map(QuarterFigures::programmed).toList()),
                total(all.stream().map(QuarterFigures::realised).toList()));
    }

    private static @Nullable Amount total(List<? extends @Nullable Amount> amounts) {
        BigDecimal sum = null;
        for (Amount amount : amounts) {
            if (amount != null) {
                sum = sum == null ? amount.value() : sum.add(amount.value());
            }
        }
        return Amount.ofNullable(sum);
    }

    private static BigDecimal share(@Nullable Amount part, @Nullable Amount whole) {
        return part == null || whole == null || whole.isZero()
                ? BigDecimal.ZERO
                : part.value().divide(whole.value(), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
