package mx.avance.publication;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.base.Settings;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.AnnualReport.ReportRow;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a cut with the values of today, cell by cell: what is stored now for the same quarters, validated or not, under the rules in force now. Both
 * are read in the order of the claves and side by side, so that memory does not grow with the year.
 */
@Service
public class CutComparison {

    /** So many differences are told at most. */
    public static final int MOST = 1_000;

    private static final int CHUNK = 500;

    private final Cuts cuts;
    private final AnnualReport report;
    private final Settings settings;
    private final ReadableProgrammes readable;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    CutComparison(
            Cuts cuts,
            AnnualReport report,
            Settings settings,
            ReadableProgrammes readable,
            Permissions permissions,
            JdbcClient jdbc) {
        this.cuts = cuts;
        this.report = report;
        this.settings = settings;
        this.readable = readable;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    /** Where a difference stands. */
    public enum Side {
        BOTH,
        ONLY_CUT,
        ONLY_TODAY
    }

    /**
     * A difference.
     *
     * @param field the column of the open data, or {@link PublishedRecord#STATE}; {@code null} when the whole row is only on one side
     * @param published {@code null} for a blank
     * @param today {@code null} for a blank
     */
    public record Difference(
            Side side,
            String programme,
            String clave,
            String siglas,
            @Nullable String field,
            @Nullable String published,
            @Nullable String today) {}

    /**
     * What came of it.
     *
     * @param first the first {@link #MOST} differences in the order of the claves
     * @param different how many there are in all
     * @param same how many cells are the same
     */
    public record Outcome(List<Difference> first, int different, int same) {
        public boolean more() {
            return different > first.size();
        }
    }

    /**
     * Compares a cut with today, in the programmes that whoever asks may read.
     *
     * @throws NoSuchElementException when there is no such cut
     */
    @Transactional(readOnly = true)
    public Outcome compare(long cutId) {
        permissions.require(Action.READ);
        Cut cut = cuts.find(cutId).orElseThrow();
        Set<Long> programmes = readable.of(cut.fiscalYearId());
        PublishedRecord.Basis basis = new PublishedRecord.Basis(
                cut.year(), cut.quarter(), cut.told(), settings.rules().bands());
        Merge merge = new Merge(new Published(cutId, keys(programmes)), basis);
        report.forEach(cut.fiscalYearId(), Set.of(), new AnnualReport.Telling(cut.told(), false), row -> {
            if (programmes.isEmpty() || programmes.contains(row.programmeId())) {
                merge.today(row);
            }
        });
        return merge.finish();
    }

    /** The keys of the programmes that may be read; empty when all may. */
    private Set<String> keys(Set<Long> programmes) {
        if (programmes.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new TreeSet<>(Rows.list(jdbc.sql("select programme_key from programme where id in (:ids)")
                .param("ids", programmes)
                .query((row, number) -> row.getString(1))));
        // No programme has this key: nothing may be read.
        return keys.isEmpty() ? Set.of("") : keys;
    }

    private record Stored(int position, String sortKey, String programmeKey, long indicatorId, String content) {}

    /** The rows of the cut, read as they are needed. */
    private final class Published implements Iterator<Stored> {

        private final long cutId;
        private final Set<String> programmes;
        private List<Stored> chunk = List.of();
        private int next;
        private int after = Integer.MIN_VALUE;
        private boolean ended;

        Published(long cutId, Set<String> programmes) {
            this.cutId = cutId;
            this.programmes = programmes;
        }

        @Override
        public boolean hasNext() {
            if (next == chunk.size() && !ended) {
                chunk = read();
                next = 0;
                ended = chunk.size() < CHUNK;
                after = chunk.isEmpty() ? after : chunk.getLast().position();
            }
            return next < chunk.size();
        }

        @Override
        public Stored next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunk.get(next++);
        }

        private List<Stored> read() {
            String only = programmes.isEmpty() ? "" : " and programme_key in (:programmes)";
            return Rows.list(jdbc.sql("select position, sort_key, programme_key, indicator_id, content from cut_row"
                            + " where cut_id = :cut and position > :after" + only
                            + " order by position fetch first :limit rows only")
                    .param("cut", cutId)
                    .param("after", after)
                    .param("programmes", programmes.isEmpty() ? Set.of("") : programmes)
                    .param("limit", CHUNK)
                    .query(RecordMapper.of(Stored.class)));
        }
    }

    /** Lays the two side by side, clave by clave; inside a clave it is the indicator that tells which row answers to which. */
    private static final class Merge {

        private final Published published;
        private final PublishedRecord.Basis basis;
        private final List<Difference> first = new ArrayList<>();
        private final List<ReportRow> group = new ArrayList<>();
        private @Nullable Stored waiting;
        private int different;
        private int same;

        Merge(Published published, PublishedRecord.Basis basis) {
            this.published = published;
            this.basis = basis;
            advance();
        }

        void today(ReportRow row) {
            if (!group.isEmpty() && !group.getFirst().sortKey().equals(row.sortKey())) {
                close();
            }
            group.add(row);
        }

        Outcome finish() {
            close();
            while (waiting != null) {
                onlyInTheCut(waiting);
                advance();
            }
            return new Outcome(List.copyOf(first), different, same);
        }

        private void close() {
            if (group.isEmpty()) {
                return;
            }
            String key = group.getFirst().sortKey();
            Map<Long, Stored> there = new LinkedHashMap<>();
            while (waiting != null && waiting.sortKey().compareTo(key) <= 0) {
                if (waiting.sortKey().equals(key)) {
                    there.put(waiting.indicatorId(), waiting);
                } else {
                    onlyInTheCut(waiting);
                }
                advance();
            }
            for (ReportRow row : group) {
                PublishedRecord now = PublishedRecord.of(row, basis);
                Stored then = there.remove(row.indicatorId());
                if (then == null) {
                    tell(now, Side.ONLY_TODAY, null, null, null);
                } else {
                    cells(PublishedRecord.read(then.content()), now);
                }
            }
            there.values().forEach(this::onlyInTheCut);
            group.clear();
        }

        private void cells(PublishedRecord then, PublishedRecord now) {
            now.values().forEach((field, value) -> {
                if (Objects.equals(then.get(field), value)) {
                    same++;
                } else {
                    tell(then, Side.BOTH, field, then.get(field), value);
                }
            });
        }

        private void onlyInTheCut(Stored row) {
            tell(PublishedRecord.read(row.content()), Side.ONLY_CUT, null, null, null);
        }

        private void tell(
                PublishedRecord row, Side side, @Nullable String field, @Nullable String then, @Nullable String now) {
            different++;
            if (first.size() < MOST) {
                first.add(new Difference(
                        side, text(row, "programa"), text(row, "clave"), text(row, "siglas"), field, then, now));
            }
        }

        private static String text(PublishedRecord row, String column) {
            String value = row.get(column);
            return value == null ? "" : value;
        }

        private void advance() {
            waiting = published.hasNext() ? published.next() : null;
        }
    }
}
