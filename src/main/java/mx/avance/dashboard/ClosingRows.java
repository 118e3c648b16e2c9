package mx.avance.dashboard;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorFiguresReader;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.YearEnd;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the indicators that will miss their annual target. */
@Component
class ClosingRows {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    ClosingRows(JdbcClient jdbc, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
    }

    List<Closing> of(Scope scope, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", limit);
        List<Line> lines = Rows.list(jdbc.sql(MISSING.formatted(ScopeSql.of("p", scope, params)))
                .params(params)
                .query(RecordMapper.of(Line.class)));
        Map<Long, IndicatorFigures> computed =
                figures.of(lines.stream().map(Line::indicatorId).toList());
        BandPreset bands = settings.rules().bands();
        return lines.stream()
                .flatMap(line ->
                        line.closing(requireNonNull(computed.get(line.indicatorId())), scope.quarter(), bands).stream())
                .toList();
    }

    /** All columns of the index progress_closing up to the percentage, so that H2 too reads in its order and stops. */
    private static final String MISSING = """
            select r.indicator_id, o.clave, i.siglas, i.name, u.name as unit, i.variables_unit, i.percent_figures, i.decimals
            from (
                select p.indicator_id, p.closing_pace from progress p where p.closing_pace < 100 and %s
                order by p.fiscal_year_id, p.quarter, p.closing_pace fetch first :limit rows only
            ) r
            join indicator i on i.id = r.indicator_id
            join objective o on o.id = i.objective_id
            join unit u on u.id = o.unit_id
            order by r.closing_pace, o.sort_key, o.programme_id, i.position
            """;

    private record Line(
            long indicatorId,
            String clave,
            String siglas,
            String name,
            String unit,
            @Nullable String variablesUnit,
            boolean percentFigures,
            int decimals) {

        /** Empty only if the figures changed between the two queries and the end can no longer be projected. */
        Optional<Closing> closing(IndicatorFigures figures, Quarter quarter, BandPreset bands) {
            Amount annual = figures.annual();
            YearEnd end = YearEnd.of(figures, quarter);
            return annual == null
                    ? Optional.empty()
                    : end.atPace()
                            .percentage()
                            .map(pace -> new Closing(
                                    indicatorId,
                                    clave,
                                    siglas,
                                    name,
                                    unit,
                                    variablesUnit,
                                    percentFigures,
                                    decimals,
                                    figures.sense(),
                                    annual,
                                    figures.annual(quarter),
                                    end,
                                    bands.signal(pace)));
        }
    }
}
