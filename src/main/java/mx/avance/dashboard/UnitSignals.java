package mx.avance.dashboard;

import java.util.Map;
import mx.avance.figures.Signal;

/**
 * The semáforos of a unit in a quarter.
 *
 * @param own whether only the unit's own indicators are meant, because those of the units below it stand in rows of their own; otherwise all below it is
 * @param signals how many indicators have each; every signal is a key
 */
public record UnitSignals(long unitId, String name, boolean own, Map<Signal, Integer> signals) {

    public UnitSignals {
        signals = Map.copyOf(signals);
    }

    /** How many indicators there are. */
    public int total() {
        return signals.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are below their target: crítico or bajo. */
    public int underPerforming() {
        return signals.getOrDefault(Signal.CRITICAL, 0) + signals.getOrDefault(Signal.LOW, 0);
    }
}
