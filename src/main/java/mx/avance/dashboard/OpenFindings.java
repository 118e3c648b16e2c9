package mx.avance.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mx.avance.consistency.FindingRefresh;
import mx.avance.dashboard.Dashboard.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many indicators have something that does not add up and was not dismissed. */
@Component
class OpenFindings {

    private final FindingRefresh refresh;
    private final JdbcClient jdbc;

    OpenFindings(FindingRefresh refresh, JdbcClient jdbc) {
        this.refresh = refresh;
        this.jdbc = jdbc;
    }

    /** How many indicators of what is looked at have findings of the quarter or of the year, as they are now. */
    int indicators(Scope scope) {
        Long programme = scope.programmeId();
        refresh.refresh(scope.fiscalYearId(), programme == null ? scope.readable() : Set.of(programme));
        Map<String, Object> params = new HashMap<>();
        params.put("quarter", scope.quarter().number());
        return jdbc.sql("""
                select count(distinct f.indicator_id) from finding f where f.dismissed = false and f.quarter in (0, :quarter) and %s
                """.formatted(ScopeSql.ofTheYear("f", scope, params)))
                .params(params)
                .query(Integer.class)
                .single();
    }
}
