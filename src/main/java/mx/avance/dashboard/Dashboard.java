package mx.avance.dashboard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorFiguresReader;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a director asks of a quarter: how many indicators stand in each band, and which are furthest below and above. It counts indicators and
 * compares percentages; it never adds figures of different indicators.
 */
@Service
@Transactional(readOnly = true)
public class Dashboard {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    Dashboard(JdbcClient jdbc, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * What is looked at.
     *
     * @param programmeId one programme; {@code null} for all
     * @param readable only these programmes, because no others may be read; empty for all
     * @param units only indicators of these units; empty for all
     */
    public record Scope(
            long fiscalYearId,
            Quarter quarter,
            @Nullable Long programmeId,
            Set<Long> readable,
            Set<Long> units,
            @Nullable Level level) {

        public Scope {
            readable = Set.copyOf(readable);
            units = Set.copyOf(units);
        }
    }

    /**
     * An indicator in a ranking.
     *
     * @param percentage of the quarter; always exists here
     * @param justification of the quarter; {@code null} when none was written
     */
    public record Ranked(
            long indicatorId,
            String clave,
            String siglas,
            String name,
            String unit,
            @Nullable String variablesUnit,
            boolean percentFigures,
            int decimals,
            Progress.Known percentage,
            Signal signal,
            @Nullable String justification) {}

    /** How many indicators have each semáforo in the quarter; every signal is a key, with 0 where there are none. */
    public Map<Signal, Integer> counts(Scope scope) {
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            counts.put(signal, 0);
        }
        Map<String, Object> params = new HashMap<>();
        // Programmes are counted already; a unit or a level is counted here.
        boolean counted = scope.units().isEmpty() && scope.level() == null;
        String number = counted ? "sum(p.indicators) from programme_signal p" : "count(*) from progress p";
        jdbc.sql("select p.signal, " + number + " where " + where(scope, params) + " group by p.signal")
                .params(params)
                .query((rs, n) -> counts.put(Signal.valueOf(rs.getString(1)), rs.getInt(2)))
                .list();
        return counts;
    }

    /** Those furthest below: the lowest percentages among the bands of under-performance, the lowest first. */
    public List<Ranked> worst(Scope scope, int limit) {
        return ranked(scope, List.of(Signal.CRITICAL, Signal.LOW), "asc", limit);
    }

    /** Those furthest above: the highest percentages among the bands of over-performance, the highest first. */
    public List<Ranked> best(Scope scope, int limit) {
        return ranked(scope, List.of(Signal.OVER, Signal.HIGH), "desc", limit);
    }

    private List<Ranked> ranked(Scope scope, List<Signal> signals, String direction, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", limit);
        // One branch a band, each read from its index in order; a single "in" would sort every indicator of both bands.
        String branches = signals.stream()
                .map(signal -> {
                    params.put(signal.name(), signal.name());
                    return "(select p.indicator_id, p.percentage from progress p where p.signal = :" + signal.name()
                            + " and p.percentage is not null and " + where(scope, params)
                            + order(scope, direction) + " fetch first :limit rows only)";
                })
                .reduce((a, b) -> a + " union all " + b)
                .orElseThrow();
        params.put("q", scope.quarter().number());
        List<Line> lines = Rows.list(jdbc.sql(RANKED.formatted(branches, direction, direction))
                .params(params)
                .query(RecordMapper.of(Line.class)));
        return withFigures(lines, scope.quarter());
    }

    /** For the whole year all the columns of the index progress_signal, so that H2 too reads in its order and stops. */
    private static String order(Scope scope, String direction) {
        boolean whole = scope.programmeId() == null
                && scope.readable().isEmpty()
                && scope.units().isEmpty();
        return whole
                ? " order by p.fiscal_year_id %1$s, p.quarter %1$s, p.signal %1$s, p.percentage %1$s"
                        .formatted(direction)
                : " order by p.percentage " + direction;
    }

    private List<Ranked> withFigures(List<Line> lines, Quarter quarter) {
        Map<Long, IndicatorFigures> computed =
                figures.of(lines.stream().map(Line::indicatorId).toList());
        BandPreset bands = settings.rules().bands();
        return lines.stream()
                .flatMap(line ->
                        line
                                .ranked(
                                        Objects.requireNonNull(computed.get(line.indicatorId()))
                                                .quarter(quarter),
                                        bands)
                                .stream())
                .toList();
    }

    private static String where(Scope scope, Map<String, Object> params) {
        params.put("year", scope.fiscalYearId());
        params.put("quarter", scope.quarter().number());
        StringBuilder sql = new StringBuilder("p.fiscal_year_id = :year and p.quarter = :quarter");
        Long programme = scope.programmeId();
        if (programme != null) {
            params.put("programme", programme);
            sql.append(" and p.programme_id = :programme");
        } else if (!scope.readable().isEmpty()) {
            params.put("readable", scope.readable());
            sql.append(" and p.programme_id in (:readable)");
        }
        if (!scope.units().isEmpty()) {
            params.put("units", scope.units());
            sql.append(" and p.unit_id in (:units)");
        }
        Level level = scope.level();
        if (level != null) {
            params.put("level", level.name());
            sql.append(" and p.level = :level");
        }
        return sql.toString();
    }

    private static final String RANKED = """
            select r.indicator_id, o.clave, i.siglas, i.name, u.name as unit, i.variables_unit, i.percent_figures, i.decimals, e.justification
            from (select b.indicator_id, b.percentage from (%s) b order by b.percentage %s fetch first :limit rows only) r
            join indicator i on i.id = r.indicator_id
            join objective o on o.id = i.objective_id
            join unit u on u.id = o.unit_id
            left join entry e on e.indicator_id = i.id and e.quarter = :q
            order by r.percentage %s, o.sort_key
            """;

    private record Line(
            long indicatorId,
            String clave,
            String siglas,
            String name,
            String unit,
            @Nullable String variablesUnit,
            boolean percentFigures,
            int decimals,
            @Nullable String justification) {

        /** Empty only if the figures changed between the two queries and the percentage no longer exists. */
        Optional<Ranked> ranked(Progress progress, BandPreset bands) {
            return Stream.of(progress)
                    .filter(Progress.Known.class::isInstance)
                    .map(Progress.Known.class::cast)
                    .map(known -> new Ranked(
                            indicatorId,
                            clave,
                            siglas,
                            name,
                            unit,
                            variablesUnit,
                            percentFigures,
                            decimals,
                            known,
                            bands.signal(known.percentage()),
                            justification))
                    .findFirst();
        }
    }
}
