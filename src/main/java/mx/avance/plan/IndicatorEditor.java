package mx.avance.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.base.Today;
import mx.avance.figures.Amount;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.Rows;
import mx.avance.plan.CapturedWork.PlannedTarget;
import mx.avance.plan.ObjectiveRows.Node;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the indicators of objectives and their original targets, in the time in which these can be written. Refusals are as those of {@link
 * PlanEditor}.
 */
@Service
public class IndicatorEditor {

    private final ObjectiveRows rows;
    private final PlanRemoval removal;
    private final CapturedWork work;
    private final Permissions permissions;
    private final History history;
    private final JdbcClient jdbc;
    private final Today today;

    IndicatorEditor(
            ObjectiveRows rows,
            PlanRemoval removal,
            CapturedWork work,
            Permissions permissions,
            History history,
            JdbcClient jdbc,
            Today today) {
        this.rows = rows;
        this.removal = removal;
        this.work = work;
        this.permissions = permissions;
        this.history = history;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Adds an indicator after those that the objective has, with its four entries.
     *
     * @return its id
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public long add(long objectiveId, IndicatorDraft draft) {
        permissions.require(Action.EDIT_PLAN);
        rows.lockProgramme(rows.node(objectiveId).programmeId());
        Node objective = rows.node(objectiveId);
        IndicatorDraft wanted = draft.checked();
        checkSiglas(objective.programmeId(), wanted.siglas(), -1);
        refuse(PlanTerms.annualRefused(year(objective), null, wanted.annualTarget(), today.date()));
        long id = insert(objectiveId, wanted);
        work.begin(List.of(id));
        history.record(HistoryRecord.change(
                        "CREATE", "indicator", id, "indicator", null, wanted.siglas() + " " + wanted.name())
                .of(id, null));
        Amount annual = wanted.annualTarget();
        if (annual != null) {
            history.record(HistoryRecord.change("CREATE", "indicator", id, "annual_target", null, annual.toString())
                    .of(id, null));
        }
        writeTargets(id, year(objective), wanted);
        rows.refreshSearchText(List.of(objectiveId));
        // Another row of the same objective: the filtered trees of every signal have one more.
        work.changed(List.of(id), Set.of(objective.programmeId()));
        return id;
    }

    /** Changes an indicator and its original targets. */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void edit(long id, int version, IndicatorDraft draft) {
        permissions.require(Action.EDIT_PLAN);
        IndicatorRow before = locked(id, version);
        Node objective = rows.node(before.objectiveId());
        IndicatorDraft wanted = draft.checked();
        checkSiglas(objective.programmeId(), wanted.siglas(), id);
        int year = year(objective);
        refuse(PlanTerms.annualRefused(
                year, Amount.ofNullable(before.annualTarget()), wanted.annualTarget(), today.date()));
        RowChange change = change(before, wanted);
        if (writeTargets(id, year, wanted)) {
            change.touch();
        }
        if (change.apply(jdbc, history, id)) {
            rows.refreshSearchText(List.of(objective.id()));
            work.changed(List.of(id), Set.of());
        }
    }

    /** Deletes an indicator while nothing was captured in it; those after it in the objective move up. */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void delete(long id, int version) {
        permissions.require(Action.EDIT_PLAN);
        IndicatorRow gone = locked(id, version);
        removal.indicators(List.of(id), "«" + gone.siglas() + "»");
        List<Long> after = Rows.list(jdbc.sql(
                        "select id from indicator where objective_id = :objective and position > :position order by position")
                .param("objective", gone.objectiveId())
                .param("position", gone.position())
                .query((rs, n) -> rs.getLong(1)));
        // One at a time and in order: two indicators never have the same position, not even within a statement.
        after.forEach(next -> jdbc.sql("update indicator set position = position - 1 where id = :id")
                .param("id", next)
                .update());
        rows.refreshSearchText(List.of(gone.objectiveId()));
        work.changed(List.of(), Set.of(rows.node(gone.objectiveId()).programmeId()));
    }

    private RowChange change(IndicatorRow before, IndicatorDraft wanted) {
        RowChange change = RowChange.of("CHANGE", "indicator", before.id(), before.version())
                .set("siglas", before.siglas(), wanted.siglas())
                .set("name", before.name(), wanted.name())
                .set("unit_of_measure", before.unitOfMeasure(), wanted.unitOfMeasure())
                .set("variables_unit", before.variablesUnit(), wanted.variablesUnit())
                .set("frequency", before.frequency(), wanted.frequency())
                .set("measured_quarters", before.measuredQuarters(), wanted.measuredQuarters())
                .set("percent_figures", before.percentFigures(), wanted.percentFigures())
                .set("decimals", before.decimals(), wanted.decimals())
                .set("annual_target", before.annualTarget(), wanted.annualTarget());
        rule(change, "accumulation", before.accumulation(), before.accumulationFrom(), wanted.accumulation());
        rule(change, "rollup", before.rollup(), before.rollupFrom(), wanted.rollup());
        rule(change, "sense", before.sense(), before.senseFrom(), wanted.sense());
        return change;
    }

    /** A rule that the planning office chose is from then on declared, and neither inferred nor assumed. */
    private static void rule(RowChange change, String column, Enum<?> before, Provenance from, Enum<?> wanted) {
        if (before != wanted) {
            change.set(column, before, wanted).set(column + "_from", from, Provenance.STATED);
        }
    }

    private boolean writeTargets(long id, int year, IndicatorDraft wanted) {
        boolean any = false;
        for (PlannedTarget target : work.targets(id)) {
            Amount original = wanted.targets().get(target.quarter());
            Amount before = target.original();
            if (PlanTerms.same(before, original)) {
                continue;
            }
            refuse(PlanTerms.refused(year, target, original, today.date()));
            work.writeTarget(target, original);
            history.record(HistoryRecord.change(
                            "CHANGE",
                            "entry",
                            target.entryId(),
                            "programmed_original",
                            Amount.plain(before),
                            Amount.plain(original))
                    .of(id, target.quarter().number()));
            any = true;
        }
        return any;
    }

    private long insert(long objectiveId, IndicatorDraft wanted) {
        KeyHolder key = new GeneratedKeyHolder();
        Amount annual = wanted.annualTarget();
        jdbc.sql(INSERT)
                .param("objective", objectiveId)
                .param("siglas", wanted.siglas())
                .param("name", wanted.name())
                .param("unit", wanted.unitOfMeasure())
                .param("variables", wanted.variablesUnit())
                .param("frequency", wanted.frequency().name())
                .param("measured", wanted.measuredQuarters())
                .param("percent", wanted.percentFigures())
                .param("decimals", wanted.decimals())
                .param("annual", annual == null ? null : annual.value())
                .param("accumulation", wanted.accumulation().name())
                .param("rollup", wanted.rollup().name())
                .param("sense", wanted.sense().name())
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    private IndicatorRow locked(long id, int version) {
        rows.lockProgramme(rows.node(row(id).objectiveId()).programmeId());
        IndicatorRow now = row(id);
        if (now.version() != version) {
            throw new OptimisticLockingFailureException("indicator " + id);
        }
        return now;
    }

    private IndicatorRow row(long id) {
        return IndicatorRow.find(jdbc, id)
                .orElseThrow(() -> new PlanRejectedException("Ese indicador ya no existe. Recarga la página."));
    }

    private void checkSiglas(long programmeId, String siglas, long exceptId) {
        int others = jdbc.sql("""
                        select count(*) from indicator i join objective o on o.id = i.objective_id
                        where o.programme_id = :programme and lower(i.siglas) = lower(:siglas) and i.id <> :id
                        """)
                .param("programme", programmeId)
                .param("siglas", siglas)
                .param("id", exceptId)
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new PlanRejectedException("El programa ya tiene un indicador con las siglas «" + siglas + "».");
        }
    }

    private int year(Node objective) {
        return jdbc.sql("select year_number from fiscal_year where id = :id")
                .param("id", objective.fiscalYearId())
                .query(Integer.class)
                .single();
    }

    private static void refuse(Optional<String> sentence) {
        sentence.ifPresent(why -> {
            throw new PlanRejectedException(why);
        });
    }

    private static final String INSERT = """
            insert into indicator (version, objective_id, position, siglas, name, unit_of_measure, variables_unit, frequency, measured_quarters, percent_figures, decimals,
                annual_target, accumulation, accumulation_from, rollup, rollup_from, sense, sense_from)
            values (1, :objective, (select coalesce(max(p.position), 0) + 1 from indicator p where p.objective_id = :objective), :siglas, :name, :unit,
                :variables, :frequency, :measured, :percent, :decimals, :annual, :accumulation, 'STATED', :rollup, 'STATED', :sense, 'STATED')
            """;
}
