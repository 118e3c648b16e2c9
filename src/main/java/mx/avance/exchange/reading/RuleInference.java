package mx.avance.exchange.reading;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Provenance;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;

/**
 * Infers from the figures of a document the rules that it does not state. A rule is inferred only where the figures prove it; otherwise it is the usual one,
 * assumed.
 */
public final class RuleInference {

    private record Accumulated(Accumulation accumulation, Provenance from) {}

    /** One of the figures that a parent has in common with its children. */
    private interface Figure extends Function<ReadRow, @Nullable Amount> {}

    private RuleInference() {}

    /** An indicator of an objective, by its place among those of the objective: sums go along the same place. */
    private record Place(Clave clave, int position) {}

    /** The rules of every row, in the order of the rows. */
    public static Map<ReadRow, InferredRules> infer(List<ReadRow> rows) {
        Map<Clave, Integer> positions = new HashMap<>();
        Map<ReadRow, Place> places = new HashMap<>();
        Map<Place, List<ReadRow>> children = new HashMap<>();
        for (ReadRow row : rows) {
            int position = positions.merge(row.clave(), 1, Integer::sum);
            places.put(row, new Place(row.clave(), position));
            row.clave()
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(new Place(parent, position), p -> new ArrayList<>())
                            .add(row));
        }
        Map<ReadRow, InferredRules> rules = new LinkedHashMap<>();
        for (ReadRow row : rows) {
            Accumulated accumulated = accumulation(row);
            boolean sum = isSum(row, children.getOrDefault(requireNonNull(places.get(row)), List.of()));
            rules.put(
                    row,
                    new InferredRules(
                            accumulated.accumulation,
                            accumulated.from,
                            sum ? Rollup.SUM_OF_CHILDREN : Rollup.OWN,
                            sum ? Provenance.INFERRED : Provenance.ASSUMED));
        }
        return rules;
    }

    /** SUM when the quarters add up to the year, CONSTANT when each is the year's; a blank quarter adds nothing and is not constant. */
    private static Accumulated accumulation(ReadRow row) {
        Amount annual = row.annual();
        List<Amount> programmed = row.programmed().stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (annual == null || programmed.isEmpty()) {
            return new Accumulated(Accumulation.SUM, Provenance.ASSUMED);
        }
        if (annual.value().compareTo(sum(programmed)) == 0) {
            return new Accumulated(Accumulation.SUM, Provenance.INFERRED);
        }
        boolean constant = programmed.size() == 4
                && !annual.isZero()
                && programmed.stream().allMatch(annual::equals);
        return constant
                ? new Accumulated(Accumulation.CONSTANT, Provenance.INFERRED)
                : new Accumulated(Accumulation.SUM, Provenance.ASSUMED);
    }

    /** Whether the figures of the row are proven to be the sums of those directly below. One child would prove nothing: it could be a copy. */
    private static boolean isSum(ReadRow row, List<ReadRow> children) {
        if (children.size() < 2 || row.annual() == null || !isSumIn(row, children, ReadRow::annual)) {
            return false;
        }
        for (Quarter quarter : Quarter.values()) {
            boolean captured = row.realised(quarter) != null;
            if (!isSumIn(row, children, r -> r.programmed(quarter))
                    || (captured && !isSumIn(row, children, r -> r.realised(quarter)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one figure is the sum of the children's, all of them present; a blank one is, when theirs are blank too. */
    private static boolean isSumIn(ReadRow row, List<ReadRow> children, Figure figure) {
        Amount own = figure.apply(row);
        List<Amount> parts = new ArrayList<>();
        for (ReadRow child : children) {
            Amount part = figure.apply(child);
            if (part != null) {
                parts.add(part);
            }
        }
        return own == null
                ? parts.isEmpty()
                : parts.size() == children.size() && own.value().compareTo(sum(parts)) == 0;
    }

    private static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
