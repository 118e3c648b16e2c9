package mx.avance.chart;

import java.util.List;
import java.util.Map;
import mx.avance.figures.Signal;

/**
 * How the indicators of each unit are shared out among the signals.
 *
 * @param units the units in the order in which they are shown
 */
public record UnitShareData(List<UnitShare> units) {

    public UnitShareData {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param key what is given back when it is opened
     * @param name its name or its siglas, as it is written beside its bar
     * @param counts how many of its indicators have each signal; a signal that is not there has none
     */
    public record UnitShare(String key, String name, Map<Signal, Integer> counts) {

        public UnitShare {
            counts = Map.copyOf(counts);
        }

        int count(Signal signal) {
            return counts.getOrDefault(signal, 0);
        }

        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
