package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.access.Person;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The rows of evidence and where their entries belong. */
@Component
class EvidenceTable {

    private static final String COLUMNS =
            "id, version, entry_id, file_name, content_type, size_bytes, sha256, description,"
                    + " attached_by, attached_at, removed_by, removed_at";

    private static final String HOME = """
            select e.id as entry_id, e.indicator_id, e.quarter, e.state, o.unit_id, o.fiscal_year_id, o.programme_id
            from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where an entry belongs. */
    record Home(
            long entryId,
            long indicatorId,
            int quarter,
            EntryState state,
            long unitId,
            long fiscalYearId,
            long programmeId) {}

    Optional<Home> home(long indicatorId, Quarter quarter) {
        return jdbc.sql(HOME + "where e.indicator_id = :indicator and e.quarter = :quarter")
                .param("indicator", indicatorId)
                .param("quarter", quarter.number())
                .query(RecordMapper.of(Home.class))
                .optional();
    }

    Optional<Home> home(long entryId) {
        return jdbc.sql(HOME + "where e.id = :id")
                .param("id", entryId)
                .query(RecordMapper.of(Home.class))
                .optional();
    }

    /** The same, and nobody else changes the entry until the transaction ends: its files are counted and its state holds. */
    Optional<Home> locked(long entryId) {
        return jdbc.sql("select id from entry where id = :id for update")
                .param("id", entryId)
                .query(Long.class)
                .optional()
                .flatMap(this::home);
    }

    /** The entry of an evidence. */
    Optional<Long> homeOf(long evidenceId) {
        return jdbc.sql("select entry_id from evidence where id = :id")
                .param("id", evidenceId)
                .query(Long.class)
                .optional();
    }

    List<Evidence> of(long entryId) {
        return Rows.list(jdbc.sql("select " + COLUMNS + " from evidence where entry_id = :entry order by entry_id, id")
                .param("entry", entryId)
                .query(EvidenceTable::evidence));
    }

    Optional<Evidence> find(long evidenceId) {
        return jdbc.sql("select " + COLUMNS + " from evidence where id = :id")
                .param("id", evidenceId)
                .query(EvidenceTable::evidence)
                .optional();
    }

    int present(long entryId) {
        return jdbc.sql("select count(*) from evidence where entry_id = :entry and removed_at is null")
                .param("entry", entryId)
                .query(Integer.class)
                .single();
    }

    EvidenceProperties.Place storage(long evidenceId) {
        String place = jdbc.sql("select storage from evidence where id = :id")
                .param("id", evidenceId)
                .query(String.class)
                .single();
        return EvidenceProperties.Place.valueOf(place.toUpperCase(Locale.ROOT));
    }

    long insert(
            Home home,
            String name,
            FileType type,
            SpooledFile file,
            EvidenceProperties.Place storage,
            @Nullable String description,
            Person person) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into evidence (version, entry_id, indicator_id, quarter, file_name, content_type, size_bytes, sha256, storage, description,
                                      attached_by, attached_at)
                values (0, :entry, :indicator, :quarter, :name, :type, :size, :sha256, :storage, :description, :person, :now)
                """)
                .param("entry", home.entryId())
                .param("indicator", home.indicatorId())
                .param("quarter", home.quarter())
                .param("name", name)
                .param("type", type.contentType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("storage", storage.name().toLowerCase(Locale.ROOT))
                .param("description", description)
                .param("person", person.username())
                .param("now", now())
                .update(key, "id");
        return requireNonNull(key.getKey()).longValue();
    }

    /** Whether it was there in that version, and now is marked as taken away. */
    boolean markRemoved(long evidenceId, int version, Person person) {
        return jdbc.sql("""
                update evidence set version = version + 1, removed_by = :person, removed_at = :now
                where id = :id and version = :version and removed_at is null
                """)
                        .param("person", person.username())
                        .param("now", now())
                        .param("id", evidenceId)
                        .param("version", version)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Evidence(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("entry_id"),
                requireNonNull(row.getString("file_name")),
                requireNonNull(row.getString("content_type")),
                row.getLong("size_bytes"),
                requireNonNull(row.getString("sha256")),
                row.getString("description"),
                requireNonNull(row.getString("attached_by")),
                requireNonNull(row.getObject("attached_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("removed_by"),
                removed == null ? null : removed.toInstant());
    }
}
