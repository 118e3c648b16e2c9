package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.base.Settings;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the table {@code progress}: what {@link mx.avance.figures} computes of each entry, so that lists are ordered, filtered and counted in SQL
 * while the arithmetic exists once, in Java. Nothing is ever typed into it.
 */
@Component
public class ProgressTable {

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    ProgressTable(JdbcClient jdbc, JdbcTemplate template, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.template = template;
        this.figures = figures;
        this.settings = settings;
    }

    /** Computes anew what is derived from the entries of those indicators. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recompute(List<Long> indicatorIds) {
        BandPreset bands = settings.rules().bands();
        for (int from = 0; from < indicatorIds.size(); from += CHUNK) {
            recompute(indicatorIds.subList(from, Math.min(from + CHUNK, indicatorIds.size())), bands);
        }
    }

    private void recompute(List<Long> ids, BandPreset bands) {
        Map<Long, Place> places = jdbc.sql("""
                select i.id as indicator_id, o.fiscal_year_id, o.programme_id, o.unit_id, o.level
                from indicator i join objective o on o.id = i.objective_id
                where i.id in (:ids)
                """).param("ids", ids).query(Place.class).list().stream()
                .collect(Collectors.toMap(Place::indicatorId, Function.identity()));
        List<Object[]> rows = new ArrayList<>();
        figures.of(ids).forEach((id, computed) -> {
            Place place = Objects.requireNonNull(places.get(id));
            for (Quarter quarter : Quarter.values()) {
                rows.add(row(place, quarter, computed.quarter(quarter), bands));
            }
        });
        jdbc.sql("delete from progress where indicator_id in (:ids)")
                .param("ids", ids)
                .update();
        template.batchUpdate("""
                insert into progress (indicator_id, quarter, fiscal_year_id, programme_id, unit_id, level, signal, percentage)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Object[] row(Place place, Quarter quarter, Progress progress, BandPreset bands) {
        BigDecimal percentage = progress.known().map(Percentage::approximate).orElse(null);
        return new Object[] {
            place.indicatorId(),
            quarter.number(),
            place.fiscalYearId(),
            place.programmeId(),
            place.unitId(),
            place.level(),
            bands.signal(progress).name(),
            percentage
        };
    }

    private record Place(long indicatorId, long fiscalYearId, long programmeId, long unitId, String level) {}
}
