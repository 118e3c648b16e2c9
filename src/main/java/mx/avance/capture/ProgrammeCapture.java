package mx.avance.capture;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code programme_capture}: how many entries of each programme, quarter and unit are due, captured, sent and validated. Counted anew
 * from {@code progress}, a whole programme at a time in each quarter that changed, and under the lock of {@link ProgrammeSignals}, so that it cannot drift.
 */
@Component
class ProgrammeCapture {

    private final JdbcClient jdbc;

    ProgrammeCapture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts those programmes again in some quarters, as their progress now is. */
    void recount(Collection<Long> programmeIds, Collection<Integer> quarters) {
        if (programmeIds.isEmpty() || quarters.isEmpty()) {
            return;
        }
        jdbc.sql("delete from programme_capture where programme_id in (:programmes) and quarter in (:quarters)")
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
        jdbc.sql("""
                insert into programme_capture (programme_id, quarter, unit_id, fiscal_year_id, due, captured, sent, validated, returned,
                                               to_send, waiting)
                select programme_id, quarter, unit_id, fiscal_year_id,
                       sum(case when due = true then 1 else 0 end),
                       sum(case when due = true and captured = true then 1 else 0 end),
                       sum(case when due = true and state in ('ENVIADA', 'VALIDADA') then 1 else 0 end),
                       sum(case when due = true and state = 'VALIDADA' then 1 else 0 end),
                       sum(case when due = true and state = 'DEVUELTA' then 1 else 0 end),
                       sum(case when captured = true and state in ('BORRADOR', 'DEVUELTA') then 1 else 0 end),
                       sum(case when state = 'ENVIADA' then 1 else 0 end)
                from progress where programme_id in (:programmes) and quarter in (:quarters)
                group by programme_id, quarter, unit_id, fiscal_year_id
                """)
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
    }
}
