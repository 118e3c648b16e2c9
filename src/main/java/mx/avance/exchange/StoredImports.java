package mx.avance.exchange;

import java.io.ByteArrayInputStream;
import java.sql.JDBCType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import mx.avance.exchange.ImportWriter.Written;
import mx.avance.exchange.reading.Problem;
import mx.avance.persistence.BatchInsert;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The rows in which imports are kept. */
@Component
class StoredImports {

    private static final int MAX_TEXT = 20_000;

    private static final BatchInsert CHANGES = BatchInsert.into("import_change")
            .with(JDBCType.BIGINT, "import_id")
            .with(JDBCType.INTEGER, "position")
            .with(JDBCType.VARCHAR, "sheet")
            .with(JDBCType.INTEGER, "line_number", "column_number")
            .with(JDBCType.VARCHAR, "clave", "cell")
            .with(JDBCType.SMALLINT, "quarter")
            .with(JDBCType.VARCHAR, "before_value", "after_value", "refused", "subject")
            .with(JDBCType.BIGINT, "subject_id");

    private static final BatchInsert PROBLEMS = BatchInsert.into("import_problem")
            .with(JDBCType.BIGINT, "import_id")
            .with(JDBCType.INTEGER, "position")
            .with(JDBCType.VARCHAR, "severity", "code", "sheet")
            .with(JDBCType.INTEGER, "line_number", "column_number")
            .with(JDBCType.VARCHAR, "found", "message");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    StoredImports(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * A programme that an import made or changed.
     *
     * @param changes of the programme when the import had ended; read when it is stored
     */
    record ImportedProgramme(
            long programmeId,
            long fiscalYearId,
            int yearNumber,
            String programmeKey,
            int quarter,
            boolean created,
            boolean yearCreated,
            boolean windowOpened,
            long changes) {}

    /** A cell that an import wrote. */
    record StoredChange(
            String clave,
            String cell,
            int quarter,
            @Nullable String beforeValue,
            String subject,
            long subjectId) {}

    /** Waits until nobody else imports. */
    void lock() {
        jdbc.sql("select id from import_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    long insert(DocumentSource source, long size, ImportReview review, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into document_import (version, imported_at, imported_by, file_name, size_bytes, sha256, format, new_rows, changed_rows,
                    unchanged_rows, refused_rows, problems)
                values (0, :at, :by, :name, :size, :sha, :format, :new, :changed, :unchanged, :refused, :problems)
                """)
                .param("at", now())
                .param("by", by)
                .param("name", source.name())
                .param("size", size)
                .param("sha", source.sha256())
                .param("format", source.format())
                .param("new", review.numbers().newRows())
                .param("changed", review.numbers().changedRows())
                .param("unchanged", review.numbers().unchangedRows())
                .param("refused", review.numbers().refusedRows())
                .param("problems", review.numbers().problems())
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    void insertContent(long importId, byte[] content) {
        template.update("insert into import_content (import_id, content) values (?, ?)", statement -> {
            statement.setLong(1, importId);
            statement.setBinaryStream(2, new ByteArrayInputStream(content), content.length);
        });
    }

    byte @Nullable [] content(long importId) {
        return template.query(
                "select content from import_content where import_id = ?",
                rows -> rows.next() ? rows.getBytes(1) : null,
                importId);
    }

    void insertProgrammes(long importId, List<ImportedProgramme> programmes) {
        List<Object[]> rows = new ArrayList<>();
        for (ImportedProgramme p : programmes) {
            rows.add(new Object[] {
                importId,
                rows.size(),
                p.programmeId(),
                p.fiscalYearId(),
                p.yearNumber(),
                p.programmeKey(),
                p.quarter(),
                p.created(),
                p.yearCreated(),
                p.windowOpened(),
                changes(p.programmeId())
            });
        }
        template.batchUpdate("""
                insert into import_programme (import_id, position, programme_id, fiscal_year_id, year_number, programme_key, quarter, created,
                    year_created, window_opened, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Keeps what was written, and the cells that were refused. */
    void insertChanges(long importId, List<Written> written, List<CellDifference> refused) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Written w : written) {
            rows.add(change(importId, rows.size(), w.difference(), w.subject(), w.subjectId()));
        }
        for (CellDifference d : refused) {
            rows.add(change(importId, rows.size(), d, null, null));
        }
        CHANGES.write(template, rows);
    }

    private static @Nullable Object[] change(
            long importId, int position, CellDifference d, @Nullable String subject, @Nullable Long subjectId) {
        return new @Nullable Object[] {
            importId,
            position,
            d.sheet(),
            d.line(),
            d.column(),
            d.clave().toString(),
            d.cell().name(),
            d.quarter() == null ? 0 : d.quarter().number(),
            cut(d.before()),
            cut(d.after()),
            d.refused(),
            subject,
            subjectId
        };
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    void insertProblems(long importId, List<Problem> problems) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Problem p : problems) {
            rows.add(new @Nullable Object[] {
                importId,
                rows.size(),
                p.severity().name(),
                p.code(),
                p.sheet(),
                p.line(),
                p.column(),
                p.found(),
                p.message()
            });
        }
        PROBLEMS.write(template, rows);
    }

    long changes(long programmeId) {
        return jdbc.sql("select changes from programme where id = :id")
                .param("id", programmeId)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    List<ImportedProgramme> programmes(long importId) {
        return Rows.list(jdbc.sql("""
                select programme_id, fiscal_year_id, year_number, programme_key, quarter, created, year_created, window_opened, changes
                from import_programme where import_id = :id order by position
                """).param("id", importId).query(RecordMapper.of(ImportedProgramme.class)));
    }

    /** "M-PPA 1.4 2024 T2" of the first programmes of an import. */
    List<String> programmeNames(long importId, int limit) {
        return Rows.list(jdbc.sql("""
                select programme_key, year_number, quarter from import_programme where import_id = :id order by position fetch first :limit rows only
                """)
                .param("id", importId)
                .param("limit", limit)
                .query((rs, n) -> rs.getString(1) + " " + rs.getInt(2) + " T" + rs.getInt(3)));
    }

    List<StoredChange> written(long importId) {
        return Rows.list(jdbc.sql("""
                select clave, cell, quarter, before_value, subject, subject_id from import_change
                where import_id = :id and refused is null and subject is not null order by position
                """).param("id", importId).query(RecordMapper.of(StoredChange.class)));
    }

    /** Marks an import as undone; false when it was already, or changed meanwhile. */
    boolean undone(long importId, int version, String by) {
        return jdbc.sql("""
                        update document_import set undone_at = :at, undone_by = :by, version = version + 1
                        where id = :id and version = :version and undone_at is null
                        """)
                        .param("at", now())
                        .param("by", by)
                        .param("id", importId)
                        .param("version", version)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
