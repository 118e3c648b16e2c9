package mx.avance.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Severity;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the imports that were made: who, when, of which file, and what each did. */
@Service
@Transactional(readOnly = true)
public class ImportHistory {

    /** How many programmes of an import are named. */
    private static final int SHOWN = 3;

    private static final String CARD = """
            select id, version, imported_at, imported_by, file_name, size_bytes, format, new_rows, changed_rows, unchanged_rows, refused_rows,
                   problems, undone_at, undone_by
            from document_import""";

    private final JdbcClient jdbc;
    private final StoredImports stored;
    private final Permissions permissions;

    ImportHistory(JdbcClient jdbc, StoredImports stored, Permissions permissions) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.permissions = permissions;
    }

    /**
     * An import that was made.
     *
     * @param undoneAt absent as long as it holds
     */
    public record ImportCard(
            long id,
            int version,
            Instant importedAt,
            String importedBy,
            String fileName,
            long sizeBytes,
            String format,
            int newRows,
            int changedRows,
            int unchangedRows,
            int refusedRows,
            int problems,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            String programmes) {

        public boolean isUndone() {
            return undoneAt != null;
        }
    }

    /** A cell that an import wrote, or did not. */
    public record ChangeLine(
            @Nullable String sheet,
            int lineNumber,
            int columnNumber,
            String clave,
            String cell,
            int quarter,
            @Nullable String beforeValue,
            @Nullable String afterValue,
            @Nullable String refused) {}

    /** The imports, the last first. */
    public List<ImportCard> page(int offset, int limit) {
        permissions.require(Action.IMPORT);
        return Rows.list(
                jdbc.sql(CARD + " order by imported_at desc, id desc offset :offset rows fetch next :limit rows only")
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((rs, n) -> card(rs)));
    }

    /** An import by its id. */
    public Optional<ImportCard> find(long importId) {
        permissions.require(Action.IMPORT);
        return jdbc.sql(CARD + " where id = :id")
                .param("id", importId)
                .query((rs, n) -> card(rs))
                .optional();
    }

    private ImportCard card(ResultSet rs) throws SQLException {
        return new ImportCard(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getObject("imported_at", OffsetDateTime.class).toInstant(),
                rs.getString("imported_by"),
                rs.getString("file_name"),
                rs.getLong("size_bytes"),
                rs.getString("format"),
                rs.getInt("new_rows"),
                rs.getInt("changed_rows"),
                rs.getInt("unchanged_rows"),
                rs.getInt("refused_rows"),
                rs.getInt("problems"),
                instant(rs.getTimestamp("undone_at")),
                rs.getString("undone_by"),
                programmes(rs.getLong("id")));
    }

    /** The first of its programmes; an import may have thousands. */
    private String programmes(long importId) {
        List<String> names = stored.programmeNames(importId, SHOWN + 1);
        return names.size() > SHOWN ? String.join(", ", names.subList(0, SHOWN)) + " …" : String.join(", ", names);
    }

    /** How many imports there are. */
    public int count() {
        permissions.require(Action.IMPORT);
        return jdbc.sql("select count(*) from document_import")
                .query(Integer.class)
                .single();
    }

    /** What an import wrote and what it did not, in the order in which it was kept. */
    public List<ChangeLine> changes(long importId, int limit) {
        permissions.require(Action.IMPORT);
        return Rows.list(
                jdbc.sql("""
                select sheet, line_number, column_number, clave, cell, quarter, before_value, after_value, refused
                from import_change where import_id = :id order by position fetch first :limit rows only
                """).param("id", importId).param("limit", limit).query(RecordMapper.of(ChangeLine.class)));
    }

    /** What an import had to say of its file. */
    public List<Problem> problems(long importId) {
        permissions.require(Action.IMPORT);
        return Rows.list(jdbc.sql("""
                select severity, code, sheet, line_number, column_number, found, message from import_problem where import_id = :id order by position
                """)
                .param("id", importId)
                .query((rs, n) -> new Problem(
                        Severity.valueOf(rs.getString("severity")),
                        rs.getString("code"),
                        rs.getString("sheet"),
                        rs.getInt("line_number"),
                        rs.getInt("column_number"),
                        rs.getString("found"),
                        rs.getString("message"))));
    }

    /** The file of an import, byte for byte. */
    public Optional<byte[]> content(long importId) {
        permissions.require(Action.IMPORT);
        return Optional.ofNullable(stored.content(importId));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
