package mx.avance.dashboard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many indicators have each semáforo. */
@Component
class BandCounts {

    private static final String WHOLE = "programme_signal p where ";

    private final JdbcClient jdbc;

    BandCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the quarter. */
    Map<Signal, Integer> of(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        String from = isCounted(scope) ? WHOLE + ScopeSql.of("p", scope, params) : Board.of(scope, params);
        return count(scope, from, params).getOrDefault(scope.quarter(), none());
    }

    /** Those of every quarter of the year. */
    Map<Quarter, Map<Signal, Integer>> byQuarter(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        String from =
                isCounted(scope) ? WHOLE + ScopeSql.ofTheYear("p", scope, params) : Board.ofTheYear(scope, params);
        Map<Quarter, Map<Signal, Integer>> counts = count(scope, from, params);
        for (Quarter quarter : Quarter.values()) {
            counts.computeIfAbsent(quarter, q -> none());
        }
        return counts;
    }

    /** Whole programmes are counted already; of units and levels each has its row. */
    private static boolean isCounted(Scope scope) {
        return scope.units().isEmpty() && scope.level() == null;
    }

    private Map<Quarter, Map<Signal, Integer>> count(Scope scope, String from, Map<String, Object> params) {
        Map<Quarter, Map<Signal, Integer>> counts = new EnumMap<>(Quarter.class);
        if (isCounted(scope)) {
            jdbc.sql("select p.quarter, p.signal, sum(p.indicators) from " + from + " group by p.quarter, p.signal")
                    .params(params)
                    .query(row -> {
                        counts.computeIfAbsent(Quarter.of(row.getInt(1)), q -> none())
                                .put(Signal.valueOf(row.getString(2)), row.getInt(3));
                    });
        } else {
            jdbc.sql("select b.quarter, " + BoardColumns.SIGNALS + " from " + from + " group by b.quarter")
                    .params(params)
                    .query(row -> {
                        counts.put(Quarter.of(row.getInt(1)), BoardColumns.signals(row, 1));
                    });
        }
        return counts;
    }

    private static Map<Signal, Integer> none() {
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, 0);
        }
        return counts;
    }
}
