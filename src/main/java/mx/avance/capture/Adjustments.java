package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.base.Today;
import mx.avance.figures.Amount;
import mx.avance.figures.Digits;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.QuarterTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The adjustments of targets (adecuaciones): asked for by whoever answers for the indicator, authorised or refused by the planning office. */
@Service
@EnableConfigurationProperties(AdjustmentProperties.class)
public class Adjustments {

    private static final int MAX_REASON = 2_000;
    private static final int MAX_AUTHORISATION = 300;

    private final StoredAdjustments stored;
    private final AdjustedAnnual annual;
    private final ProgressTable progress;
    private final Permissions permissions;
    private final History history;
    private final JdbcClient jdbc;
    private final AdjustmentProperties properties;
    private final Today today;
    private final Clock clock;

    Adjustments(
            StoredAdjustments stored,
            AdjustedAnnual annual,
            ProgressTable progress,
            Permissions permissions,
            History history,
            JdbcClient jdbc,
            AdjustmentProperties properties,
            Today today,
            Clock clock) {
        this.stored = stored;
        this.annual = annual;
        this.progress = progress;
        this.permissions = permissions;
        this.history = history;
        this.jdbc = jdbc;
        this.properties = properties;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Asks for another target of an indicator in a quarter.
     *
     * @return the id of the request
     * @throws AdjustmentRefusedException when the quarter ended, a request waits already, the target is that one already, or there is no reason
     */
    @Transactional
    @Requires(Action.REQUEST_ADJUSTMENT)
    public long request(long entryId, Amount newValue, String reason) {
        Person person = permissions.require(Action.REQUEST_ADJUSTMENT);
        Place place = place(entryId);
        permissions.require(person, Action.REQUEST_ADJUSTMENT, place.unitId());
        refuse(AdjustmentRule.requestRefused(place.term(), today.date()));
        String why = text(reason, MAX_REASON, "la razón por la que se pide");
        BigDecimal before = place.programmed();
        if (Targets.same(before, newValue.value())) {
            throw new AdjustmentRefusedException("La meta de " + place.term().quarter() + " ya es esa.");
        }
        if (stored.existsByEntryIdAndState(AggregateReference.to(entryId), AdjustmentState.SOLICITADA)) {
            throw new AdjustmentRefusedException(
                    "Esta meta ya tiene una adecuación solicitada. Espera a que se autorice o se rechace.");
        }
        Adjustment saved = stored.save(new Adjustment(
                null,
                0,
                AggregateReference.to(entryId),
                Amount.ofNullable(before),
                newValue,
                why,
                AdjustmentKind.of(before, newValue.value()),
                person.username(),
                clock.instant(),
                AdjustmentState.SOLICITADA,
                null,
                null,
                null,
                null));
        history.record(HistoryRecord.change(
                        "REQUEST_ADJUSTMENT",
                        "adjustment",
                        saved.id(),
                        "requested_value",
                        Digits.of(before),
                        newValue.toString())
                .of(place.indicatorId(), place.quarter())
                .because(why));
        return requireNonNull(saved.id());
    }

    /**
     * Authorises a request: from here on its value is the target in force. The original one stays as it was planned.
     *
     * @param authorisation the number of the document (oficio)
     * @throws AdjustmentRefusedException when the quarter ended, it was decided already, or the target changed after it was asked for
     * @throws OptimisticLockingFailureException when somebody else decided meanwhile
     */
    @Transactional
    @Requires(Action.AUTHORISE_ADJUSTMENT)
    public void authorise(long adjustmentId, int version, String authorisation) {
        Person person = permissions.require(Action.AUTHORISE_ADJUSTMENT);
        Adjustment asked = pending(adjustmentId, version);
        long entryId = requireNonNull(asked.entryId().getId());
        Place place = place(entryId);
        refuse(AdjustmentRule.authorisationRefused(place.term(), today.date(), properties.authorisationDays()));
        String document = text(authorisation, MAX_AUTHORISATION, "el número del oficio que la autoriza");
        Amount expected = asked.beforeValue();
        if (!Targets.same(place.programmed(), expected == null ? null : expected.value())) {
            throw new AdjustmentRefusedException(
                    "La meta cambió después de esta solicitud. Recházala y pide que se solicite de nuevo.");
        }
        Adjustment decided = stored.save(
                asked.decided(AdjustmentState.AUTORIZADA, person.username(), clock.instant(), document, null));
        jdbc.sql("update entry set programmed_adjusted = :value, version = version + 1 where id = :id")
                .param("value", asked.requestedValue().value())
                .param("id", entryId)
                .update();
        String why = asked.reason() + " · " + document;
        decision("AUTHORISE_ADJUSTMENT", decided, place, document);
        history.record(HistoryRecord.change(
                        "ADJUST",
                        "entry",
                        entryId,
                        "programmed_adjusted",
                        Digits.of(place.adjusted()),
                        asked.requestedValue().toString())
                .of(place.indicatorId(), place.quarter())
                .because(why));
        annual.recompute(List.of(place.indicatorId()), why);
        progress.recompute(List.of(place.indicatorId()));
    }

    /**
     * Refuses a request, with the reason in a note.
     *
     * @throws AdjustmentRefusedException when it was decided already or there is no note
     * @throws OptimisticLockingFailureException when somebody else decided meanwhile
     */
    @Transactional
    @Requires(Action.AUTHORISE_ADJUSTMENT)
    public void reject(long adjustmentId, int version, String note) {
        Person person = permissions.require(Action.AUTHORISE_ADJUSTMENT);
        Adjustment asked = pending(adjustmentId, version);
        String why = text(note, MAX_REASON, "la razón por la que se rechaza");
        Place place = place(requireNonNull(asked.entryId().getId()));
        Adjustment decided =
                stored.save(asked.decided(AdjustmentState.RECHAZADA, person.username(), clock.instant(), null, why));
        decision("REJECT_ADJUSTMENT", decided, place, why);
    }

    private void decision(String action, Adjustment decided, Place place, String reason) {
        history.record(HistoryRecord.change(
                        action,
                        "adjustment",
                        decided.id(),
                        "state",
                        AdjustmentState.SOLICITADA.name(),
                        decided.state().name())
                .of(place.indicatorId(), place.quarter())
                .because(reason));
    }

    private Adjustment pending(long id, int version) {
        Adjustment asked = stored.findById(id)
                .orElseThrow(() -> new AdjustmentRefusedException("Esa solicitud de adecuación no existe."));
        if (asked.version() != version) {
            throw new OptimisticLockingFailureException("adjustment " + id);
        }
        if (asked.state() != AdjustmentState.SOLICITADA) {
            throw new AdjustmentRefusedException("Esa solicitud ya se decidió.");
        }
        return asked;
    }

    /** The entry and where it stands; nobody else changes the entry until the transaction ends, so that two requests never wait at once. */
    private Place place(long entryId) {
        List<Long> locked = Rows.list(jdbc.sql("select id from entry where id = :id for update")
                .param("id", entryId)
                .query((rs, n) -> rs.getLong(1)));
        if (locked.isEmpty()) {
            throw new AdjustmentRefusedException("Ese trimestre del indicador no existe.");
        }
        return jdbc.sql("""
                        select e.indicator_id, e.quarter, e.programmed_original as original, e.programmed_adjusted as adjusted, o.unit_id, y.year_number
                        from entry e join indicator i on i.id = e.indicator_id
                        join objective o on o.id = i.objective_id
                        join fiscal_year y on y.id = o.fiscal_year_id
                        where e.id = :id
                        """)
                .param("id", entryId)
                .query(RecordMapper.of(Place.class))
                .single();
    }

    private static void refuse(Optional<String> sentence) {
        sentence.ifPresent(why -> {
            throw new AdjustmentRefusedException(why);
        });
    }

    private static String text(String given, int most, String what) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new AdjustmentRefusedException("Falta " + what + ".");
        }
        if (text.length() > most) {
            throw new AdjustmentRefusedException(
                    "El texto tiene " + text.length() + " caracteres; caben " + most + ". Acórtalo.");
        }
        return text;
    }

    private record Place(
            long indicatorId,
            int quarter,
            @Nullable BigDecimal original,
            @Nullable BigDecimal adjusted,
            long unitId,
            int yearNumber) {

        @Nullable
        BigDecimal programmed() {
            return adjusted != null ? adjusted : original;
        }

        QuarterTerm term() {
            return new QuarterTerm(yearNumber, Quarter.of(quarter));
        }
    }
}
