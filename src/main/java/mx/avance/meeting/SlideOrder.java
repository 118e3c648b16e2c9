package mx.avance.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Signal;

/** In which order the slides come. */
public enum SlideOrder {
    /**
     * The furthest from its band first: crítico from its lowest percentage up, sobremeta from its highest down, then bajo, alto and en meta in the same
     * way, en meta from its lowest; last what has no percentage: progress without a target, which has to be explained, what was not captured, and what
     * had no target.
     */
    WORST,
    /** As the document and the tree. */
    CLAVE;

    /** The bands and the cases without percentage, the worst first. */
    static final List<Signal> WORST_FIRST = List.of(
            Signal.CRITICAL,
            Signal.OVER,
            Signal.LOW,
            Signal.HIGH,
            Signal.ON_TARGET,
            Signal.PROGRESS_WITHOUT_TARGET,
            Signal.NOT_CAPTURED,
            Signal.NO_TARGET);

    /** Whether the higher percentage is the worse one. */
    static boolean highestFirst(Signal signal) {
        return signal == Signal.OVER || signal == Signal.HIGH;
    }

    /**
     * Units the worst first: by how many of their indicators are in crítico, then in sobremeta, and so on; of two alike the one whose name comes first. They
     * are counts and never sums of figures.
     */
    static Comparator<UnitCounts> unitsWorstFirst() {
        Comparator<UnitCounts> order = Comparator.comparing(unit -> 0);
        for (Signal signal : WORST_FIRST) {
            order = order.thenComparing(unit -> -unit.counts().getOrDefault(signal, 0));
        }
        return order.thenComparing(UnitCounts::name);
    }

    /** A unit with how many of its indicators have each semáforo. */
    record UnitCounts(long id, String name, Map<Signal, Integer> counts) {}
}
