package mx.avance.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.base.SearchText;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been published, for anybody: cuts, their rows, and whether they are what they were. */
@Service
@Transactional(readOnly = true)
public class Cuts {

    private static final int CHUNK = 500;

    private static final String SELECT = """
            select c.id, c.fiscal_year_id, y.year_number, c.quarter, c.number, c.published_at, c.published_by, c.reason, c.quarters, c.rules,
                   c.row_count, c.sha256
            from cut c join fiscal_year y on y.id = c.fiscal_year_id
            where c.sha256 is not null
            """;

    private final JdbcClient jdbc;

    Cuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows of a cut.
     *
     * @param programme its key; {@code null} for all
     * @param words of clave, texts or unit; blank for all
     */
    public record Filter(
            @Nullable String programme, @Nullable Signal signal, String words) {
        public static final Filter ALL = new Filter(null, null, "");

        private boolean isAll() {
            return programme == null && signal == null && words.isBlank();
        }
    }

    /** A row of a cut. */
    public record CutRow(int position, Signal signal, PublishedRecord record) {}

    /**
     * Whether a cut is what it was.
     *
     * @param expected the fingerprint that was written when it was published
     * @param found the fingerprint of what is stored now
     * @param rowsFound how many rows are stored now
     * @param astray how many rows are filed under another programme, clave or semáforo than they say themselves
     */
    public record Verification(String expected, String found, int rowsExpected, int rowsFound, int astray) {
        public boolean holds() {
            return expected.equals(found) && rowsExpected == rowsFound && astray == 0;
        }
    }

    /** The cuts of a year, the newest quarter and number first. */
    public List<Cut> of(long fiscalYearId) {
        return Rows.list(jdbc.sql(SELECT + " and c.fiscal_year_id = :year order by c.quarter desc, c.number desc")
                .param("year", fiscalYearId)
                .query(Cuts::cut));
    }

