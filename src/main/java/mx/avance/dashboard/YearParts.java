package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year as its programmes, those with most under-performance first, each with a part for every semáforo that its indicators have. */
@Component
class YearParts {

    private static final int SHOWN = 40;

    private final JdbcClient jdbc;

    YearParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The programmes that hold something of the scope, at most as many as are shown, those with most under-performance first. */
    List<Head> heads(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", SHOWN);
        // Of whole programmes every semáforo is counted already; of units and levels it is counted here.
        boolean whole = scope.units().isEmpty() && scope.level() == null;
        String from = whole ? ScopeSql.of("p", scope, params) : Board.of(scope, params);
        return Rows.list(
                jdbc.sql((whole ? WHOLE : PARTS).formatted(from)).params(params).query(RecordMapper.of(Head.class)));
    }

    SignalTree of(Scope scope, List<Head> heads) {
        if (heads.isEmpty()) {
            return new SignalTree(List.of(), 0);
        }
        Map<Long, Map<Signal, Integer>> signals = signals(scope, heads);
        List<SignalNode> nodes = new ArrayList<>();
        heads.forEach(head -> head.addTo(nodes, signals.getOrDefault(head.programmeId(), Map.of())));
        return new SignalTree(nodes, heads.getFirst().programmes() - heads.size());
    }

    private Map<Long, Map<Signal, Integer>> signals(Scope scope, List<Head> heads) {
        Map<String, Object> params = new HashMap<>();
        String where = ScopeSql.of("b", scope, params);
        params.put("shown", heads.stream().map(Head::programmeId).toList());
        Map<Long, Map<Signal, Integer>> signals = new HashMap<>();
        jdbc.sql("select b.programme_id, " + BoardColumns.SIGNALS
                        + " from programme_board b where b.programme_id in (:shown) and " + where
                        + " group by b.programme_id")
                .params(params)
                .query(row -> {
                    signals.put(row.getLong(1), BoardColumns.signals(row, 1));
                });
        return signals;
    }

    private static final String HEADS = """
            select h.programme_id, h.programmes, g.programme_key, g.name
            from (
                select s.programme_id, s.under, count(*) over () as programmes from (%s) s
                order by s.under desc, s.programme_id fetch first :limit rows only
            ) h join programme g on g.id = h.programme_id
            order by h.under desc, h.programme_id
            """;

    private static final String WHOLE = HEADS.formatted("""
            select p.programme_id, sum(case when p.signal in ('CRITICAL', 'LOW') then p.indicators else 0 end) as under
            from programme_signal p where %s group by p.programme_id
            """);

    private static final String PARTS = HEADS.formatted("""
            select b.programme_id, sum(b.critical + b.low) as under from %s group by b.programme_id
            """);

    /** A programme. @param programmes how many there are in all */
    record Head(long programmeId, int programmes, String programmeKey, String name) {

        void addTo(List<SignalNode> nodes, Map<Signal, Integer> signals) {
            String key = "p" + programmeId;
            int all = signals.values().stream().mapToInt(Integer::intValue).sum();
            nodes.add(new SignalNode(key, null, programmeKey, name, null, all, null, programmeKey));
            signals.forEach((signal, count) -> {
                if (count > 0) {
                    nodes.add(new SignalNode(
                            key + " " + signal.name(), key, signal.word(), "", signal, count, null, null));
                }
            });
        }
    }
}
