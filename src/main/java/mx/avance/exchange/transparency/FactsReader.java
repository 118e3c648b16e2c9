package mx.avance.exchange.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of many indicators in few queries. */
@Component
class FactsReader {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    FactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Facts> of(List<Long> indicatorIds) {
        Map<Long, Facts> facts = new HashMap<>();
        Rows.inChunks(
                indicatorIds,
                AT_ONCE,
                ids -> Rows.list(jdbc.sql("""
                        select i.id as indicator_id, u.name as unit, i.annual_target, i.annual_adjusted, i.sense, i.sense_from, s.definition, s.calculation_method,
                               s.numerator_description, s.denominator_description, s.dimension, s.baseline_year, s.baseline_value, s.baseline_note, s.source,
                               s.verification_means
                        from indicator i
                        join objective o on o.id = i.objective_id
                        join unit u on u.id = o.unit_id
                        left join technical_sheet s on s.indicator_id = i.id
                        where i.id in (:ids)
                        """).param("ids", ids).query(RecordMapper.of(Facts.class)))
                        .forEach(found -> facts.put(found.indicatorId(), found)));
        return facts;
    }
}
