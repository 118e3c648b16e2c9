package mx.avance.capture;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures of many indicators in one query, ready for the arithmetic. */
@Component
public class IndicatorFiguresReader {

    private final JdbcClient jdbc;

    IndicatorFiguresReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of each indicator that exists among those ids; quarters without an entry are blank. */
    public Map<Long, IndicatorFigures> of(Collection<Long> indicatorIds) {
        if (indicatorIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Building> building = new LinkedHashMap<>();
        jdbc.sql("""
                select i.id, i.accumulation, i.sense, coalesce(i.annual_adjusted, i.annual_target) as annual_target, e.quarter,
                       coalesce(e.programmed_adjusted, e.programmed_original) as programmed, e.realised
                from indicator i left join entry e on e.indicator_id = i.id
                where i.id in (:ids)
                """)
                .param("ids", indicatorIds)
                .query(RecordMapper.of(Row.class))
                .list()
                .forEach(row -> building.computeIfAbsent(row.id(), id -> new Building(row))
                        .add(row));
        Map<Long, IndicatorFigures> figures = new LinkedHashMap<>();
        building.forEach((id, b) -> figures.put(id, b.figures()));
        return figures;
    }

    private record Row(
            long id,
            Accumulation accumulation,
            Sense sense,
            @Nullable BigDecimal annualTarget,
            @Nullable Integer quarter,
            @Nullable BigDecimal programmed,
            @Nullable BigDecimal realised) {}

    private static final class Building {
        private final Row first;
        private final QuarterFigures[] quarters = new QuarterFigures[4];

        Building(Row first) {
            this.first = first;
            Arrays.fill(quarters, QuarterFigures.NONE);
        }

        void add(Row row) {
            Integer quarter = row.quarter();
            if (quarter != null) {
                quarters[quarter - 1] =
                        new QuarterFigures(Amount.ofNullable(row.programmed()), Amount.ofNullable(row.realised()));
            }
        }

        IndicatorFigures figures() {
            return new IndicatorFigures(
                    first.accumulation(), first.sense(), Amount.ofNullable(first.annualTarget()), List.of(quarters));
        }
    }
}
