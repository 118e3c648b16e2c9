package mx.avance.consistency;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.consistency.FindingRows.Stored;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a finding is right as it is, and why; and takes that back. */
@Service
public class Dismissals {

    /** The shortest and the longest reason, in characters. */
    public static final int MIN_REASON = 10;

    public static final int MAX_REASON = 1_000;

    private static final String SAME =
            " where indicator_id = :indicator and quarter = :quarter and rule = :rule and print = :print";

    private final FindingRows rows;
    private final FindingRefresh refresh;
    private final FindingCounts counts;
    private final Permissions permissions;
    private final History history;
    private final LiveChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Dismissals(
            FindingRows rows,
            FindingRefresh refresh,
            FindingCounts counts,
            Permissions permissions,
            History history,
            LiveChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.refresh = refresh;
        this.counts = counts;
        this.permissions = permissions;
        this.history = history;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Dismisses a finding until its figures change.
     *
     * @param reason 10 to 1,000 characters
     * @throws ConsistencyRefusedException when the reason is too short or too long, or the finding no longer stands
     */
    @Transactional
    @Requires(Action.DISMISS_FINDING)
    public void dismiss(long findingId, @Nullable String reason) {
        Person person = permissions.require(Action.DISMISS_FINDING);
        Stored finding = locked(findingId, person);
        String why = reason == null ? "" : reason.strip();
        if (why.length() < MIN_REASON || why.length() > MAX_REASON) {
            throw new ConsistencyRefusedException("El motivo lleva de 10 a 1,000 caracteres y tiene "
                    + "%,d".formatted(why.length()) + ". No se cambió nada.");
        }
        if (finding.row().dismissal() != null) {
            throw new ConsistencyRefusedException("Ese hallazgo ya está descartado. No se cambió nada.");
        }
        same(jdbc.sql("""
                insert into finding_dismissal (indicator_id, quarter, rule, print, reason, dismissed_by, dismissed_at)
                values (:indicator, :quarter, :rule, :print, :reason, :by, :at)
                """), finding)
                .param("reason", why)
                .param("by", person.username())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        mark(finding, true);
        record("DISMISS", finding, null, finding.row().message(), why);
    }

    /** Opens a finding again that was dismissed. */
    @Transactional
    @Requires(Action.DISMISS_FINDING)
    public void restore(long findingId) {
        Person person = permissions.require(Action.DISMISS_FINDING);
        Stored finding = locked(findingId, person);
        Dismissal dismissal = finding.row().dismissal();
        if (dismissal == null) {
            throw new ConsistencyRefusedException("Ese hallazgo ya está abierto. No se cambió nada.");
        }
        same(jdbc.sql("delete from finding_dismissal" + SAME), finding).update();
        mark(finding, false);
        record("RESTORE", finding, dismissal.reason(), null, null);
    }

    /** The finding, if it still stands; until the transaction ends nobody replaces it. */
    private Stored locked(long findingId, Person person) {
        Stored before = rows.find(findingId).orElseThrow(Dismissals::gone);
        permissions.require(person, Action.DISMISS_FINDING, before.unitId());
        long programme = before.row().programmeId();
        refresh.refresh(before.fiscalYearId(), Set.of(programme));
        jdbc.sql("select programme_id from programme_check where programme_id = :id for update")
                .param("id", programme)
                .query(Long.class)
                .list();
        return rows.find(findingId).orElseThrow(Dismissals::gone);
    }

    private static ConsistencyRefusedException gone() {
        return new ConsistencyRefusedException(
                "Ese hallazgo ya no está: cambió lo que decía la fila. Vuelve a leer la lista. No se cambió nada.");
    }

    private void mark(Stored finding, boolean dismissed) {
        same(jdbc.sql("update finding set dismissed = :dismissed" + SAME), finding)
                .param("dismissed", dismissed)
                .update();
        counts.recount(Set.of(finding.row().programmeId()));
        changes.announce(new Change(
                Set.of(finding.row().programmeId()), Set.of(finding.row().indicatorId())));
    }

    private static JdbcClient.StatementSpec same(JdbcClient.StatementSpec statement, Stored finding) {
        return statement
                .param("indicator", finding.row().indicatorId())
                .param("quarter", finding.quarter())
                .param("rule", finding.row().rule().name())
                .param("print", finding.print());
    }

    /** Which rule it is of stands with what is told. */
    private static @Nullable String named(Stored finding, @Nullable String value) {
        return value == null ? null : finding.row().rule().name() + ": " + value;
    }

    private void record(
            String action, Stored finding, @Nullable String before, @Nullable String after, @Nullable String reason) {
        Integer quarter = finding.quarter() == 0 ? null : finding.quarter();
        history.record(HistoryRecord.change(
                        action, "finding", finding.row().id(), "rule", named(finding, before), named(finding, after))
                .of(finding.row().indicatorId(), quarter)
                .because(reason));
    }
}
