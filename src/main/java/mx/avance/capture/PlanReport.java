package mx.avance.capture;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import mx.avance.plan.ReadableProgrammes;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a year indicator by indicator: what was programmed in the beginning, and what is now. Of the programmes that whoever acts may read. */
@Service
@Transactional(readOnly = true)
public class PlanReport {

    private static final int CHUNK = 500;

    private static final String LINES = """
            select o.sort_key, o.programme_id, i.position, i.id as indicator_id, p.programme_key, o.clave, o.level, u.name as unit, o.narrative,
                   i.siglas, i.name, i.frequency, i.unit_of_measure, i.variables_unit, i.decimals, i.accumulation, i.sense, i.rollup,
                   i.annual_target as annual_original, coalesce(i.annual_adjusted, i.annual_target) as annual
            from objective o
            join indicator i on i.objective_id = o.id
            join programme p on p.id = o.programme_id
            join unit u on u.id = o.unit_id
            where o.id in (:ids)
            order by o.sort_key, o.programme_id, i.position
            """;

    private final ReadableProgrammes readable;
    private final PlanSteps steps;
    private final JdbcClient jdbc;

    PlanReport(ReadableProgrammes readable, PlanSteps steps, JdbcClient jdbc) {
        this.readable = readable;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /**
     * What may be read, decided before the first row.
     *
     * @param programmes their ids; empty for all
     */
    public record Reading(long fiscalYearId, Set<Long> programmes) {
        public Reading {
            programmes = Set.copyOf(programmes);
        }
    }

    /** An indicator as it is programmed. @param decimals with how many its figures are written */
    public record Line(
            String sortKey,
            long programmeId,
            int position,
            long indicatorId,
            String programmeKey,
            String clave,
            Level level,
            String unit,
            String narrative,
            String siglas,
            String name,
            Frequency frequency,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            int decimals,
            Accumulation accumulation,
            Sense sense,
            Rollup rollup,
            @Nullable BigDecimal annualOriginal,
            @Nullable BigDecimal annual) {

        PlanPlace place() {
            return new PlanPlace(sortKey, programmeId, position);
        }
    }

    /** What is programmed for a quarter. */
    public record Target(
            @Nullable BigDecimal original, @Nullable BigDecimal inForce) {
        private static final Target NONE = new Target(null, null);
    }

    /** An indicator with its four targets. @param targets T1 first */
    public record Row(Line line, List<Target> targets) {
        public Row {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Opens the reading of a year.
     *
     * @param programmeId the only programme; {@code null} for all that may be read
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read the year, or that programme
     */
    public Reading open(long fiscalYearId, @Nullable Long programmeId) {
        return new Reading(fiscalYearId, readable.wanted(fiscalYearId, programmeId));
    }

    /** The indicators after a place, by clave. */
    public PlanPage<Row> page(Reading reading, PlanPlace after, int limit) {
        PlanPage<Line> page =
                steps.page(reading.fiscalYearId(), reading.programmes(), after, limit, this::lines, Line::place);
        Map<Long, Target[]> targets = targets(page.rows());
        return new PlanPage<>(
                page.rows().stream()
                        .map(line -> new Row(line, List.of(targets.getOrDefault(line.indicatorId(), none()))))
                        .toList(),
                page.next());
    }

    /** Hands over every indicator, once, by clave. Memory does not grow with the year. */
    public void forEach(Reading reading, Consumer<Row> consumer) {
        PlanPage.all(after -> page(reading, after, CHUNK), consumer);
    }

    private List<Line> lines(List<Long> objectives) {
        return Rows.list(jdbc.sql(LINES).param("ids", objectives).query(RecordMapper.of(Line.class)));
    }

    private Map<Long, Target[]> targets(List<Line> lines) {
        Map<Long, Target[]> targets = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.sql("""
                    select indicator_id, quarter, programmed_original, coalesce(programmed_adjusted, programmed_original) as programmed
                    from entry where indicator_id in (:ids)
                    """)
                    .param("ids", lines.stream().map(Line::indicatorId).toList())
                    .query(row -> {
                        targets.computeIfAbsent(row.getLong("indicator_id"), id -> none())[row.getInt("quarter") - 1] =
                                new Target(row.getBigDecimal("programmed_original"), row.getBigDecimal("programmed"));
                    });
        }
        return targets;
    }

    private static Target[] none() {
        Target[] none = new Target[Quarter.values().length];
        Arrays.fill(none, Target.NONE);
        return none;
    }
}
