package mx.avance.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where entries stand: whose they are, in which quarter, and what is lacking. */
@Component
class EntryLines {

    private static final String SELECT = """
            select e.id, e.version, e.indicator_id, e.quarter, e.state, p.unit_id, p.fiscal_year_id, p.programme_id, p.due, p.captured, p.signal,
                   case when e.justification is null then false else true end as justified, o.clave, i.siglas, i.name, u.name as unit
            from progress p
            join entry e on e.indicator_id = p.indicator_id and e.quarter = p.quarter
            join indicator i on i.id = p.indicator_id
            join objective o on o.id = p.objective_id
            join unit u on u.id = p.unit_id
            """;

    private final JdbcClient jdbc;

    EntryLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry with its place, as the progress of this moment says. */
    record Line(
            long id,
            int version,
            long indicatorId,
            int quarter,
            EntryState state,
            long unitId,
            long fiscalYearId,
            long programmeId,
            boolean due,
            boolean captured,
            Signal signal,
            boolean justified,
            String clave,
            String siglas,
            String name,
            String unit) {

        Quarter of() {
            return Quarter.of(quarter);
        }

        /** Whether the semáforo asks for a justification: off its target, or progress without one. */
        boolean offTarget() {
            return EntryRules.asksForJustification(signal);
        }

        Optional<String> lacking() {
            return EntryRules.lacking(captured, offTarget(), justified);
        }
    }

    Optional<Line> find(long entryId) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", entryId)
                .query(RecordMapper.of(Line.class))
                .optional();
    }

    /** Whether the figure of an indicator is the sum of those below it. */
    boolean isSum(long indicatorId) {
        return jdbc.sql(
                        "select case when rollup = 'SUM_OF_CHILDREN' and exists (select 1 from objective c join indicator k on k.objective_id = c.id"
                                + " and k.position = i.position where c.parent_id = i.objective_id) then true else false end"
                                + " from indicator i where i.id = :id")
                .param("id", indicatorId)
                .query(Boolean.class)
                .single();
    }

    Optional<Line> find(long indicatorId, Quarter quarter) {
        return jdbc.sql(SELECT + " where p.indicator_id = :indicator and p.quarter = :quarter")
                .param("indicator", indicatorId)
                .param("quarter", quarter.number())
                .query(RecordMapper.of(Line.class))
                .optional();
    }

    /**
     * The entries of some units in a quarter that stand in one of those states, in the order of the tree.
     *
     * @param programmeId {@code null} for all
     */
    List<Line> of(
            long fiscalYearId, Quarter quarter, @Nullable Long programmeId, Set<Long> units, Set<EntryState> states) {
        Map<String, Object> params = new HashMap<>();
        params.put("year", fiscalYearId);
        params.put("quarter", quarter.number());
        params.put("units", units);
        params.put("states", states.stream().map(EntryState::name).toList());
        String programme = "";
        if (programmeId != null) {
            params.put("programme", programmeId);
            programme = " and p.programme_id = :programme";
        }
        return Rows.list(jdbc.sql(SELECT + """
                 where p.fiscal_year_id = :year and p.quarter = :quarter and p.unit_id in (:units) and p.state in (:states)
                """ + programme + " order by o.sort_key, p.programme_id, i.position")
                .params(params)
                .query(RecordMapper.of(Line.class)));
    }
}
