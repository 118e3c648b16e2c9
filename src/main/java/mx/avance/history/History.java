package mx.avance.history;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of every change. It is only ever added to, in the transaction of the change itself. */
@Service
public class History {

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a change to the record.
     *
     * @param actor who did it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, HistoryRecord change) {
        jdbc.sql("""
                insert into history (at, actor, action, subject, subject_id, indicator_id, quarter, field, before_value, after_value)
                values (:at, :actor, :action, :subject, :subjectId, :indicatorId, :quarter, :field, :before, :after)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", change.action())
                .param("subject", change.subject())
                .param("subjectId", change.subjectId())
                .param("indicatorId", change.indicatorId())
                .param("quarter", change.quarter())
                .param("field", change.field())
                .param("before", change.before())
                .param("after", change.after())
                .update();
    }
}
