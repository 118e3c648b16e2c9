package mx.avance.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was agreed: recorded against an indicator, corrected, done, taken up again. Nothing of it is ever deleted. */
@Service
public class Agreements {

    private final StoredAgreements stored;
    private final Permissions permissions;
    private final History history;
    private final LiveChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agreements(
            StoredAgreements stored,
            Permissions permissions,
            History history,
            LiveChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.stored = stored;
        this.permissions = permissions;
        this.history = history;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether whoever acts may record agreements of an indicator. */
    @Transactional(readOnly = true)
    public boolean mayRecord(long indicatorId) {
        return home(indicatorId)
                .map(home -> permissions.may(Action.RECORD_AGREEMENT, home.unitId()))
                .orElse(false);
    }

    /**
     * Keeps an agreement with its indicator.
     *
     * @param quarter the quarter that was looked at
     * @param dueOn until when; {@code null} when no day was set
     * @return its id
     * @throws IllegalArgumentException with a sentence when the text or the name is missing or too long
     */
    @Requires(Action.RECORD_AGREEMENT)
    @Transactional
    public long record(long indicatorId, Quarter quarter, String text, String responsible, @Nullable LocalDate dueOn) {
        Person person = permissions.require(Action.RECORD_AGREEMENT);
        Home home = home(indicatorId)
                .orElseThrow(
                        () -> new AgreementRefusedException("Ese indicador ya no existe. No se guardó el acuerdo."));
        permissions.require(person, Action.RECORD_AGREEMENT, home.unitId());
        AgreementText words = new AgreementText(text, responsible, dueOn);
        Agreement saved = stored.save(new Agreement(
                null,
                0,
                indicatorId,
                quarter.number(),
                words.text(),
                words.responsible(),
                words.dueOn(),
                person.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null));
        history.record(HistoryRecord.change("CREATE", "agreement", saved.id(), "agreement", null, saved.text())
                .of(indicatorId, saved.quarter()));
        recordWhoAndWhen("CREATE", null, saved);
        announce(home, indicatorId);
        return requireNonNull(saved.id());
    }

    /**
     * Corrects the words of an agreement.
     *
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @Requires(Action.RECORD_AGREEMENT)
    @Transactional
    public void change(long agreementId, int version, String text, String responsible, @Nullable LocalDate dueOn) {
        Agreement before = permitted(agreementId, version);
        Agreement after = before.saying(new AgreementText(text, responsible, dueOn));
        if (after.equals(before)) {
            return;
        }
        stored.save(after);
        if (!before.text().equals(after.text())) {
            history.record(
                    HistoryRecord.change("CHANGE", "agreement", agreementId, "agreement", before.text(), after.text())
                            .of(before.indicatorId(), before.quarter()));
        }
        recordWhoAndWhen("CHANGE", before, after);
        announce(before);
    }

    /**
     * Says that it was done.
     *
     * @throws AgreementRefusedException when it was done already
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @Requires(Action.RECORD_AGREEMENT)
    @Transactional
    public void fulfil(long agreementId, int version) {
        Agreement agreement = permitted(agreementId, version);
        if (agreement.isDone()) {
            throw new AgreementRefusedException("Ese acuerdo ya está cumplido. No se cambió nada.");
        }
        String by = permissions.require(Action.RECORD_AGREEMENT).username();
        stored.save(agreement.done(by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        history.record(HistoryRecord.change("FULFIL", "agreement", agreementId, "done", "false", "true")
                .of(agreement.indicatorId(), agreement.quarter()));
        announce(agreement);
    }

    /**
     * Takes an agreement up again that was said to be done.
     *
     * @throws AgreementRefusedException when it is not done
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @Requires(Action.RECORD_AGREEMENT)
    @Transactional
    public void reopen(long agreementId, int version) {
        Agreement agreement = permitted(agreementId, version);
        if (!agreement.isDone()) {
            throw new AgreementRefusedException("Ese acuerdo está pendiente todavía. No se cambió nada.");
        }
        stored.save(agreement.done(null, null));
        history.record(HistoryRecord.change("REOPEN", "agreement", agreementId, "done", "true", "false")
                .of(agreement.indicatorId(), agreement.quarter()));
        announce(agreement);
    }

    private Agreement permitted(long agreementId, int version) {
        Person person = permissions.require(Action.RECORD_AGREEMENT);
        Agreement agreement = stored.findById(agreementId)
                .orElseThrow(() -> new AgreementRefusedException("Ese acuerdo no existe. No se cambió nada."));
        permissions.require(
                person,
                Action.RECORD_AGREEMENT,
                home(agreement.indicatorId()).orElseThrow().unitId());
        if (agreement.version() != version) {
            throw new OptimisticLockingFailureException("The agreement " + agreementId + " has changed");
        }
        return agreement;
    }

    /** Each value on a line of its own, as everything else in the record. */
    private void recordWhoAndWhen(String action, @Nullable Agreement before, Agreement after) {
        String responsible = before == null ? null : before.responsible();
        if (!after.responsible().equals(responsible)) {
            history.record(HistoryRecord.change(
                            action, "agreement", after.id(), "responsible", responsible, after.responsible())
                    .of(after.indicatorId(), after.quarter()));
        }
        LocalDate day = before == null ? null : before.dueOn();
        if (!Objects.equals(day, after.dueOn())) {
            history.record(HistoryRecord.change(
                            action, "agreement", after.id(), "due_on", written(day), written(after.dueOn()))
                    .of(after.indicatorId(), after.quarter()));
        }
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void announce(Agreement agreement) {
        announce(home(agreement.indicatorId()).orElseThrow(), agreement.indicatorId());
    }

    /** To the screens that show the indicator: they read it again, its agreements among it. */
    private void announce(Home home, long indicatorId) {
        changes.announce(new Change(Set.of(home.programmeId()), Set.of(indicatorId)));
    }

    private Optional<Home> home(long indicatorId) {
        return jdbc.sql("""
                select o.programme_id, o.unit_id from indicator i join objective o on o.id = i.objective_id where i.id = :id
                """)
                .param("id", indicatorId)
                .query(RecordMapper.of(Home.class))
                .optional();
    }

    private record Home(long programmeId, long unitId) {}
}
