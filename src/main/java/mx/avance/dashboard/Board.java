package mx.avance.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;
import mx.avance.persistence.Rows;
import mx.avance.plan.PlanCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code programme_board}. */
@Component
class Board {

    private static final String TABLE = "programme_board";

    private final JdbcClient jdbc;
    private final PlanCatalogue plan;

    Board(JdbcClient jdbc, PlanCatalogue plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** What is counted of each unit in the quarter. */
    UnitCounts units(Scope scope) {
        UnitTree tree = new UnitTree(plan.units());
        Map<String, Object> params = new HashMap<>();
        String from = of(scope, params);
        return new UnitCounts(
                tree,
                Rows.list(jdbc.sql(UNITS.formatted(BoardColumns.SIGNALS, from))
                        .params(params)
                        .query((row, number) -> row(row))));
    }

    private static UnitCounts.Row row(ResultSet row) throws SQLException {
        int after = 1 + Signal.values().length;
        return new UnitCounts.Row(
                row.getLong(1),
                BoardColumns.signals(row, 1),
                row.getInt(after + 1),
                row.getInt(after + 2),
                row.getInt(after + 3),
                new Closings.Way(row.getInt(after + 4), row.getInt(after + 5)),
                new Closings.Way(row.getInt(after + 6), row.getInt(after + 7)));
    }

    private static final String UNITS = """
            select b.unit_id, %s, sum(b.due), sum(b.captured), sum(b.sent),
                   sum(b.missing_pace), sum(b.projected_pace), sum(b.missing_programmed), sum(b.projected_programmed)
            from %s group by b.unit_id
            """;

    /** What follows "from": the table {@code b} and its conditions, those of the quarter among them. */
    static String of(Scope scope, Map<String, Object> params) {
        return UnitRows.of(TABLE, scope, params);
    }

    /** The same in all quarters. */
    static String ofTheYear(Scope scope, Map<String, Object> params) {
        return UnitRows.ofTheYear(TABLE, scope, params);
    }
}
