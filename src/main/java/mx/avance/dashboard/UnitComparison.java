package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;
import mx.avance.plan.PlanCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the semáforos of the units directly below what is looked at, each with all below it. Where one of them has more than half of all indicators, it is
 * opened: those below it are compared instead, and it keeps a row for the indicators of its own.
 */
@Component
class UnitComparison {

    private static final int SHOWN = 12;

    /** As shares, by cross multiplication. */
    private static final Comparator<UnitSignals> WORST_FIRST = (one, other) ->
            Long.compare((long) other.underPerforming() * one.total(), (long) one.underPerforming() * other.total());

    private final JdbcClient jdbc;
    private final PlanCatalogue plan;

    UnitComparison(JdbcClient jdbc, PlanCatalogue plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    UnitShares of(Scope scope) {
        UnitTree tree = new UnitTree(plan.units());
        Map<Long, Map<Signal, Integer>> own = counts(scope, tree);
        List<UnitSignals> rows = new ArrayList<>(level(tree.topmost(scope.units()), tree, own));
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

    /** Of each unit alone, where it has any. */
    private Map<Long, Map<Signal, Integer>> counts(Scope scope, UnitTree tree) {
        Map<String, Object> params = new HashMap<>();
        String where = ScopeSql.of("b", scope, params);
        if (ScopeSql.isWholeYear(scope) && !tree.ids().isEmpty()) {
            params.put("units", tree.ids());
            where = "b.unit_id in (:units) and " + where;
        }
        Map<Long, Map<Signal, Integer>> counts = new HashMap<>();
        jdbc.sql("select b.unit_id, " + BoardColumns.SIGNALS + " from programme_board b where " + where
                        + " group by b.unit_id")
                .params(params)
                .query(row -> {
                    counts.put(row.getLong(1), BoardColumns.signals(row, 1));
                });
        return counts;
    }
}
