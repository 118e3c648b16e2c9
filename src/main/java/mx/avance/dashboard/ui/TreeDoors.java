package mx.avance.dashboard.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.dashboard.SignalNode;
import mx.avance.figures.Signal;

/** Where the parts of the tree lead: an indicator to its page, a programme to its Tablero, a semáforo of a programme to its indicators. */
final class TreeDoors {

    /** What one part opens. */
    sealed interface Door {

        record OfIndicator(String id) implements Door {}

        record OfProgramme(String key) implements Door {}

        record OfSignal(String programmeKey, Signal signal) implements Door {}
    }

    private final Map<String, Door> doors = new HashMap<>();

    void of(List<SignalNode> nodes) {
        doors.clear();
        Map<String, String> programmes = new HashMap<>();
        for (SignalNode node : nodes) {
            Long indicator = node.indicatorId();
            String programme = node.programmeKey();
            Signal signal = node.signal();
            String above = node.parentKey() == null ? null : programmes.get(node.parentKey());
            if (indicator != null) {
                doors.put(node.key(), new Door.OfIndicator(String.valueOf(indicator)));
            } else if (programme != null) {
                programmes.put(node.key(), programme);
                doors.put(node.key(), new Door.OfProgramme(programme));
            } else if (above != null && signal != null) {
                doors.put(node.key(), new Door.OfSignal(above, signal));
            }
        }
    }

    Optional<Door> door(String key) {
        return Optional.ofNullable(doors.get(key));
    }
}
