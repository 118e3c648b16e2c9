package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.SystemOnly;
import mx.avance.figures.Amount;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the entries that a document brings, many at once, with everything that is derived from them after the last. */
@Service
public class ImportedEntries {

    private static final int CHUNK = 1_000;

    private final Entries entries;
    private final ProgressTable progress;
    private final ParentSums sums;
    private final History history;
    private final LiveChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedEntries(
            Entries entries,
            ProgressTable progress,
            ParentSums sums,
            History history,
            LiveChanges changes,
            JdbcClient jdbc,
            Clock clock) {
        this.changes = changes;
        this.entries = entries;
        this.progress = progress;
        this.sums = sums;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an entry is to hold.
     *
     * @param version of the entry as it was compared
     */
    public record EntryWrite(
            long entryId,
            int version,
            @Nullable Amount realised,
            @Nullable String justification,
            Published published) {}

    /** Why a document does not change an entry that stands so; empty when it does. */
    public static Optional<String> whyNot(EntryState state) {
        return EntryRules.whyNotCapture(state);
    }

    /** The versions that entries have now, by their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Integer> versions(List<Long> entryIds) {
        Map<Long, Integer> versions = new HashMap<>();
        stored(entryIds).forEach((id, entry) -> versions.put(id, entry.version()));
        return versions;
    }

    /** Makes whoever else saves in a programme wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    @SystemOnly("a part of importing a document, which has asked for the permission")
    public void lock(long programmeId) {
        progress.lock(List.of(programmeId));
    }

    /**
     * Writes entries of one programme, which is locked.
     *
     * @param by the user name of whoever imports
     * @throws OptimisticLockingFailureException when one has changed since it was compared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @SystemOnly("a part of importing a document, which has asked for the permission")
    public void write(List<EntryWrite> writes, String by) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Long, Entry> stored =
                stored(writes.stream().map(EntryWrite::entryId).toList());
        Set<Long> changed = new LinkedHashSet<>();
        List<Entry> refigured = new ArrayList<>();
        for (EntryWrite wanted : writes) {
            Entry before = requireNonNull(stored.get(wanted.entryId()));
            if (before.version() != wanted.version()) {
                throw new OptimisticLockingFailureException("The entry " + wanted.entryId() + " has changed");
            }
            Entry saved = entries.save(before.captured(wanted.realised(), wanted.justification(), by, at)
                    .printed(wanted.published()));
            record(before, saved);
            changed.add(requireNonNull(before.indicatorId().getId()));
            if (!Objects.equals(before.realised(), saved.realised())) {
                refigured.add(saved);
            }
        }
        oneOfEachParent(refigured).forEach(entry -> changed.addAll(sums.follow(entry, by, at)));
        progress.follow(List.copyOf(changed));
    }

    private Map<Long, Entry> stored(List<Long> entryIds) {
        Map<Long, Entry> stored = new HashMap<>();
        Rows.inChunks(
                entryIds,
                CHUNK,
                ids -> entries.findAllById(ids).forEach(entry -> stored.put(requireNonNull(entry.id()), entry)));
        return stored;
    }

    /** Tells whoever shows a programme that it is gone, when the transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    @SystemOnly("a part of undoing an import, which has asked for the permission")
    public void announceGone(long programmeId) {
        changes.announce(new Change(Set.of(programmeId), Set.of()));
    }

    private void record(Entry before, Entry after) {
        record(before, "realised", Amount.plain(before.realised()), Amount.plain(after.realised()));
        record(before, "justification", before.justification(), after.justification());
        record(
                before,
                "published_percentage",
                before.published().publishedPercentageText(),
                after.published().publishedPercentageText());
        record(
                before,
                "published_cumulative",
                before.published().publishedCumulativeText(),
                after.published().publishedCumulativeText());
    }

    private void record(Entry entry, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            history.record(HistoryRecord.change("IMPORT", "entry", entry.id(), field, before, after)
                    .of(entry.indicatorId().getId(), entry.quarter().number()));
        }
    }

    /** A parent is added up once for all of its children, the deepest parents first. */
    private List<Entry> oneOfEachParent(List<Entry> refigured) {
        if (refigured.isEmpty()) {
            return List.of();
        }
        Map<Long, Place> places = places(refigured.stream()
                .map(Entry::indicatorId)
                .map(AggregateReference::getId)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        record Parent(Long objectiveId, int position, int quarter) {}
        Map<Parent, Entry> one = new LinkedHashMap<>();
        refigured.stream()
                .filter(entry -> place(places, entry).parentId() != null)
                .sorted(Comparator.comparing(
                                (Entry entry) -> place(places, entry).sortKey().length())
                        .reversed())
                .forEach(entry -> one.putIfAbsent(
                        new Parent(
                                requireNonNull(place(places, entry).parentId()),
                                place(places, entry).position(),
                                entry.quarter().number()),
                        entry));
        return List.copyOf(one.values());
    }

    private static Place place(Map<Long, Place> places, Entry entry) {
        return requireNonNull(places.get(requireNonNull(entry.indicatorId().getId())));
    }

    private Map<Long, Place> places(List<Long> indicators) {
        Map<Long, Place> places = new LinkedHashMap<>();
        Rows.inChunks(
                indicators,
                CHUNK,
                ids -> Rows.list(jdbc.sql("""
                                select i.id, i.position, o.parent_id, o.sort_key
                                from indicator i join objective o on o.id = i.objective_id where i.id in (:ids)
                                """).param("ids", ids).query(RecordMapper.of(Place.class)))
                        .forEach(place -> places.put(place.id(), place)));
        return places;
    }

    private record Place(long id, int position, @Nullable Long parentId, String sortKey) {}
}
