package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Amount;
import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the indicators of a new programme, all at once, and learns their ids. */
@Component
class IndicatorInserts {

    private static final BatchInsert INSERT = BatchInsert.into("indicator")
            .with(JDBCType.INTEGER, "version")
            .with(JDBCType.BIGINT, "objective_id")
            .with(JDBCType.INTEGER, "position")
            .with(JDBCType.VARCHAR, "siglas", "name", "unit_of_measure", "variables_unit", "frequency")
            .with(JDBCType.BOOLEAN, "percent_figures")
            .with(JDBCType.INTEGER, "decimals")
            .with(JDBCType.NUMERIC, "annual_target")
            .with(JDBCType.VARCHAR, "accumulation", "accumulation_from", "rollup", "rollup_from", "sense", "sense_from")
            .with(JDBCType.VARCHAR, "measured_quarters");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    IndicatorInserts(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    private record Standing(long objectiveId, int position) {}

    /** @param indicators all the indicators of the programme */
    List<Indicator> write(Programme programme, List<Indicator> indicators) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        indicators.forEach(indicator -> rows.add(row(indicator)));
        INSERT.write(template, rows);
        Map<Standing, Long> ids = new HashMap<>();
        jdbc.sql("""
                select i.objective_id, i.position, i.id from objective o join indicator i on i.objective_id = o.id
                where o.programme_id = :programme
                """).param("programme", requireNonNull(programme.id())).query(row -> {
            ids.put(new Standing(row.getLong(1), row.getInt(2)), row.getLong(3));
        });
        return indicators.stream()
                .map(indicator -> indicator.withId(requireNonNull(ids.get(standing(indicator)))))
                .toList();
    }

    private static Standing standing(Indicator indicator) {
        return new Standing(requireNonNull(indicator.objectiveId().getId()), indicator.position());
    }

    private static @Nullable Object[] row(Indicator indicator) {
        Amount annual = indicator.annualTarget();
        return new @Nullable Object[] {
            BatchInsert.FIRST_VERSION,
            indicator.objectiveId().getId(),
            indicator.position(),
            indicator.siglas(),
            indicator.name(),
            indicator.unitOfMeasure(),
            indicator.variablesUnit(),
            indicator.frequency().name(),
            indicator.percentFigures(),
            indicator.decimals(),
            annual == null ? null : annual.value(),
            indicator.accumulation().name(),
            indicator.accumulationFrom().name(),
            indicator.rollup().name(),
            indicator.rollupFrom().name(),
            indicator.sense().name(),
            indicator.senseFrom().name(),
            indicator.measuredQuarters()
        };
    }
}
