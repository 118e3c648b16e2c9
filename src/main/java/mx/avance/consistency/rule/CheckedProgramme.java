package mx.avance.consistency.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators of a programme in a fiscal year, in the order of their claves. */
public final class CheckedProgramme {

    private final List<CheckedIndicator> indicators;
    private final Map<Long, List<CheckedIndicator>> children = new HashMap<>();

    public CheckedProgramme(List<CheckedIndicator> indicators) {
        this.indicators = List.copyOf(indicators);
        for (CheckedIndicator indicator : indicators) {
            Long parent = indicator.parentId();
            if (parent != null) {
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(indicator);
            }
        }
    }

    public List<CheckedIndicator> indicators() {
        return indicators;
    }

    /** The indicator with that id, if it is of this programme. */
    public Optional<CheckedIndicator> indicator(long id) {
        return indicators.stream().filter(indicator -> indicator.id() == id).findFirst();
    }

    /** The indicators directly below, of the same position in their objectives. */
    public List<CheckedIndicator> children(CheckedIndicator parent) {
        return children.getOrDefault(parent.id(), List.of());
    }
}
