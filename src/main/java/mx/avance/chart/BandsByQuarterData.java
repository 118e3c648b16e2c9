package mx.avance.chart;

import java.util.List;
import java.util.Map;
import mx.avance.figures.Signal;

/**
 * How many indicators each signal has, quarter by quarter. Indicators are counted, never added.
 *
 * @param quarters the quarters in order; one that has no counts yet is there with an empty map
 */
public record BandsByQuarterData(List<QuarterCounts> quarters) {

    public BandsByQuarterData {
        quarters = List.copyOf(quarters);
    }

    /**
     * The counts of a quarter.
     *
     * @param quarter its name: {@code T1}
     * @param counts how many indicators have each signal; a signal that is not there has none
     */
    public record QuarterCounts(String quarter, Map<Signal, Integer> counts) {

        public QuarterCounts {
            counts = Map.copyOf(counts);
        }

        int count(Signal signal) {
            return counts.getOrDefault(signal, 0);
        }

        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What the key of a segment stands for: {@code T1/CRITICAL}.
     *
     * @param quarter the name of its quarter
     * @param signal the signal that it counts
     */
    public record Segment(String quarter, Signal signal) {

        private static final char SEPARATOR = '/';

        /**
         * Reads the key that the chart gives when a segment is opened.
         *
         * @throws IllegalArgumentException when it is not such a key
         */
        public static Segment of(String key) {
            int end = key.lastIndexOf(SEPARATOR);
            if (end < 0) {
                throw new IllegalArgumentException("No segment of a chart has the key " + key + ".");
            }
            return new Segment(key.substring(0, end), Signal.valueOf(key.substring(end + 1)));
        }

        /** The key of this segment. */
        public String key() {
            return quarter + SEPARATOR + signal.name();
        }
    }
}
