package mx.avance.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.CheckedQuarter;
import mx.avance.consistency.rule.EarlierPeriod;
import mx.avance.consistency.text.Vocabulary;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads programmes as the rules see them, many in three queries. Who may read them is asked above. */
@Component
public class ProgrammeReader {

    private final JdbcClient jdbc;

    ProgrammeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme as it is now; one without indicators when there is none with that id. */
    public CheckedProgramme of(long programmeId) {
        return read(List.of(programmeId)).programme(programmeId);
    }

    /** Several programmes, and where their indicators stand. */
    ReadProgrammes read(Collection<Long> programmeIds) {
        List<Place> places =
                Rows.list(jdbc.sql(INDICATORS).param("programmes", programmeIds).query(RecordMapper.of(Place.class)));
        Map<Long, List<Stored>> quarters = by(ENTRIES, programmeIds);
        Map<Long, List<Stored>> earlier = by(EARLIER, programmeIds);
        Map<Position, Long> ids = new HashMap<>();
        places.forEach(place -> ids.put(new Position(place.objectiveId(), place.position()), place.id()));
        Map<Long, List<CheckedIndicator>> indicators = new LinkedHashMap<>();
        for (Place place : places) {
            Long above = place.parentObjectiveId();
            Long parent = above == null ? null : ids.get(new Position(above, place.position()));
            indicators
                    .computeIfAbsent(place.programmeId(), id -> new ArrayList<>())
                    .add(place.indicator(
                            parent,
                            quarters.getOrDefault(place.id(), List.of()),
                            earlier.getOrDefault(place.id(), List.of())));
        }
        return new ReadProgrammes(
                indicators.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> new CheckedProgramme(one.getValue()))),
                places.stream().collect(Collectors.toMap(Place::id, Function.identity())));
    }

    private Map<Long, List<Stored>> by(String sql, Collection<Long> programmeIds) {
        return Rows.list(jdbc.sql(sql).param("programmes", programmeIds).query(RecordMapper.of(Stored.class))).stream()
                .collect(Collectors.groupingBy(Stored::indicatorId));
    }

    /** What was read. */
    record ReadProgrammes(Map<Long, CheckedProgramme> programmes, Map<Long, Place> places) {

        CheckedProgramme programme(long id) {
            return programmes.getOrDefault(id, new CheckedProgramme(List.of()));
        }
    }

    private record Position(long objectiveId, int position) {}

    /** An indicator with where it stands. */
    record Place(
            long id,
            long fiscalYearId,
            long programmeId,
            long objectiveId,
            @Nullable Long parentObjectiveId,
            long unitId,
            int position,
            String clave,
            @Nullable String printedClave,
            String sortKey,
            Level level,
            String siglas,
            String name,
            @Nullable String variablesUnit,
            Frequency frequency,
            @Nullable String measuredQuarters,
            boolean percentFigures,
            Rollup rollup,
            Accumulation accumulation,
            Sense sense,
            @Nullable BigDecimal annual) {

        CheckedIndicator indicator(@Nullable Long parentId, List<Stored> entries, List<Stored> earlier) {
            QuarterFigures[] figures = new QuarterFigures[Quarter.values().length];
            CheckedQuarter[] said = new CheckedQuarter[figures.length];
            Arrays.fill(figures, QuarterFigures.NONE);
            Arrays.fill(said, CheckedQuarter.NONE);
            for (Stored entry : entries) {
                figures[entry.quarter() - 1] = entry.figures();
                said[entry.quarter() - 1] = entry.said();
            }
            return new CheckedIndicator(
                    id,
                    parentId,
                    clave,
                    printedClave,
                    level,
                    siglas,
                    name,
                    variablesUnit,
                    frequency,
                    measuredQuarters,
                    percentFigures,
                    rollup,
                    new IndicatorFigures(accumulation, sense, Amount.ofNullable(annual), List.of(figures)),
                    List.of(said),
                    earlier.stream().map(Stored::period).toList(),
                    Vocabulary.of(percentFigures, variablesUnit == null ? "" : variablesUnit, name));
        }
    }

    /** An entry, of the year or of the year before. */
    record Stored(
            long indicatorId,
            int yearNumber,
            int quarter,
            @Nullable BigDecimal programmed,
            @Nullable BigDecimal realised,
            @Nullable BigDecimal publishedPercentage,
            @Nullable String publishedPercentageText,
            @Nullable BigDecimal publishedCumulative,
            @Nullable String publishedCumulativeText,
            @Nullable String justification) {

        QuarterFigures figures() {
            return new QuarterFigures(Amount.ofNullable(programmed), Amount.ofNullable(realised));
        }

        CheckedQuarter said() {
            return new CheckedQuarter(
                    publishedPercentage,
                    publishedPercentageText,
                    publishedCumulative,
                    publishedCumulativeText,
                    justification);
        }

        EarlierPeriod period() {
            return new EarlierPeriod(Quarter.of(quarter) + " de " + yearNumber, figures(), justification);
        }
    }

    private static final String INDICATORS = """
            select i.id, o.fiscal_year_id, o.programme_id, o.id as objective_id, o.parent_id as parent_objective_id, o.unit_id, i.position,
                   o.clave, o.printed_clave, o.sort_key, o.level, i.siglas, i.name, i.variables_unit, i.frequency, i.measured_quarters,
                   i.percent_figures, i.rollup, i.accumulation, i.sense, coalesce(i.annual_adjusted, i.annual_target) as annual
            from objective o join indicator i on i.objective_id = o.id
            where o.programme_id in (:programmes)
            order by o.programme_id, o.sort_key, i.position
            """;

    private static final String FIGURES = """
            e.quarter, coalesce(e.programmed_adjusted, e.programmed_original) as programmed, e.realised, e.published_percentage,
            e.published_percentage_text, e.published_cumulative, e.published_cumulative_text, e.justification
            """;

    private static final String ENTRIES = "select i.id as indicator_id, 0 as year_number, " + FIGURES + """
            from objective o join indicator i on i.objective_id = o.id join entry e on e.indicator_id = i.id
            where o.programme_id in (:programmes)
            """;

    /** Of the indicators from which those of the year were copied. */
    private static final String EARLIER = "select s.indicator_id, y.year_number, " + FIGURES + """
            from objective o
            join indicator i on i.objective_id = o.id
            join technical_sheet s on s.indicator_id = i.id
            join entry e on e.indicator_id = s.previous_indicator_id
            join indicator b on b.id = e.indicator_id
            join objective bo on bo.id = b.objective_id
            join fiscal_year y on y.id = bo.fiscal_year_id
            where o.programme_id in (:programmes)
            order by y.year_number desc, e.quarter desc
            """;
}
