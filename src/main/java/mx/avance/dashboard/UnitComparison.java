package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.figures.Signal;

/**
 * Counts the semáforos of the units directly below what is looked at, each with all below it. Where one of them has more than half of all indicators, it is
 * opened: those below it are compared instead, and it keeps a row for the indicators of its own.
 */
final class UnitComparison {

    private static final int SHOWN = 12;

    /** As shares, by cross multiplication. */
    private static final Comparator<UnitSignals> WORST_FIRST = (one, other) ->
            Long.compare((long) other.underPerforming() * one.total(), (long) one.underPerforming() * other.total());

    private UnitComparison() {}

    /** @param chosen the unit that is looked at, with those below it; empty for all */
    static UnitShares of(UnitCounts counts, Set<Long> chosen) {
        UnitTree tree = counts.tree();
        Map<Long, Map<Signal, Integer>> own =
                counts.rows().stream().collect(Collectors.toMap(UnitCounts.Row::unitId, UnitCounts.Row::signals));
        List<UnitSignals> rows = new ArrayList<>(level(tree.topmost(chosen), tree, own));
        Optional<UnitSignals> largest = largest(rows);
        while (largest.isPresent()) {
            List<UnitSignals> parts = parts(largest.get(), tree, own);
            // The one chosen is always opened; one among others only where its parts have room.
            if (parts.isEmpty() || (rows.size() > 1 && rows.size() - 1 + parts.size() > SHOWN)) {
                break;
            }
            rows.remove(largest.get());
            rows.addAll(parts);
            largest = largest(rows);
        }
        rows.sort(WORST_FIRST
                .thenComparing(Comparator.comparing(UnitSignals::total).reversed())
                .thenComparing(UnitSignals::name));
        return new UnitShares(rows.stream().limit(SHOWN).toList(), Math.max(0, rows.size() - SHOWN));
    }

    /** The one that has more than half of all indicators, with what is below it. */
    private static Optional<UnitSignals> largest(List<UnitSignals> rows) {
        int all = rows.stream().mapToInt(UnitSignals::total).sum();
        return rows.stream()
                .filter(unit -> !unit.own() && 2 * unit.total() > all)
                .findFirst();
    }

    /** The units below it that have indicators, and it itself with its own; nothing where only it has any. */
    private static List<UnitSignals> parts(UnitSignals unit, UnitTree tree, Map<Long, Map<Signal, Integer>> own) {
        List<UnitSignals> parts = new ArrayList<>(level(tree.below(unit.unitId()), tree, own));
        Map<Signal, Integer> direct = own.get(unit.unitId());
        if (!parts.isEmpty() && direct != null) {
            parts.add(new UnitSignals(unit.unitId(), unit.name(), true, direct));
        }
        return parts;
    }

    /** Only those that have indicators. */
    private static List<UnitSignals> level(List<Long> units, UnitTree tree, Map<Long, Map<Signal, Integer>> own) {
        return units.stream()
                .map(id -> new UnitSignals(id, tree.unit(id).name(), false, withAllBelow(id, tree, own)))
                .filter(unit -> unit.total() > 0)
                .toList();
    }

    private static Map<Signal, Integer> withAllBelow(long id, UnitTree tree, Map<Long, Map<Signal, Integer>> own) {
        Map<Signal, Integer> sum = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            sum.put(signal, own.getOrDefault(id, Map.of()).getOrDefault(signal, 0));
        }
        tree.below(id)
                .forEach(child -> withAllBelow(child, tree, own)
                        .forEach((signal, count) -> sum.merge(signal, count, Integer::sum)));
        return sum;
    }
}