    public Optional<Cut> find(long cutId) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("id", cutId)
                .query(Cuts::cut)
                .optional();
    }

    /** The last cut of a quarter: what is in force as published. */
    public Optional<Cut> latest(long fiscalYearId, Quarter quarter) {
        return jdbc.sql(
                        SELECT
                                + " and c.fiscal_year_id = :year and c.quarter = :quarter order by c.number desc fetch first 1 rows only")
                .param("year", fiscalYearId)
                .param("quarter", quarter.number())
                .query(Cuts::cut)
                .optional();
    }

    /** Whether a cut has rows of that programme. */
    public boolean hasProgramme(long cutId, String programmeKey) {
        return !jdbc.sql(
                        "select position from cut_row where cut_id = :cut and programme_key = :key fetch first 1 rows only")
                .param("cut", cutId)
                .param("key", programmeKey)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** How many rows a cut has of each signal. */
    public Map<Signal, Integer> counts(long cutId, @Nullable String programme) {
        Map<Signal, Integer> counts = new EnumMap<>(Signal.class);
        Condition condition = Condition.of(cutId, new Filter(programme, null, ""));
        jdbc
                .sql("select signal, count(*) as found from cut_row" + condition.sql() + " group by signal")
                .params(condition.params())
                .query(RecordMapper.of(Count.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .forEach(count -> counts.put(count.signal(), count.found()));
        return counts;
    }

    /** Some rows of a cut in their order. One that somebody spoilt in the database is shown as blanks: {@link #verify} tells. */
    public List<CutRow> page(long cutId, Filter filter, int offset, int limit) {
        Condition condition = Condition.of(cutId, filter);
        String place = filter.isAll()
                ? " and position > :offset order by position fetch first :limit rows only"
                : " order by position offset :offset rows fetch next :limit rows only";
        return Rows.list(jdbc.sql("select position, programme_key, clave, signal, content from cut_row"
                                + condition.sql() + place)
                        .params(condition.params())
                        .param("offset", offset)
                        .param("limit", limit)
                        .query(RecordMapper.of(Stored.class)))
                .stream()
                .map(Stored::shown)
                .toList();
    }

    /** The rows of a cut after a position, in their order; read from an index, wherever they are. @param programme {@code null} for all */
    public List<CutRow> after(long cutId, @Nullable String programme, int position, int limit) {
        return stored(Condition.of(cutId, new Filter(programme, null, "")), position, limit).stream()
                .map(Stored::shown)
                .toList();
    }

    /** The keys of the programmes of a cut after a key, in alphabetical order. */
    public List<String> programmes(long cutId, String after, int limit) {
        return Rows.list(jdbc.sql("""
                select programme_key from cut_row where cut_id = :cut and programme_key > :after
                group by cut_id, programme_key order by cut_id, programme_key fetch first :limit rows only
                """)
                .param("cut", cutId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1)));
    }

    /** How many rows a cut has. */
    public int count(long cutId, Filter filter) {
        Condition condition = Condition.of(cutId, filter);
        return jdbc.sql("select count(*) from cut_row" + condition.sql())
                .params(condition.params())
                .query(Integer.class)
                .single();
    }

    /**
     * Hands over every record of a cut, once, in its order. Memory does not grow with the cut.
     *
     * @param programme the key of the only programme; {@code null} for all
     * @throws IllegalStateException at a record that somebody spoilt in the database
     */
    public void forEach(long cutId, @Nullable String programme, Consumer<PublishedRecord> consumer) {
        forEachStored(cutId, programme, row -> consumer.accept(PublishedRecord.read(row.content())));
    }

    /** Hands over the content of every row of a cut as it is stored, in its order. */
    public void forEachContent(long cutId, Consumer<String> consumer) {
        forEachStored(cutId, null, row -> consumer.accept(row.content()));
    }

    /**
     * Takes the fingerprint of a cut again from what is stored.
     *
     * @throws java.util.NoSuchElementException when there is no such cut
     */
    public Verification verify(long cutId) {
        Cut cut = find(cutId).orElseThrow();
        Fingerprint fingerprint = new Fingerprint(cut.header());
        int[] rows = {0, 0};
        forEachStored(cutId, null, row -> {
            fingerprint.add(row.content());
            rows[0]++;
            rows[1] += row.agrees() ? 0 : 1;
        });
        return new Verification(cut.sha256(), fingerprint.hex(), cut.rows(), rows[0], rows[1]);
    }

    private void forEachStored(long cutId, @Nullable String programme, Consumer<Stored> consumer) {
        Condition condition = Condition.of(cutId, new Filter(programme, null, ""));
        int after = Integer.MIN_VALUE;
        List<Stored> rows;
        do {
            rows = stored(condition, after, CHUNK);
            rows.forEach(consumer);
            after = rows.isEmpty() ? after : rows.getLast().position();
        } while (rows.size() == CHUNK);
    }

    private List<Stored> stored(Condition condition, int after, int limit) {
        return Rows.list(jdbc.sql("select position, programme_key, clave, signal, content from cut_row"
                        + condition.sql() + " and position > :after order by position fetch first :limit rows only")
                .params(condition.params())
                .param("after", after)
                .param("limit", limit)
                .query(RecordMapper.of(Stored.class)));
    }

    private static Cut cut(ResultSet row, int number) throws SQLException {
        return new Cut(
                row.getLong("id"),
                row.getLong("fiscal_year_id"),
                row.getInt("year_number"),
                Quarter.of(row.getInt("quarter")),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getString("reason"),
                row.getString("quarters"),
                row.getString("rules"),
                row.getInt("row_count"),
                row.getString("sha256"));
    }

    private record Count(Signal signal, int found) {}

    /** A row as it is stored. */
    private record Stored(int position, String programmeKey, String clave, Signal signal, String content) {

        CutRow shown() {
            return new CutRow(position, signal, legible().orElse(new PublishedRecord(Map.of())));
        }

        /** Whether what it is filed under is what it says. */
        boolean agrees() {
            return legible()
                    .filter(r -> programmeKey.equals(r.get("programa"))
                            && clave.equals(r.get("clave"))
                            && PublishedRecord.word(signal).equals(r.get("semaforo")))
                    .isPresent();
        }

        private Optional<PublishedRecord> legible() {
            try {
                return Optional.of(PublishedRecord.read(content));
            } catch (IllegalStateException e) {
                return Optional.empty();
            }
        }
    }

    private record Condition(String sql, Map<String, Object> params) {

        static Condition of(long cutId, Filter filter) {
            StringBuilder sql = new StringBuilder(" where cut_id = :cut");
            Map<String, Object> params = new HashMap<>();
            params.put("cut", cutId);
            if (filter.programme() != null) {
                sql.append(" and programme_key = :programme");
                params.put("programme", filter.programme());
            }
            if (filter.signal() != null) {
                sql.append(" and signal = :signal");
                params.put("signal", filter.signal().name());
            }
            if (!filter.words().isBlank()) {
                sql.append(" and search_text like :words escape '!'");
                params.put("words", SearchText.like(SearchText.normalise(filter.words())));
            }
            return new Condition(sql.toString(), params);
        }
    }
}
