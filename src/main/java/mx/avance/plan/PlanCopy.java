package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies the plan of a year to another: programmes, objectives, indicators and fichas, with the original targets if wanted, and nothing of what was
 * done or adjusted. Each indicator knows the one that it comes from. A statement a table, whatever the size of the year.
 */
@Service
public class PlanCopy {

    private final FiscalYears fiscalYears;
    private final CapturedWork work;
    private final Permissions permissions;
    private final History history;
    private final JdbcClient jdbc;

    PlanCopy(FiscalYears fiscalYears, CapturedWork work, Permissions permissions, History history, JdbcClient jdbc) {
        this.fiscalYears = fiscalYears;
        this.work = work;
        this.permissions = permissions;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Copies a year's plan, all or nothing.
     *
     * @param fromYear the calendar year to copy
     * @param toYear a later one, which has no programmes; {@code null} when none was written
     * @param withTargets whether the original targets of the quarters and of the year are copied too
     * @return how many indicators the new year has
     * @throws PlanRejectedException when there is nothing to copy, or the new year has programmes
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public int copy(int fromYear, @Nullable Integer toYear, boolean withTargets) {
        permissions.require(Action.EDIT_PLAN);
        if (toYear == null) {
            throw new PlanRejectedException("Falta el ejercicio al que se copia el plan.");
        }
        if (toYear <= fromYear || toYear > 9_999) {
            throw new PlanRejectedException("Un plan se copia a un ejercicio posterior; se encontró " + toYear + ".");
        }
        long from = fiscalYears
                .findByYearNumber(fromYear)
                .map(year -> requireNonNull(year.id()))
                .filter(id -> programmes(id) > 0)
                .orElseThrow(() ->
                        new PlanRejectedException("El ejercicio " + fromYear + " no tiene programas que copiar."));
        FiscalYear target =
                fiscalYears.findByYearNumber(toYear).orElseGet(() -> fiscalYears.save(FiscalYear.of(toYear)));
        long to = requireNonNull(target.id());
        lock(to);
        if (programmes(to) > 0) {
            throw new PlanRejectedException("El ejercicio " + toYear + " ya tiene programas; no se copió nada.");
        }
        work.programmeQuarters(target);
        run(PROGRAMMES, from, to);
        run(OBJECTIVES, from, to);
        run(PARENTS, from, to);
        int indicators =
                run(INDICATORS.formatted(withTargets ? "i.annual_target" : "cast(null as numeric(25, 6))"), from, to);
        run(SHEETS, from, to);
        work.beginCopied(to, withTargets);
        record(fromYear, to, withTargets);
        return indicators;
    }

    private void lock(long yearId) {
        jdbc.sql("select id from fiscal_year where id = :id for update")
                .param("id", yearId)
                .query(Long.class)
                .single();
    }

    private int programmes(long yearId) {
        return jdbc.sql("select count(*) from programme where fiscal_year_id = :year")
                .param("year", yearId)
                .query(Integer.class)
                .single();
    }

    private int run(String sql, long from, long to) {
        var statement = jdbc.sql(sql).param("to", to);
        return (sql.contains(":from") ? statement.param("from", from) : statement).update();
    }

    /** One line a programme: what is below it came with it, and each ficha names the indicator before. */
    private void record(int fromYear, long to, boolean withTargets) {
        List<Copied> copied =
                Rows.list(jdbc.sql("select id, programme_key from programme where fiscal_year_id = :to order by id")
                        .param("to", to)
                        .query(RecordMapper.of(Copied.class)));
        copied.forEach(programme -> history.record(HistoryRecord.change(
                "COPY",
                "programme",
                programme.id(),
                "programme",
                null,
                programme.programmeKey() + " de " + fromYear + (withTargets ? ", con metas" : ", sin metas"))));
    }

    private static final String SHEET_COLUMNS =
            Arrays.stream(SheetField.values()).map(SheetField::column).collect(Collectors.joining(", "));

    private static final String PROGRAMMES = """
            insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
            select 1, :to, p.programme_key, p.name, p.axis_number, p.axis_name, p.unit_id
            from programme p where p.fiscal_year_id = :from
            """;

    private static final String OBJECTIVES = """
            insert into objective (version, fiscal_year_id, programme_id, clave, sort_key, level, narrative, unit_id, unit_inherited, search_text)
            select 1, np.fiscal_year_id, np.id, o.clave, o.sort_key, o.level, o.narrative, o.unit_id, o.unit_inherited, o.search_text
            from programme p
            join programme np on np.fiscal_year_id = :to and np.programme_key = p.programme_key
            join objective o on o.programme_id = p.id
            where p.fiscal_year_id = :from
            """;

    /** The objective above is the one whose sort key is this one's without its last number: six letters less. */
    private static final String PARENTS = """
            update objective set parent_id = (
                select a.id from objective a
                where a.programme_id = objective.programme_id
                  and a.sort_key = substring(objective.sort_key, 1, char_length(objective.sort_key) - 6))
            where fiscal_year_id = :to and level <> 'FIN'
            """;

    private static final String INDICATORS = """
            insert into indicator (version, objective_id, position, siglas, name, unit_of_measure, variables_unit, frequency, measured_quarters, percent_figures, decimals,
                annual_target, accumulation, accumulation_from, rollup, rollup_from, sense, sense_from)
            select 1, n.id, i.position, i.siglas, i.name, i.unit_of_measure, i.variables_unit, i.frequency, i.measured_quarters, i.percent_figures, i.decimals,
                %s, i.accumulation, i.accumulation_from, i.rollup, i.rollup_from, i.sense, i.sense_from
            from programme p
            join programme np on np.fiscal_year_id = :to and np.programme_key = p.programme_key
            join objective o on o.programme_id = p.id
            join objective n on n.programme_id = np.id and n.sort_key = o.sort_key
            join indicator i on i.objective_id = o.id
            where p.fiscal_year_id = :from
            """;

    private static final String SHEETS = """
            insert into technical_sheet (indicator_id, version, previous_indicator_id, %s)
            select ni.id, 0, i.id, %s
            from programme p
            join programme np on np.fiscal_year_id = :to and np.programme_key = p.programme_key
            join objective o on o.programme_id = p.id
            join objective n on n.programme_id = np.id and n.sort_key = o.sort_key
            join indicator i on i.objective_id = o.id
            join indicator ni on ni.objective_id = n.id and ni.position = i.position
            left join technical_sheet s on s.indicator_id = i.id
            where p.fiscal_year_id = :from
            """.formatted(SHEET_COLUMNS, "s." + SHEET_COLUMNS.replace(", ", ", s."));

    private record Copied(long id, String programmeKey) {}
}
