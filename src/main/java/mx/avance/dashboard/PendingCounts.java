package mx.avance.dashboard;

import java.util.HashMap;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is still to be done in a quarter. */
@Component
class PendingCounts {

    private final JdbcClient jdbc;
    private final Board board;
    private final FindingsOfLoads findings;

    PendingCounts(JdbcClient jdbc, Board board, FindingsOfLoads findings) {
        this.jdbc = jdbc;
        this.board = board;
        this.findings = findings;
    }

    Pending of(Scope scope) {
        int withFindings = findings.indicators(scope);
        Map<String, Object> params = new HashMap<>();
        String where = board.of(scope, params);
        return jdbc.sql("""
                select coalesce(sum(b.due), 0), coalesce(sum(b.captured), 0), coalesce(sum(b.sent), 0) from programme_board b where %s
                """.formatted(where))
                .params(params)
                .query((row, number) -> new Pending(row.getInt(1), row.getInt(2), row.getInt(3), withFindings))
                .single();
    }
}
