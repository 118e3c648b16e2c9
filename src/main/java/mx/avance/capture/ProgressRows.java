package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Projection;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.YearEnd;
import mx.avance.persistence.BatchInsert;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes the rows of {@code progress} and writes them, for {@link ProgressTable}. */
@Component
class ProgressRows {

    private static final BigDecimal JUST_BELOW = new BigDecimal("99.9999999999");

    private static final BatchInsert INSERT = BatchInsert.into("progress")
            .with(JDBCType.BIGINT, "indicator_id")
            .with(JDBCType.SMALLINT, "quarter")
            .with(JDBCType.BIGINT, "fiscal_year_id", "programme_id", "objective_id", "unit_id")
            .with(JDBCType.VARCHAR, "level", "signal")
            .with(JDBCType.NUMERIC, "percentage", "cumulative", "annual")
            .with(JDBCType.BOOLEAN, "due", "captured")
            .with(JDBCType.VARCHAR, "state")
            .with(JDBCType.NUMERIC, "closing_programmed", "closing_pace");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final IndicatorFiguresReader figures;

    ProgressRows(JdbcClient jdbc, JdbcTemplate template, IndicatorFiguresReader figures) {
        this.jdbc = jdbc;
        this.template = template;
        this.figures = figures;
    }

    /** Programmes and quarters in which something changed. */
    record Changed(Set<Long> programmes, Set<Integer> quarters) {

        Changed() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        private void add(ProgressRow row) {
            programmes.add(row.programmeId());
            quarters.add(row.quarter());
        }
    }

    /**
     * What has to be counted again.
     *
     * @param signal where a signal changed
     * @param standing where what is due, captured or sent changed
     * @param board where either of them changed, or who will miss the annual target
     */
    record Changes(Changed signal, Changed standing, Changed board) {

        Changes() {
            this(new Changed(), new Changed(), new Changed());
        }

        private void add(ProgressRow row, @Nullable ProgressRow stored) {
            if (stored == null || !stored.signal().equals(row.signal())) {
                signal.add(row);
                board.add(row);
            }
            if (stored == null || !stored.standsAs(row)) {
                standing.add(row);
                board.add(row);
            }
            if (stored != null && !stored.closesAs(row)) {
                board.add(row);
            }
        }
    }

    List<IndicatorPlace> places(List<Long> ids) {
        return Rows.list(jdbc.sql("""
                select i.id as indicator_id, o.fiscal_year_id, o.programme_id, o.id as objective_id, o.sort_key, o.unit_id, o.level,
                       i.frequency, i.measured_quarters, i.accumulation, i.sense, coalesce(i.annual_adjusted, i.annual_target) as annual_target
                from indicator i join objective o on o.id = i.objective_id
                where i.id in (:ids)
                """).param("ids", ids).query(RecordMapper.of(IndicatorPlace.class)));
    }

    /** Writes the rows of those indicators anew, wherever they stood. */
    void replace(List<IndicatorPlace> places, BandPreset bands) {
        jdbc.sql("delete from progress where indicator_id in (:ids)")
                .param("ids", ids(places))
                .update();
        insert(rows(places, bands));
    }

    /** Writes only the rows that are not as they were, where none has moved. @param changes gets what they change in the counts */
    void follow(List<IndicatorPlace> places, BandPreset bands, Changes changes) {
        Map<ProgressRow.Standing, ProgressRow> stored = new HashMap<>();
        Rows.list(jdbc.sql("""
                        select indicator_id, quarter, fiscal_year_id, programme_id, objective_id, unit_id, level, signal, percentage, cumulative, annual,
                               due, captured, state, closing_programmed, closing_pace
                        from progress where indicator_id in (:ids)
                        """).param("ids", ids(places)).query(RecordMapper.of(ProgressRow.class)))
                .forEach(row -> stored.put(row.standing(), row));
        List<ProgressRow> fresh = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (ProgressRow row : rows(places, bands)) {
            ProgressRow before = stored.get(row.standing());
            changes.add(row, before);
            if (before == null) {
                fresh.add(row);
            } else if (!before.isAs(row)) {
                changed.add(new Object[] {
                    row.signal(),
                    row.percentage(),
                    row.cumulative(),
                    row.annual(),
                    row.due(),
                    row.captured(),
                    row.state(),
                    row.closingProgrammed(),
                    row.closingPace(),
                    row.indicatorId(),
                    row.quarter()
                });
            }
        }
        insert(fresh);
        if (!changed.isEmpty()) {
            template.batchUpdate("""
                    update progress set signal = ?, percentage = ?, cumulative = ?, annual = ?, due = ?, captured = ?, state = ?,
                                        closing_programmed = ?, closing_pace = ?
                    where indicator_id = ? and quarter = ?
                    """, changed);
        }
    }

