package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds programmes and edits what they are; their objectives are the {@link PlanEditor}'s. Refusals are as those of it. */
@Service
public class ProgrammeEditor {

    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 9_999;

    private final ObjectiveRows rows;
    private final FiscalYears fiscalYears;
    private final Programmes programmes;
    private final CapturedWork work;
    private final Permissions permissions;
    private final History history;
    private final JdbcClient jdbc;

    ProgrammeEditor(
            ObjectiveRows rows,
            FiscalYears fiscalYears,
            Programmes programmes,
            CapturedWork work,
            Permissions permissions,
            History history,
            JdbcClient jdbc) {
        this.rows = rows;
        this.fiscalYears = fiscalYears;
        this.programmes = programmes;
        this.work = work;
        this.permissions = permissions;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Adds a programme without objectives; a fiscal year that is not there yet begins with it, its four quarters programmed as usual.
     *
     * @param year the calendar year; {@code null} when none was written
     * @param programmeKey such as {@code M-PPA 1.4}, once in its year
     * @return its id
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public long add(@Nullable Integer year, String programmeKey, ProgrammeDraft draft) {
        permissions.require(Action.EDIT_PLAN);
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new PlanRejectedException("El ejercicio es un año de cuatro cifras, desde " + FIRST_YEAR + "; "
                    + (year == null ? "falta." : "se encontró " + year + "."));
        }
        String key = PlanTexts.needed(programmeKey, 60, "la clave del programa");
        ProgrammeDraft wanted = draft.checked();
        String unitName = rows.unitName(requireNonNull(wanted.unitId()));
        FiscalYear fiscalYear =
                fiscalYears.findByYearNumber(year).orElseGet(() -> fiscalYears.save(FiscalYear.of(year)));
        long yearId = requireNonNull(fiscalYear.id());
        checkKey(yearId, year, key);
        work.programmeQuarters(fiscalYear);
        Programme saved = programmes.save(new Programme(
                null,
                0,
                AggregateReference.to(yearId),
                key,
                wanted.name(),
                requireNonNull(wanted.axisNumber()),
                wanted.axisName(),
                AggregateReference.to(wanted.unitId())));
        long id = requireNonNull(saved.id());
        work.changed(List.of(), Set.of(id));
        history.record(HistoryRecord.change(
                "CREATE",
                "programme",
                id,
                "programme",
                null,
                key + " de " + year + " · " + wanted.name() + " · eje " + wanted.axisNumber() + " " + wanted.axisName()
                        + " · " + unitName));
        return id;
    }

    /** Changes name, axis and unit of a programme. */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void edit(long id, int version, ProgrammeDraft draft) {
        permissions.require(Action.EDIT_PLAN);
        rows.lockProgramme(id);
        ProgrammeDraft wanted = draft.checked();
        ProgrammeDraft before = jdbc.sql("select name, axis_number, axis_name, unit_id from programme where id = :id")
                .param("id", id)
                .query(RecordMapper.of(ProgrammeDraft.class))
                .single();
        RowChange.of("CHANGE", "programme", id, version)
                .set("name", before.name(), wanted.name())
                .set("axis_number", before.axisNumber(), wanted.axisNumber())
                .set("axis_name", before.axisName(), wanted.axisName())
                .set(
                        "unit_id",
                        before.unitId(),
                        wanted.unitId(),
                        rows.unitName(requireNonNull(before.unitId())),
                        rows.unitName(requireNonNull(wanted.unitId())))
                .apply(jdbc, history, null);
    }

    /** The year is locked first: two people who add the same programme at once would both find its clave free. */
    private void checkKey(long yearId, int year, String key) {
        jdbc.sql("select id from fiscal_year where id = :id for update")
                .param("id", yearId)
                .query(Long.class)
                .single();
        int others = jdbc.sql(
                        "select count(*) from programme where fiscal_year_id = :year and lower(programme_key) = lower(:key)")
                .param("year", yearId)
                .param("key", key)
                .query(Integer.class)
                .single();
        if (others > 0) {
            throw new PlanRejectedException("El ejercicio " + year + " ya tiene el programa «" + key + "».");
        }
    }
}
