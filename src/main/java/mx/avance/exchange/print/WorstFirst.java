package mx.avance.exchange.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the worst indicators of whatever passes, and counts all of them. The order is that of the slides of the meeting: crítico from its lowest percentage up,
 * sobremeta from its highest down, then bajo and alto in the same way; last what has no percentage and has to be explained. What is en meta, or has no target,
 * is only counted.
 */
final class WorstFirst {

    private static final List<Signal> ORDER = List.of(
            Signal.CRITICAL, Signal.OVER, Signal.LOW, Signal.HIGH, Signal.PROGRESS_WITHOUT_TARGET, Signal.NOT_CAPTURED);

    private final BandPreset bands;
    private final Quarter quarter;
    private final int most;
    private final Map<Signal, Long> counts = new EnumMap<>(Signal.class);
    private final PriorityQueue<Ranked> worst;
    private long order;
    private long outside;

    /**
     * An indicator that is out of its target.
     *
     * @param unit which answers for it; the row of an activity names none, it is that of its component
     * @param order in which it passed
     */
    record Ranked(
            OfficialHeading heading,
            OfficialRow row,
            @Nullable String unit,
            Signal signal,
            Progress progress,
            long order) {

        private static final Comparator<Ranked> WORST_FIRST = Comparator.<Ranked>comparingInt(
                        ranked -> ORDER.indexOf(ranked.signal))
                .thenComparing(Ranked::worse)
                .thenComparingLong(Ranked::order);

        private static int worse(Ranked one, Ranked other) {
            Percentage first = one.progress.known().orElse(null);
            Percentage second = other.progress.known().orElse(null);
            if (first == null || second == null) {
                // Without limit goes before whatever has one: only the highest band has any such.
                return Boolean.compare(first != null, second != null);
            }
            return one.isHighestFirst() ? second.compareTo(first) : first.compareTo(second);
        }

        private boolean isHighestFirst() {
            return signal == Signal.OVER || signal == Signal.HIGH;
        }
    }

    /** @param most how many are kept */
    WorstFirst(BandPreset bands, Quarter quarter, int most) {
        this.bands = bands;
        this.quarter = quarter;
        this.most = most;
        worst = new PriorityQueue<>(Ranked.WORST_FIRST.reversed());
    }

    /** The rows of a programme, in the order of their claves. */
    void add(OfficialProgramme programme) {
        Map<Clave, String> units = new HashMap<>();
        for (OfficialRow row : programme.rows()) {
            String unit = row.unit() != null
                    ? row.unit()
                    : row.clave().parent().map(units::get).orElse(null);
            if (unit != null) {
                units.put(row.clave(), unit);
            }
            add(programme.heading(), row, unit);
        }
    }

    private void add(OfficialHeading heading, OfficialRow row, @Nullable String unit) {
        Progress progress = row.figures().quarter(quarter);
        Signal signal = bands.signal(progress);
        counts.merge(signal, 1L, Long::sum);
        order++;
        if (!ORDER.contains(signal)) {
            return;
        }
        outside++;
        worst.add(new Ranked(heading, row, unit, signal, progress, order));
        if (worst.size() > most) {
            worst.poll();
        }
    }

    /** The worst, the worst first. */
    List<Ranked> ranked() {
        List<Ranked> sorted = new ArrayList<>(worst);
        sorted.sort(Ranked.WORST_FIRST);
        return sorted;
    }

    /** How many passed. */
    long all() {
        return order;
    }

    /** How many of them are out of their target. */
    long outside() {
        return outside;
    }

    long count(Signal signal) {
        return counts.getOrDefault(signal, 0L);
    }
}
