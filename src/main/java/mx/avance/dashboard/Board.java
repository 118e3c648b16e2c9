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

/** Reads {@code programme_board}, in a form that both databases answer from one of its indexes. */
@Component
class Board {

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
        String where = allUnits(scope, tree, params) + ScopeSql.of("b", scope, params);
        return new UnitCounts(
                tree,
                Rows.list(jdbc.sql(UNITS.formatted(BoardColumns.SIGNALS, where))
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
            from programme_board b where %s group by b.unit_id
            """;

    /** The conditions on the table {@code b}, those of the quarter among them. */
    String of(Scope scope, Map<String, Object> params) {
        return allUnits(scope, params) + ScopeSql.of("b", scope, params);
    }

    /** The same in all quarters. */
    String ofTheYear(Scope scope, Map<String, Object> params) {
        return allUnits(scope, params) + ScopeSql.ofTheYear("b", scope, params);
    }

    private String allUnits(Scope scope, Map<String, Object> params) {
        return ScopeSql.isWholeYear(scope) ? allUnits(scope, new UnitTree(plan.units()), params) : "";
    }

    /** All units are named where none is asked for: the index that holds all columns begins with them. */
    private static String allUnits(Scope scope, UnitTree all, Map<String, Object> params) {
        if (!ScopeSql.isWholeYear(scope) || all.ids().isEmpty()) {
            return "";
        }
        params.put("units", all.ids());
        return "b.unit_id in (:units) and ";
    }
}
