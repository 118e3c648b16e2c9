package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.base.Presets;
import mx.avance.base.Settings;
import mx.avance.capture.ProgressRows.Changed;
import mx.avance.capture.ProgressRows.Changes;
import mx.avance.figures.BandPreset;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.Rows;
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

    /** H2 compares each row that it finds with every id of the list, so a long list costs more than several short ones. */
    private static final int CHUNK = 100;

    private static final List<Integer> ALL_QUARTERS = List.of(1, 2, 3, 4);

    private final JdbcClient jdbc;
    private final ProgressRows rows;
    private final ProgrammeSignals totals;
    private final FirstProgress first;
    private final ProgrammeCapture counters;
    private final ProgrammeBoard board;
    private final Settings settings;
    private final Presets presets;
    private final LiveChanges changes;

    ProgressTable(
            JdbcClient jdbc,
            ProgressRows rows,
            ProgrammeSignals totals,
            FirstProgress first,
            ProgrammeCapture counters,
            ProgrammeBoard board,
            Settings settings,
            Presets presets,
            LiveChanges changes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.totals = totals;
        this.first = first;
        this.counters = counters;
        this.board = board;
        this.settings = settings;
        this.presets = presets;
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

    /** The same of programmes that are new, with the entries of all their indicators at hand: nothing is there yet, and nothing is read back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(List<Entry> entries) {
        List<Long> indicatorIds = entries.stream()
                .map(entry -> requireNonNull(entry.indicatorId().getId()))
                .distinct()
                .toList();
        List<IndicatorPlace> places = places(indicatorIds);
        Set<Long> programmes = lockThoseOf(places, Set.of());
        first.write(places, entries, bandsToStore());
        inChunks(List.copyOf(programmes), ids -> counters.recount(ids, ALL_QUARTERS));
        inChunks(List.copyOf(programmes), ids -> board.recount(ids, ALL_QUARTERS));
        announce(programmes, Set.copyOf(indicatorIds));
    }

    /** The same, and counts other programmes again too: those that lost indicators or whose objectives moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recompute(List<Long> indicatorIds, Collection<Long> otherProgrammes) {
        List<IndicatorPlace> places = places(indicatorIds);
        Set<Long> programmes = lockThoseOf(places, otherProgrammes);
        BandPreset bands = bandsToStore();
        inChunks(places, chunk -> rows.replace(chunk, bands));
        inChunks(List.copyOf(programmes), ids -> totals.recount(ids, ALL_QUARTERS));
        inChunks(List.copyOf(programmes), ids -> counters.recount(ids, ALL_QUARTERS));
        inChunks(List.copyOf(programmes), ids -> board.recount(ids, ALL_QUARTERS));
        announce(programmes, otherProgrammes.isEmpty() ? Set.copyOf(indicatorIds) : Set.of());
    }

    private List<IndicatorPlace> places(List<Long> indicatorIds) {
        List<IndicatorPlace> places = new ArrayList<>();
        inChunks(indicatorIds, ids -> places.addAll(rows.places(ids)));
        return places;
    }

    private Set<Long> lockThoseOf(List<IndicatorPlace> places, Collection<Long> others) {
        Set<Long> programmes =
                places.stream().map(IndicatorPlace::programmeId).collect(Collectors.toCollection(TreeSet::new));
        programmes.addAll(others);
        lock(programmes);
        return programmes;
    }

    /** Nobody chooses other ones until the transaction ends. */
    private BandPreset bandsToStore() {
        presets.lock();
        return settings.rulesToStore().bands();
    }

    /**
     * Does what {@link #recompute(List)} does where only figures and states of entries changed, and no row came, went or moved: what did not change is
     * neither written nor counted again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(List<Long> indicatorIds) {
        List<IndicatorPlace> places = places(indicatorIds);
        Set<Long> programmes = lockThoseOf(places, Set.of());
        BandPreset bands = settings.rulesToStore().bands();
        Changes changed = new Changes();
        inChunks(places, chunk -> rows.follow(chunk, bands, changed));
        recount(changed.signal(), totals::recount);
        recount(changed.standing(), counters::recount);
        recount(changed.board(), board::recount);
        announce(programmes, Set.copyOf(indicatorIds));
    }

    private static void recount(Changed changed, BiConsumer<List<Long>, Set<Integer>> counting) {
        inChunks(List.copyOf(changed.programmes()), ids -> counting.accept(ids, changed.quarters()));
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
        Rows.inChunks(all, CHUNK, work);
    }
}
