package mx.avance.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorFiguresReader;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the indicators that are furthest below and above their target. */
@Component
class Rankings {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    Rankings(JdbcClient jdbc, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
    }

    List<Ranked> of(Scope scope, List<Signal> signals, PercentageOrder order, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", limit);
        String found = order.among(signals, scope, params);
        params.put("q", scope.quarter().number());
        List<Line> lines = Rows.list(jdbc.sql(RANKED.formatted(found, order.direction()))
                .params(params)
                .query(RecordMapper.of(Line.class)));
        return withFigures(lines, scope.quarter());
    }

    private List<Ranked> withFigures(List<Line> lines, Quarter quarter) {
        Map<Long, IndicatorFigures> computed =
                figures.of(lines.stream().map(Line::indicatorId).toList());
        BandPreset bands = settings.rules().bands();
        return lines.stream()
                .flatMap(line ->
                        line.ranked(Objects.requireNonNull(computed.get(line.indicatorId())), quarter, bands).stream())
                .toList();
    }

    private static final String RANKED = """
            select r.indicator_id, o.clave, i.siglas, i.name, u.name as unit, i.variables_unit, i.percent_figures, i.decimals, e.justification
            from (%s) r
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
        Optional<Ranked> ranked(IndicatorFigures figures, Quarter quarter, BandPreset bands) {
            return Stream.of(figures.quarter(quarter))
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
                            figures.sense(),
                            known,
                            bands.signal(known.percentage()),
                            justification))
                    .findFirst();
        }
    }
}
