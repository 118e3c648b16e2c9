package mx.avance.dashboard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.plan.PlanCatalogue.UnitName;

/** Which unit is below which. */
final class UnitTree {

    private final Map<Long, UnitName> units = new LinkedHashMap<>();
    private final Map<Long, Long> above = new HashMap<>();
    private final Map<Long, List<Long>> below = new HashMap<>();

    /** @param ordered every unit with its depth, each after the one it belongs to */
    UnitTree(List<UnitName> ordered) {
        Deque<UnitName> path = new ArrayDeque<>();
        for (UnitName unit : ordered) {
            while (!path.isEmpty() && path.element().depth() >= unit.depth()) {
                path.pop();
            }
            if (!path.isEmpty()) {
                long parent = path.element().id();
                above.put(unit.id(), parent);
                below.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit.id());
            }
            path.push(unit);
            units.put(unit.id(), unit);
        }
    }

    Set<Long> ids() {
        return units.keySet();
    }

    UnitName unit(long id) {
        return units.getOrDefault(id, new UnitName(id, "", 0));
    }

    /** Those of some units that are not below another of them; the topmost of all when none is given. */
    List<Long> topmost(Set<Long> among) {
        Set<Long> candidates = among.isEmpty() ? ids() : among;
        return candidates.stream()
                .filter(id -> !above.containsKey(id) || !candidates.contains(above.get(id)))
                .toList();
    }

    List<Long> below(long id) {
        return below.getOrDefault(id, List.of());
    }
}
