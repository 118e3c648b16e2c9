package mx.avance.capture;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code programme_board}: what the Tablero counts of each programme and quarter, by unit and level. Counted anew from {@code progress}, a
 * whole programme at a time in each quarter that changed, and under the lock of {@link ProgrammeSignals}, so that it cannot drift.
 */
@Component
class ProgrammeBoard {

    private final JdbcClient jdbc;

    ProgrammeBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts those programmes again in some quarters, as their progress now is. */
    void recount(Collection<Long> programmeIds, Collection<Integer> quarters) {
        if (programmeIds.isEmpty() || quarters.isEmpty()) {
            return;
        }
        jdbc.sql("delete from programme_board where programme_id in (:programmes) and quarter in (:quarters)")
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
        jdbc.sql("""
                insert into programme_board (programme_id, quarter, unit_id, level, fiscal_year_id, critical, low, on_target, high, over_target,
                                             progress_without_target, no_target, not_captured, due, captured, sent,
                                             projected_programmed, missing_programmed, projected_pace, missing_pace)
                select programme_id, quarter, unit_id, level, fiscal_year_id,
                       sum(case when signal = 'CRITICAL' then 1 else 0 end),
                       sum(case when signal = 'LOW' then 1 else 0 end),
                       sum(case when signal = 'ON_TARGET' then 1 else 0 end),
                       sum(case when signal = 'HIGH' then 1 else 0 end),
                       sum(case when signal = 'OVER' then 1 else 0 end),
                       sum(case when signal = 'PROGRESS_WITHOUT_TARGET' then 1 else 0 end),
                       sum(case when signal = 'NO_TARGET' then 1 else 0 end),
                       sum(case when signal = 'NOT_CAPTURED' then 1 else 0 end),
                       sum(case when due = true then 1 else 0 end),
                       sum(case when due = true and captured = true then 1 else 0 end),
                       sum(case when due = true and state in ('ENVIADA', 'VALIDADA') then 1 else 0 end),
                       count(closing_programmed),
                       sum(case when closing_programmed < 100 then 1 else 0 end),
                       count(closing_pace),
                       sum(case when closing_pace < 100 then 1 else 0 end)
                from progress where programme_id in (:programmes) and quarter in (:quarters)
                group by programme_id, quarter, unit_id, level, fiscal_year_id
                """)
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
    }
}
