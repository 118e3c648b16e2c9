package mx.avance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.base.SearchText;
import mx.avance.capture.EntryState;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a programme whole: four statements, whatever its size. */
@Component
class KnownProgrammes {

    private static final String HEAD = """
            select p.id, p.fiscal_year_id, y.year_number, p.unit_id
            from programme p join fiscal_year y on y.id = p.fiscal_year_id
            where\s""";

    private final JdbcClient jdbc;

    KnownProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That programme. */
    KnownProgramme get(long id) {
        return whole(jdbc.sql(HEAD + "p.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Head.class))
                .single());
    }

    /** The programme of a year with that key, if there is one. */
    Optional<KnownProgramme> find(int year, String key) {
        return jdbc.sql(HEAD + "y.year_number = :year and lower(p.programme_key) = lower(:key)")
                .param("year", year)
                .param("key", key)
                .query(RecordMapper.of(Head.class))
                .optional()
                .map(this::whole);
    }

    private KnownProgramme whole(Head head) {
        Map<Long, List<KnownEntry>> entries = entries(head.id());
        Map<Long, List<KnownIndicator>> indicators = new HashMap<>();
        for (IndicatorRow row : indicatorRows(head.id())) {
            indicators
                    .computeIfAbsent(row.objectiveId(), id -> new ArrayList<>())
                    .add(row.known(entries.getOrDefault(row.id(), List.of())));
        }
        Map<Long, Set<String>> spellings = spellings(head.id());
        Map<Clave, KnownObjective> objectives = new LinkedHashMap<>();
        for (ObjectiveRow row : objectiveRows(head.id())) {
            Set<String> names = new HashSet<>(spellings.getOrDefault(row.unitId(), Set.of()));
            names.add(SearchText.normalise(row.unit()));
            KnownObjective objective = new KnownObjective(
                    row.id(),
                    row.version(),
                    Clave.of(row.clave()),
                    row.parentId(),
                    row.narrative(),
                    row.unitId(),
                    row.unit(),
                    names,
                    row.unitInherited(),
                    indicators.getOrDefault(row.id(), List.of()));
            objectives.put(objective.clave(), objective);
        }
        return new KnownProgramme(head.id(), head.fiscalYearId(), head.yearNumber(), head.unitId(), objectives);
    }

    private List<ObjectiveRow> objectiveRows(long programme) {
        return Rows.list(jdbc.sql("""
                select o.id, o.version, o.clave, o.parent_id, o.narrative, o.unit_id, u.name as unit, o.unit_inherited
                from objective o join unit u on u.id = o.unit_id where o.programme_id = :programme order by o.sort_key
                """).param("programme", programme).query(RecordMapper.of(ObjectiveRow.class)));
    }

    private List<IndicatorRow> indicatorRows(long programme) {
        return Rows.list(jdbc.sql("""
                select i.id, i.version, i.objective_id, i.position, i.siglas, i.name, i.unit_of_measure, i.variables_unit, i.frequency,
                       i.annual_target, i.annual_adjusted, i.accumulation, i.sense, i.decimals, i.percent_figures,
                       case when i.rollup = 'SUM_OF_CHILDREN' and exists (
                           select 1 from objective c join indicator k on k.objective_id = c.id and k.position = i.position where c.parent_id = i.objective_id)
                       then true else false end as is_sum
                from objective o join indicator i on i.objective_id = o.id
                where o.programme_id = :programme order by i.objective_id, i.position
                """).param("programme", programme).query(RecordMapper.of(IndicatorRow.class)));
    }

    private Map<Long, List<KnownEntry>> entries(long programme) {
        Map<Long, List<KnownEntry>> entries = new HashMap<>();
        Rows.list(jdbc.sql("""
                        select e.id, e.version, e.indicator_id, e.quarter, e.state, e.programmed_original, e.programmed_adjusted, e.realised,
                               e.published_percentage_text, e.published_cumulative_text, e.justification
                        from objective o join indicator i on i.objective_id = o.id join entry e on e.indicator_id = i.id
                        where o.programme_id = :programme order by e.indicator_id, e.quarter
                        """).param("programme", programme).query(RecordMapper.of(EntryRow.class)))
                .forEach(row -> entries.computeIfAbsent(row.indicatorId(), id -> new ArrayList<>())
                        .add(row.known()));
        return entries;
    }

    private Map<Long, Set<String>> spellings(long programme) {
        Map<Long, Set<String>> spellings = new HashMap<>();
        Rows.list(jdbc.sql("""
                        select s.unit_id, s.spelling from unit_spelling s
                        where s.unit_id in (select unit_id from objective where programme_id = :programme)
                        """).param("programme", programme).query(RecordMapper.of(Spelling.class)))
                .forEach(row -> spellings
                        .computeIfAbsent(row.unitId(), id -> new HashSet<>())
                        .add(SearchText.normalise(row.spelling())));
        return spellings;
    }

    private record Head(long id, long fiscalYearId, int yearNumber, long unitId) {}

    private record Spelling(long unitId, String spelling) {}

    private record ObjectiveRow(
            long id,
            int version,
            String clave,
            @Nullable Long parentId,
            String narrative,
            long unitId,
            String unit,
            boolean unitInherited) {}

    private record IndicatorRow(
            long id,
            int version,
            long objectiveId,
            int position,
            String siglas,
            String name,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            Frequency frequency,
            @Nullable BigDecimal annualTarget,
            @Nullable BigDecimal annualAdjusted,
            Accumulation accumulation,
            Sense sense,
            int decimals,
            boolean percentFigures,
            boolean isSum) {

        KnownIndicator known(List<KnownEntry> entries) {
            return new KnownIndicator(
                    id,
                    version,
                    position,
                    siglas,
                    name,
                    unitOfMeasure,
                    variablesUnit,
                    frequency,
                    Amount.ofNullable(annualTarget),
                    Amount.ofNullable(annualAdjusted),
                    accumulation,
                    sense,
                    decimals,
                    percentFigures,
                    isSum,
                    entries);
        }
    }

    private record EntryRow(
            long id,
            int version,
            long indicatorId,
            int quarter,
            EntryState state,
            @Nullable BigDecimal programmedOriginal,
            @Nullable BigDecimal programmedAdjusted,
            @Nullable BigDecimal realised,
            @Nullable String publishedPercentageText,
            @Nullable String publishedCumulativeText,
            @Nullable String justification) {

        KnownEntry known() {
            return new KnownEntry(
                    id,
                    version,
                    Quarter.of(quarter),
                    state,
                    Amount.ofNullable(programmedOriginal),
                    Amount.ofNullable(programmedAdjusted),
                    Amount.ofNullable(realised),
                    publishedPercentageText,
                    publishedCumulativeText,
                    justification);
        }
    }
}
