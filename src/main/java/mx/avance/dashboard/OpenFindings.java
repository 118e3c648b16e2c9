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
        return jdbc.sql("select coalesce(sum(b.indicators), 0) from " + UnitRows.of("programme_finding", scope, params))
                .params(params)
                .query(Integer.class)
                .single();
    }
}
