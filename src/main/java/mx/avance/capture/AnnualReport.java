package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A fiscal year indicator by indicator, in the order of the claves, for whoever writes it out whole. Memory does not grow with the year. */
@Service
public class AnnualReport {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final PlanSteps planSteps;

    AnnualReport(JdbcClient jdbc, PlanSteps planSteps) {
        this.jdbc = jdbc;
        this.planSteps = planSteps;
    }

    /**
     * Hands over every indicator of a year, once, in the order of the claves.
     *
     * @param programmes only of these; empty for all
     * @param telling what may be told; of everything else only the target is
     */
    @Transactional(readOnly = true)
    public void forEach(long fiscalYearId, Set<Long> programmes, Telling telling, Consumer<ReportRow> consumer) {
        PlanPage.all(after -> page(fiscalYearId, programmes, telling, after, CHUNK), consumer);
    }

    /**
     * Some indicators of a year, those after a place, in the order of the claves.
     *
     * @param programmes only of these; empty for all
     * @param telling as of {@link #forEach}
     */
    @Transactional(readOnly = true)
    public PlanPage<ReportRow> page(
            long fiscalYearId, Set<Long> programmes, Telling telling, PlanPlace after, int limit) {
        PlanPage<Line> page = planSteps.page(fiscalYearId, programmes, after, limit, this::lines, Line::place);
        return new PlanPage<>(rows(page.rows(), telling), page.next());
    }

    private List<Line> lines(List<Long> objectives) {
        return Rows.list(jdbc.sql(LINES).param("ids", objectives).query(RecordMapper.of(Line.class)));
    }

    private List<ReportRow> rows(List<Line> lines, Telling telling) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ReportCell>> cells = new HashMap<>();
        jdbc.sql("""
                select indicator_id, quarter, coalesce(programmed_adjusted, programmed_original) as programmed, realised,
                       published_percentage, justification, state
                from entry where indicator_id in (:ids) order by indicator_id, quarter
                """)
                .param("ids", lines.stream().map(Line::indicatorId).toList())
                .query((rs, n) -> {
                    Quarter quarter = Quarter.of(rs.getInt("quarter"));
                    EntryState state = EntryState.valueOf(rs.getString("state"));
                    boolean told = telling.tells(quarter, state);
                    return cells.computeIfAbsent(rs.getLong("indicator_id"), id -> new ArrayList<>())
                            .add(new ReportCell(
                                    quarter,
                                    new QuarterFigures(
                                            Amount.ofNullable(rs.getBigDecimal("programmed")),
                                            told ? Amount.ofNullable(rs.getBigDecimal("realised")) : null),
                                    told ? rs.getBigDecimal("published_percentage") : null,
                                    told ? rs.getString("justification") : null,
                                    state));
                })
                .list();
        return lines.stream()
                .map(line -> line.row(cells.getOrDefault(line.indicatorId(), List.of())))
                .toList();
    }

    private static final String LINES = """
            select o.sort_key, o.programme_id, i.position, p.programme_key, o.clave, o.level, u.name as unit, o.narrative, i.id as indicator_id,
                   i.siglas, i.name, i.frequency, i.unit_of_measure, i.variables_unit, i.decimals,
                   coalesce(i.annual_adjusted, i.annual_target) as annual_target, i.accumulation, i.sense
            from objective o
            join indicator i on i.objective_id = o.id
            join programme p on p.id = o.programme_id
            join unit u on u.id = o.unit_id
            where o.id in (:ids)
            order by o.sort_key, o.programme_id, i.position
            """;

    /**
     * Of which entries realised figures, printed percentages and justifications are told.
     *
     * @param quarters only of these
     * @param validatedOnly only of entries that have been validated
     */
    public record Telling(Set<Quarter> quarters, boolean validatedOnly) {

        boolean tells(Quarter quarter, EntryState state) {
            return quarters.contains(quarter) && (!validatedOnly || state == EntryState.VALIDADA);
        }
    }

    /**
     * An indicator of the year.
     *
     * @param sortKey that of its objective, by which the year is ordered
     * @param decimals with how many its figures are written
     * @param figures with blanks where a quarter may not be told
     * @param cells the four quarters, T1 first
     */
    public record ReportRow(
            long indicatorId,
            long programmeId,
            String sortKey,
            String programmeKey,
            String clave,
            Level level,
            String unit,
            String narrative,
            String siglas,
            String indicator,
            Frequency frequency,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            int decimals,
            @Nullable Amount annualTarget,
            IndicatorFigures figures,
            List<ReportCell> cells) {}

    /**
     * A quarter of an indicator of the year.
     *
     * @param state {@code null} where the quarter has no entry
     */
    public record ReportCell(
            Quarter quarter,
            QuarterFigures figures,
            @Nullable BigDecimal publishedPercentage,
            @Nullable String justification,
            @Nullable EntryState state) {}

    private record Line(
            String sortKey,
            long programmeId,
            int position,
            String programmeKey,
            String clave,
            Level level,
            String unit,
            String narrative,
            long indicatorId,
            String siglas,
            String name,
            Frequency frequency,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            int decimals,
            @Nullable BigDecimal annualTarget,
            Accumulation accumulation,
            Sense sense) {

        PlanPlace place() {
            return new PlanPlace(sortKey, programmeId, position);
        }

        ReportRow row(List<ReportCell> found) {
            List<ReportCell> cells = new ArrayList<>();
            for (Quarter quarter : Quarter.values()) {
                cells.add(found.stream()
                        .filter(c -> c.quarter() == quarter)
                        .findFirst()
                        .orElseGet(() -> new ReportCell(quarter, QuarterFigures.NONE, null, null, null)));
            }
            Amount annual = Amount.ofNullable(annualTarget);
            IndicatorFigures figures = new IndicatorFigures(
                    accumulation,
                    sense,
                    annual,
                    cells.stream().map(ReportCell::figures).toList());
            return new ReportRow(
                    indicatorId,
                    programmeId,
                    sortKey,
                    programmeKey,
                    clave,
                    level,
                    unit,
                    narrative,
                    siglas,
                    name,
                    frequency,
                    unitOfMeasure,
                    variablesUnit,
                    decimals,
                    annual,
                    figures,
                    cells);
        }
    }
}
