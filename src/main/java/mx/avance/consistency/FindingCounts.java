package mx.avance.consistency;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code programme_finding}: of each programme and quarter, how many indicators have something open, of the quarter or of the year, by unit and
 * level. Counted anew from {@code finding}, a whole programme at a time, in the transaction that changes it.
 */
@Component
class FindingCounts {

    private final JdbcClient jdbc;

    FindingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts those programmes again, as their findings now are. */
    void recount(Collection<Long> programmeIds) {
        jdbc.sql("delete from programme_finding where programme_id in (:programmes)")
                .param("programmes", programmeIds)
                .update();
        jdbc.sql("""
                insert into programme_finding (programme_id, quarter, unit_id, level, fiscal_year_id, indicators)
                select f.programme_id, q.quarter, f.unit_id, f.level, f.fiscal_year_id, count(distinct f.indicator_id)
                from finding f join (values (1), (2), (3), (4)) as q (quarter) on f.quarter in (0, q.quarter)
                where f.programme_id in (:programmes) and f.dismissed = false
                group by f.programme_id, q.quarter, f.unit_id, f.level, f.fiscal_year_id
                """).param("programmes", programmeIds).update();
    }
}
