package mx.avance.meeting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorFiguresReader;
import mx.avance.capture.Places.Place;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ReadableProgrammes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on one slide, when it is shown: a component with its activities, a unit with its counts. */
@Service
@Transactional(readOnly = true)
public class Slides {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final ReadableProgrammes readable;
    private final Decks decks;
    private final Settings settings;

    Slides(
            JdbcClient jdbc,
            IndicatorFiguresReader figures,
            ReadableProgrammes readable,
            Decks decks,
            Settings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.readable = readable;
        this.decks = decks;
        this.settings = settings;
    }

    /** An indicator in a line. */
    public record Line(long indicatorId, String clave, String siglas, String name, Progress progress, Signal signal) {}

    /**
     * A component.
     *
     * @param own its own indicators
     * @param activities those of its activities, in the order of their claves
     */
    public record ComponentSlide(
            String clave, String narrative, String unit, long programmeId, List<Line> own, List<Line> activities) {}

    /**
     * A unit.
     *
     * @param counts how many of its indicators have each semáforo; only those that some have
     * @param worst those that are furthest from their band
     */
    public record UnitSlide(String name, Map<Signal, Integer> counts, List<Line> worst) {

        public UnitSlide {
            counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
        }
    }

    /** A component with its activities in a quarter; empty when there is none or it may not be read. */
    public Optional<ComponentSlide> component(long objectiveId, Quarter quarter) {
        return jdbc.sql("""
                select o.clave, o.narrative, u.name as unit, o.programme_id, o.fiscal_year_id
                from objective o join unit u on u.id = o.unit_id where o.id = :id
                """)
                .param("id", objectiveId)
                .query(RecordMapper.of(Head.class))
                .optional()
                .filter(head -> readable.mayRead(head.fiscalYearId(), head.programmeId()))
                .map(head -> {
                    List<Row> rows = Rows.list(jdbc.sql(LINES.formatted("o.id = :id or o.parent_id = :id"))
                            .param("id", objectiveId)
                            .query(RecordMapper.of(Row.class)));
                    Map<Long, IndicatorFigures> computed = figures(rows);
                    return new ComponentSlide(
                            head.clave(),
                            head.narrative(),
                            head.unit(),
                            head.programmeId(),
                            lines(
                                    rows.stream()
                                            .filter(row -> row.objectiveId() == objectiveId)
                                            .toList(),
                                    computed,
                                    quarter),
                            lines(
                                    rows.stream()
                                            .filter(row -> row.objectiveId() != objectiveId)
                                            .toList(),
                                    computed,
                                    quarter));
                });
    }

    /**
     * A unit in the place that is looked at; empty when there is none.
     *
     * @param worst at most so many of its indicators
     */
    public Optional<UnitSlide> unit(Place place, long unitId, int worst) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unitId)
                .query(String.class)
                .optional()
                .map(name -> {
                    List<Long> ids = decks.worstOf(place, unitId, worst);
                    List<Row> rows = rows(ids);
                    List<Line> lines = lines(rows, figures(rows), place.quarter());
                    return new UnitSlide(
                            name,
                            decks.countsOf(place, unitId),
                            ids.stream()
                                    .flatMap(id -> lines.stream().filter(line -> line.indicatorId() == id))
                                    .toList());
                });
    }

    private List<Row> rows(Collection<Long> indicatorIds) {
        return indicatorIds.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql(LINES.formatted("i.id in (:ids)"))
                        .param("ids", indicatorIds)
                        .query(RecordMapper.of(Row.class)));
    }

    private Map<Long, IndicatorFigures> figures(List<Row> rows) {
        return figures.of(rows.stream().map(Row::indicatorId).toList());
    }

    private List<Line> lines(List<Row> rows, Map<Long, IndicatorFigures> computed, Quarter quarter) {
        BandPreset bands = settings.rules().bands();
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(computed.get(row.indicatorId())).stream()
                        .map(found -> found.quarter(quarter))
                        .map(progress -> new Line(
                                row.indicatorId(),
                                row.clave(),
                                row.siglas(),
                                row.name(),
                                progress,
                                bands.signal(progress))))
                .toList();
    }

    private static final String LINES = """
            select i.id as indicator_id, o.id as objective_id, o.clave, i.siglas, i.name
            from objective o join indicator i on i.objective_id = o.id
            where %s order by o.sort_key, i.position
            """;

    private record Head(String clave, String narrative, String unit, long programmeId, long fiscalYearId) {}

    private record Row(long indicatorId, long objectiveId, String clave, String siglas, String name) {}
}