    void insert(List<ProgressRow> rows) {
        if (!rows.isEmpty()) {
            INSERT.write(template, rows.stream().map(ProgressRows::values).toList());
        }
    }

    private static @Nullable Object[] values(ProgressRow row) {
        return new @Nullable Object[] {
            row.indicatorId(),
            row.quarter(),
            row.fiscalYearId(),
            row.programmeId(),
            row.objectiveId(),
            row.unitId(),
            row.level(),
            row.signal(),
            row.percentage(),
            row.cumulative(),
            row.annual(),
            row.due(),
            row.captured(),
            row.state(),
            row.closingProgrammed(),
            row.closingPace()
        };
    }

    private List<ProgressRow> rows(List<IndicatorPlace> places, BandPreset bands) {
        Map<Long, IndicatorFigures> computed = figures.of(ids(places));
        Map<ProgressRow.Standing, EntryState> states = states(ids(places));
        List<ProgressRow> rows = new ArrayList<>();
        for (IndicatorPlace place : places) {
            IndicatorFigures of = requireNonNull(computed.get(place.indicatorId()));
            for (Quarter quarter : Quarter.values()) {
                EntryState state = states.getOrDefault(
                        new ProgressRow.Standing(place.indicatorId(), quarter), EntryState.BORRADOR);
                rows.add(row(place, quarter, of, state, bands));
            }
        }
        return rows;
    }

    private Map<ProgressRow.Standing, EntryState> states(List<Long> ids) {
        Map<ProgressRow.Standing, EntryState> states = new HashMap<>();
        jdbc.sql("select indicator_id, quarter, state from entry where indicator_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    states.put(
                            new ProgressRow.Standing(row.getLong(1), Quarter.of(row.getInt(2))),
                            EntryState.valueOf(row.getString(3)));
                });
        return states;
    }

    static ProgressRow row(
            IndicatorPlace place, Quarter quarter, IndicatorFigures figures, EntryState state, BandPreset bands) {
        Progress progress = figures.quarter(quarter);
        QuarterFigures both = figures.figures(quarter);
        YearEnd end = YearEnd.of(figures, quarter);
        return new ProgressRow(
                place.indicatorId(),
                quarter.number(),
                place.fiscalYearId(),
                place.programmeId(),
                place.objectiveId(),
                place.unitId(),
                place.level(),
                bands.signal(progress).name(),
                percent(progress),
                percent(figures.cumulative(quarter)),
                percent(figures.annual(quarter)),
                DueRule.isDue(place.frequency(), place.measuredQuarters(), quarter, both),
                both.isCaptured(),
                state.name(),
                percent(end.asProgrammed()),
                percent(end.atPace()));
    }

    private static @Nullable BigDecimal percent(Progress progress) {
        return progress.known().map(Percentage::approximate).orElse(null);
    }

    /** To order by, and below 100 where the exact value is: what would be rounded up to 100 stays just below. */
    private static @Nullable BigDecimal percent(Projection projection) {
        return projection
                .percentage()
                .map(Percentage::approximate)
                .map(percent -> projection.misses() ? percent.min(JUST_BELOW) : percent)
                .orElse(null);
    }

    private static List<Long> ids(List<IndicatorPlace> places) {
        return places.stream().map(IndicatorPlace::indicatorId).toList();
    }
}
