package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.base.SearchText;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import mx.avance.plan.Provenance;
import mx.avance.plan.ReadableProgrammes;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one indicator, for its page. */
@Service
public class IndicatorCards {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final ReadableProgrammes readable;

    IndicatorCards(JdbcClient jdbc, IndicatorFiguresReader figures, ReadableProgrammes readable) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.readable = readable;
    }

    /** The card of an indicator, if there is one with that id and whoever looks may read its programme: a guessed id tells nothing. */
    @Transactional(readOnly = true)
    public Optional<IndicatorCard> card(long indicatorId) {
        Optional<Head> head = jdbc.sql(HEAD)
                .param("id", indicatorId)
                .query(RecordMapper.of(Head.class))
                .optional()
                .filter(h -> readable.mayRead(h.fiscalYearId(), h.programmeId()));
        return head.map(h -> new IndicatorCard(
                h, Objects.requireNonNull(figures.of(List.of(indicatorId)).get(indicatorId)), entries(indicatorId)));
    }

    /** The indicators of a year by words of clave, narrative, siglas or name, in the order of the claves. */
    @Transactional(readOnly = true)
    public List<IndicatorName> find(
            long fiscalYearId, @Nullable Long programmeId, String words, int offset, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("reach", offset + limit);
        params.put("offset", offset);
        params.put("limit", limit);
        return Rows.list(jdbc.sql(FIND.formatted(where(fiscalYearId, programmeId, words, params)))
                .params(params)
                .query(RecordMapper.of(IndicatorName.class)));
    }

    /** How many indicators of a year have those words. */
    @Transactional(readOnly = true)
    public int count(long fiscalYearId, @Nullable Long programmeId, String words) {
        Map<String, Object> params = new HashMap<>();
        String where = where(fiscalYearId, programmeId, words, params);
        // Every indicator has one signal a quarter, so that all of them are counted already.
        String sql = params.containsKey("words")
                ? "select count(*) from objective o join indicator i on i.objective_id = o.id where " + where
                : "select coalesce(sum(o.indicators), 0) from programme_signal o where o.quarter = 1 and " + where;
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    private String where(long fiscalYearId, @Nullable Long programmeId, String words, Map<String, Object> params) {
        params.put("year", fiscalYearId);
        StringBuilder sql = new StringBuilder("o.fiscal_year_id = :year");
        if (programmeId != null) {
            params.put("programme", programmeId);
            sql.append(" and o.programme_id = :programme");
        }
        Set<Long> mayRead = readable.of(fiscalYearId);
        if (!mayRead.isEmpty()) {
            params.put("readable", mayRead);
            sql.append(" and o.programme_id in (:readable)");
        }
        String plain = SearchText.normalise(words);
        if (!plain.isEmpty()) {
            params.put("words", plain);
            sql.append(" and position(:words in o.search_text) > 0");
        }
        return sql.toString();
    }

    /** So many objectives with an indicator are enough for so many indicators, and both databases read them from an index in its order. */
    private static final String FIND = """
            select i.id, o.clave, i.siglas, i.name
            from (
                select o.id, o.clave, o.sort_key, o.programme_id from objective o
                where %s and exists (select 1 from indicator i where i.objective_id = o.id)
                order by o.fiscal_year_id, o.sort_key, o.programme_id fetch first :reach rows only
            ) o join indicator i on i.objective_id = o.id
            order by o.sort_key, o.programme_id, i.position offset :offset rows fetch next :limit rows only
            """;

    /** An indicator by its name. */
    public record IndicatorName(long id, String clave, String siglas, String name) {}

    private List<QuarterEntry> entries(long indicatorId) {
        List<QuarterEntry> found = jdbc.sql("""
                select quarter, programmed_original, programmed_adjusted, realised, published_percentage_text, published_percentage,
                       published_cumulative_text, justification, state
                from entry where indicator_id = :id order by quarter
                """)
                .param("id", indicatorId)
                .query((rs, n) -> new QuarterEntry(
                        Quarter.of(rs.getInt("quarter")),
                        Amount.ofNullable(rs.getBigDecimal("programmed_original")),
                        Amount.ofNullable(rs.getBigDecimal("programmed_adjusted")),
                        Amount.ofNullable(rs.getBigDecimal("realised")),
                        rs.getString("published_percentage_text"),
                        rs.getBigDecimal("published_percentage"),
                        rs.getString("published_cumulative_text"),
                        rs.getString("justification"),
                        EntryState.valueOf(rs.getString("state"))))
                .list();
        List<QuarterEntry> four = new ArrayList<>();
        for (Quarter quarter : Quarter.values()) {
            four.add(found.stream()
                    .filter(e -> e.quarter() == quarter)
                    .findFirst()
                    .orElseGet(() ->
                            new QuarterEntry(quarter, null, null, null, null, null, null, null, EntryState.BORRADOR)));
        }
        return four;
    }

    private static final String HEAD = """
            select i.id, i.siglas, i.name, i.unit_of_measure, i.variables_unit, i.frequency, i.percent_figures, i.decimals,
                   i.accumulation_from, i.rollup, i.rollup_from, i.sense_from, o.id as objective_id, o.clave, o.printed_clave, o.level,
                   o.narrative, o.unit_inherited, u.name as unit, p.id as programme_id, p.programme_key, p.name as programme, p.axis_number, p.axis_name,
                   y.year_number, y.id as fiscal_year_id
            from indicator i
            join objective o on o.id = i.objective_id
            join unit u on u.id = o.unit_id
            join programme p on p.id = o.programme_id
            join fiscal_year y on y.id = o.fiscal_year_id
            where i.id = :id
            """;

    /**
     * An indicator with its figures.
     *
     * @param entries the four quarters, T1 first
     */
    public record IndicatorCard(Head head, IndicatorFigures figures, List<QuarterEntry> entries) {

        public QuarterEntry entry(Quarter quarter) {
            return entries.get(quarter.number() - 1);
        }
    }

    /** What an indicator is and where it stands. */
    public record Head(
            long id,
            String siglas,
            String name,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            Frequency frequency,
            boolean percentFigures,
            int decimals,
            Provenance accumulationFrom,
            Rollup rollup,
            Provenance rollupFrom,
            Provenance senseFrom,
            long objectiveId,
            String clave,
            @Nullable String printedClave,
            Level level,
            String narrative,
            boolean unitInherited,
            String unit,
            long programmeId,
            String programmeKey,
            String programme,
            int axisNumber,
            String axisName,
            int yearNumber,
            long fiscalYearId) {

        /** The unit in which its figures are: that of the variables, else that of the indicator itself; empty when neither was written. */
        public String figuresUnit() {
            return Objects.requireNonNullElse(variablesUnit, Objects.requireNonNullElse(unitOfMeasure, ""));
        }
    }

    /** What stands in one quarter of an indicator. */
    public record QuarterEntry(
            Quarter quarter,
            @Nullable Amount programmedOriginal,
            @Nullable Amount programmedAdjusted,
            @Nullable Amount realised,
            @Nullable String publishedPercentage,
            @Nullable BigDecimal publishedValue,
            @Nullable String publishedCumulative,
            @Nullable String justification,
            EntryState state) {

        /** The target in force: the adjusted one where there is one. */
        public @Nullable Amount programmed() {
            return programmedAdjusted != null ? programmedAdjusted : programmedOriginal;
        }
    }
}
