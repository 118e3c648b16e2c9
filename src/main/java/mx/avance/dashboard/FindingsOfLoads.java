package mx.avance.dashboard;

import java.util.HashMap;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many indicators have findings: until there is a consistency check, those of whose objective the load of the quarter's document noticed something that
 * somebody should look at.
 */
@Component
class FindingsOfLoads {

    private final JdbcClient jdbc;

    FindingsOfLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many indicators of what is looked at have findings. */
    int indicators(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        params.put("quarter", scope.quarter().number());
        return jdbc.sql("""
                select count(*)
                from (
                    select distinct n.objective_id from load_note n join document_load l on l.id = n.document_load_id
                    where n.severity in ('ERROR', 'WARNING') and l.quarter = :quarter
                ) n
                join objective o on o.id = n.objective_id
                join indicator i on i.objective_id = o.id
                where %s
                """.formatted(ScopeSql.ofTheYear("o", scope, params)))
                .params(params)
                .query(Integer.class)
                .single();
    }
}
