package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.persistence.Rows;
import mx.avance.plan.CapturedWork;
import mx.avance.plan.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the indicators that the plan adds, changes, copies and takes away, and what is derived from them. */
@Component
class WorkOfThePlan implements CapturedWork {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ProgressTable progress;
    private final AdjustedAnnual annual;
    private final Windows windows;

    WorkOfThePlan(
            JdbcClient jdbc, JdbcTemplate template, ProgressTable progress, AdjustedAnnual annual, Windows windows) {
        this.jdbc = jdbc;
        this.template = template;
        this.progress = progress;
        this.annual = annual;
        this.windows = windows;
    }

    @Override
    public boolean hasAny(Collection<Long> indicatorIds) {
        return !indicatorIds.isEmpty()
                && jdbc.sql("""
                        select count(*) from entry e where e.indicator_id in (:ids) and (e.realised is not null
                           or e.justification is not null or e.state <> 'BORRADOR' or e.programmed_adjusted is not null
                           or exists (select 1 from adjustment a where a.entry_id = e.id))
                        """).param("ids", indicatorIds).query(Integer.class).single() > 0;
    }

    @Override
    public void begin(List<Long> indicatorIds) {
        List<Object[]> rows = new ArrayList<>();
        for (long id : indicatorIds) {
            for (Quarter quarter : Quarter.values()) {
                rows.add(new Object[] {id, quarter.number(), EntryState.BORRADOR.name()});
            }
        }
        template.batchUpdate("insert into entry (version, indicator_id, quarter, state) values (1, ?, ?, ?)", rows);
    }

    @Override
    public List<PlannedTarget> targets(long indicatorId) {
        return Rows.list(jdbc.sql("""
                select id, quarter, programmed_original, programmed_adjusted from entry where indicator_id = :id order by quarter
                """)
                .param("id", indicatorId)
                .query((rs, n) -> new PlannedTarget(
                        rs.getLong(1),
                        Quarter.of(rs.getInt(2)),
                        Amount.ofNullable(rs.getBigDecimal(3)),
                        Amount.ofNullable(rs.getBigDecimal(4)))));
    }

    @Override
    public void writeTarget(PlannedTarget target, @Nullable Amount original) {
        jdbc.sql("update entry set programmed_original = :value, version = version + 1 where id = :id")
                .param("value", original == null ? null : original.value())
                .param("id", target.entryId())
                .update();
    }

    @Override
    public void changed(List<Long> indicatorIds, Set<Long> programmeIds) {
        annual.recompute(indicatorIds, null);
        progress.recompute(indicatorIds, programmeIds);
    }

    @Override
    public void forget(List<Long> indicatorIds) {
        progress.forget(indicatorIds);
        jdbc.sql("delete from entry where indicator_id in (:ids)")
                .param("ids", indicatorIds)
                .update();
    }

    @Override
    public void programmeQuarters(FiscalYear year) {
        windows.programme(year, QuarterCalendar.usual(requireNonNull(year.id()), year.yearNumber()));
    }

    @Override
    public void beginCopied(long fiscalYearId, boolean withTargets) {
        jdbc.sql("""
                insert into entry (version, indicator_id, quarter, programmed_original, state)
                select 1, i.id, q.quarter, %s, 'BORRADOR'
                from objective o
                join indicator i on i.objective_id = o.id
                join technical_sheet s on s.indicator_id = i.id
                cross join (values (1), (2), (3), (4)) q(quarter)
                left join entry e on e.indicator_id = s.previous_indicator_id and e.quarter = q.quarter
                where o.fiscal_year_id = :year
                """.formatted(withTargets ? "e.programmed_original" : "cast(null as numeric(25, 6))"))
                .param("year", fiscalYearId)
                .update();
        progress.recompute(
                Rows.list(jdbc.sql("""
                        select i.id from objective o join indicator i on i.objective_id = o.id where o.fiscal_year_id = :year order by i.id
                        """).param("year", fiscalYearId).query((rs, n) -> rs.getLong(1))), Set.of());
    }
}
