package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.base.Settings;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;
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
    private final ProgrammeSignals totals;
    private final ProgrammeCapture counters;
    private final Settings settings;
    private final LiveChanges changes;

    ProgressTable(
            JdbcClient jdbc,
            JdbcTemplate template,
            IndicatorFiguresReader figures,
            ProgrammeSignals totals,
            ProgrammeCapture counters,
            Settings settings,
            LiveChanges changes) {
        this.jdbc = jdbc;
        this.template = template;
        this.figures = figures;
        this.totals = totals;
        this.counters = counters;
        this.settings = settings;
        this.changes = changes;
    }

    /**
     * Computes anew what is derived from the entries of those indicators, and what their programmes add up to. Whoever changes many entries calls
     * it once, after the last: it makes others who save in the same programmes wait until the transaction ends. Whoever shows them hears of it then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recompute(List<Long> indicatorIds) {
        recompute(indicatorIds, Set.of());
    }

    /**
     * Makes whoever else saves in those programmes wait until the transaction ends. Asked for before entries are written by whoever will write several
     * of one programme; {@link #recompute} asks for it too.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Collection<Long> programmeIds) {
        inChunks(programmeIds.stream().distinct().sorted().toList(), totals::lock);
    }

    /** The same, and counts other programmes again too: those that lost indicators or whose objectives moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recompute(List<Long> indicatorIds, Collection<Long> otherProgrammes) {
        List<Place> places = new ArrayList<>();
        inChunks(indicatorIds, ids -> places.addAll(places(ids)));
        Set<Long> programmes = places.stream().map(Place::programmeId).collect(Collectors.toCollection(TreeSet::new));
        programmes.addAll(otherProgrammes);
        inChunks(List.copyOf(programmes), totals::lock);
        BandPreset bands = settings.rules().bands();
        inChunks(places, chunk -> recompute(chunk, bands));
        inChunks(List.copyOf(programmes), totals::recount);
        inChunks(List.copyOf(programmes), counters::recount);
        announce(programmes, otherProgrammes.isEmpty() ? Set.copyOf(indicatorIds) : Set.of());
    }

    /** When other programmes are counted too, not only figures changed: rows may have come, gone or moved. */
    private void announce(Set<Long> programmes, Set<Long> indicators) {
        if (!programmes.isEmpty()) {
            changes.announce(new Change(programmes, indicators));
        }
    }

    /** Takes the rows of indicators that are going to be deleted out; {@link #recompute(List, Collection)} then counts their programmes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(List<Long> indicatorIds) {
        inChunks(
                indicatorIds,
                ids -> jdbc.sql("delete from progress where indicator_id in (:ids)")
                        .param("ids", ids)
                        .update());
    }

    private static <T> void inChunks(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    private List<Place> places(List<Long> ids) {
        return Rows.list(jdbc.sql("""
                select i.id as indicator_id, o.fiscal_year_id, o.programme_id, o.id as objective_id, o.unit_id, o.level,
                       i.frequency, i.measured_quarters
                from indicator i join objective o on o.id = i.objective_id
                where i.id in (:ids)
                """).param("ids", ids).query(RecordMapper.of(Place.class)));
    }

    private void recompute(List<Place> places, BandPreset bands) {
        List<Long> ids = places.stream().map(Place::indicatorId).toList();
        Map<Long, IndicatorFigures> computed = figures.of(ids);
        Map<Standing, EntryState> states = states(ids);
        List<Object[]> rows = new ArrayList<>();
        for (Place place : places) {
            IndicatorFigures of = Objects.requireNonNull(computed.get(place.indicatorId()));
            for (Quarter quarter : Quarter.values()) {
                EntryState state = states.getOrDefault(new Standing(place.indicatorId(), quarter), EntryState.BORRADOR);
                rows.add(row(place, quarter, of, state, bands));
            }
        }
        jdbc.sql("delete from progress where indicator_id in (:ids)")
                .param("ids", ids)
                .update();
        template.batchUpdate("""
                insert into progress (indicator_id, quarter, fiscal_year_id, programme_id, objective_id, unit_id, level, signal, percentage,
                                      due, captured, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private Map<Standing, EntryState> states(List<Long> ids) {
        Map<Standing, EntryState> states = new HashMap<>();
        jdbc.sql("select indicator_id, quarter, state from entry where indicator_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    states.put(
                            new Standing(row.getLong(1), Quarter.of(row.getInt(2))),
                            EntryState.valueOf(row.getString(3)));
                });
        return states;
    }

    private static Object[] row(
            Place place, Quarter quarter, IndicatorFigures figures, EntryState state, BandPreset bands) {
        Progress progress = figures.quarter(quarter);
        QuarterFigures both = figures.figures(quarter);
        BigDecimal percentage = progress.known().map(Percentage::approximate).orElse(null);
        return new Object[] {
            place.indicatorId(),
            quarter.number(),
            place.fiscalYearId(),
            place.programmeId(),
            place.objectiveId(),
            place.unitId(),
            place.level(),
            bands.signal(progress).name(),
            percentage,
            DueRule.isDue(place.frequency(), place.measuredQuarters(), quarter, both),
            both.isCaptured(),
            state.name()
        };
    }

    /** One indicator in one quarter. */
    private record Standing(long indicatorId, Quarter quarter) {}

    private record Place(
            long indicatorId,
            long fiscalYearId,
            long programmeId,
            long objectiveId,
            long unitId,
            String level,
            Frequency frequency,
            @Nullable String measuredQuarters) {}
}
