package mx.avance.history;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of every change: who, when, from where, before and after. It is only ever added to, in the transaction of the change itself, so that
 * there is no change without its line and no line without its change.
 */
@Service
public class History {

    /** The longest value that is kept whole; what is longer ends with an ellipsis. */
    public static final int MAX_VALUE = 20_000;

    private static final int MAX_REASON = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actors actors;

    History(JdbcClient jdbc, Clock clock, Actors actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
    }

    /** Adds a change to the record, by whoever acts in this thread. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(HistoryRecord change) {
        insert(actors.current(), change);
    }

    /** Adds to the record what a person did before it was known to this thread: its signing in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOf(String actor, HistoryRecord change) {
        insert(new Actor(actor, actors.current().origin()), change);
    }

    /**
     * Adds to the record what did not happen: an act that was refused. In a transaction of its own, because that of the act is undone.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(HistoryRecord refused) {
        insert(actors.current(), refused);
    }

    private void insert(Actor actor, HistoryRecord change) {
        jdbc.sql("""
                insert into history (at, actor, origin, action, subject, subject_id, indicator_id, quarter, field, before_value, after_value, reason)
                values (:at, :actor, :origin, :action, :subject, :subjectId, :indicatorId, :quarter, :field, :before, :after, :reason)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.name())
                .param("origin", actor.origin())
                .param("action", change.action())
                .param("subject", change.subject())
                .param("subjectId", change.subjectId())
                .param("indicatorId", change.indicatorId())
                .param("quarter", change.quarter())
                .param("field", change.field())
                .param("before", shortened(change.before(), MAX_VALUE))
                .param("after", shortened(change.after(), MAX_VALUE))
                .param("reason", shortened(change.reason(), MAX_REASON))
                .update();
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
