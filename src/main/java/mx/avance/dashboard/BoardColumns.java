package mx.avance.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.figures.Signal;

/** The columns of {@code programme_board} that count each semáforo. */
final class BoardColumns {

    /** Their sums, of the table {@code b}, in the order of the signals. */
    static final String SIGNALS = Arrays.stream(Signal.values())
            .map(signal -> "coalesce(sum(b." + column(signal) + "), 0)")
            .collect(Collectors.joining(", "));

    private BoardColumns() {}

    /** Reads {@link #SIGNALS}. @param before how many columns stand before them */
    static Map<Signal, Integer> signals(ResultSet row, int before) throws SQLException {
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, row.getInt(before + 1 + signal.ordinal()));
        }
        return counts;
    }

    /** "over" is a word of SQL. */
    private static String column(Signal signal) {
        return signal == Signal.OVER ? "over_target" : signal.name().toLowerCase(Locale.ROOT);
    }
}
