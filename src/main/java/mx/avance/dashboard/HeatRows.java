package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorFiguresReader;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the indicators that are worth a row in the map of quarters, and what each quarter says of them. */
@Component
class HeatRows {

    /** So many have room in any case; of one programme, more. */
    private static final int ROOM = 60;

    private static final int ROOM_FOR_A_PROGRAMME = 400;
    private static final int LOWEST = 40;

    private final JdbcClient jdbc;
    private final BandCounts counts;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    HeatRows(JdbcClient jdbc, BandCounts counts, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.figures = figures;
        this.settings = settings;
    }

    HeatMap of(Scope scope) {
        Map<Signal, Integer> bySignal = counts.of(scope);
        int all = bySignal.values().stream().mapToInt(Integer::intValue).sum();
        boolean room = all <= (scope.programmeId() == null ? ROOM : ROOM_FOR_A_PROGRAMME);
        List<Line> lines = room ? inTheOrderOfTheTree(scope) : lowest(scope, bySignal);
        return new HeatMap(rows(lines), all);
    }

    private List<Line> inTheOrderOfTheTree(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        return Rows.list(jdbc.sql("""
                select i.id, o.clave, i.siglas, i.name
                from progress p join indicator i on i.id = p.indicator_id join objective o on o.id = p.objective_id
                where %s order by o.sort_key, o.programme_id, i.position
                """.formatted(ScopeSql.of("p", scope, params)))
                .params(params)
                .query(RecordMapper.of(Line.class)));
    }

    private List<Line> lowest(Scope scope, Map<Signal, Integer> bySignal) {
        List<Signal> bands = lowestBands(bySignal);
        if (bands.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("limit", LOWEST);
        return Rows.list(jdbc.sql("""
                select i.id, o.clave, i.siglas, i.name
                from (%s) r join indicator i on i.id = r.indicator_id join objective o on o.id = i.objective_id
                order by r.percentage, o.sort_key, o.programme_id, i.position
                """.formatted(PercentageOrder.LOWEST.among(bands, scope, params)))
                .params(params)
                .query(RecordMapper.of(Line.class)));
    }

    /** The bands from below, as many as fill the rows: the others need not be looked at. */
    private List<Signal> lowestBands(Map<Signal, Integer> bySignal) {
        List<Signal> bands = new ArrayList<>();
        int found = 0;
        for (Band band : settings.rules().bands().bands()) {
            int count = bySignal.getOrDefault(band.signal(), 0);
            if (count > 0 && found < LOWEST) {
                bands.add(band.signal());
                found += count;
            }
        }
        return bands;
    }

    private List<HeatRow> rows(List<Line> lines) {
        Map<Long, IndicatorFigures> computed =
                figures.of(lines.stream().map(Line::id).toList());
        BandPreset bands = settings.rules().bands();
        return lines.stream()
                .map(line -> line.row(Objects.requireNonNull(computed.get(line.id())), bands))
                .toList();
    }

    private record Line(long id, String clave, String siglas, String name) {

        HeatRow row(IndicatorFigures figures, BandPreset bands) {
            List<HeatCell> cells = Arrays.stream(Quarter.values())
                    .map(quarter -> cell(figures.quarter(quarter), bands))
                    .toList();
            return new HeatRow(id, clave, siglas, name, cells);
        }

        private static HeatCell cell(Progress progress, BandPreset bands) {
            return new HeatCell(
                    bands.signal(progress),
                    progress.known().map(Percentage::rounded).orElse(null));
        }
    }
}
