package mx.avance.exchange;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import mx.avance.exchange.DocumentLoad.LoadNote;
import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the notes of a load, which may be several of each row, all at once. */
@Component
class LoadNoteInserts {

    private static final BatchInsert INSERT = BatchInsert.into("load_note")
            .with(JDBCType.BIGINT, "document_load_id")
            .with(JDBCType.INTEGER, "position")
            .with(JDBCType.BIGINT, "objective_id")
            .with(JDBCType.VARCHAR, "severity", "code")
            .with(JDBCType.INTEGER, "line_number", "column_number")
            .with(JDBCType.VARCHAR, "found", "message");

    private final JdbcTemplate template;

    LoadNoteInserts(JdbcTemplate template) {
        this.template = template;
    }

    void write(long loadId, List<LoadNote> notes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LoadNote note : notes) {
            rows.add(new @Nullable Object[] {
                loadId,
                rows.size(),
                note.objectiveId(),
                note.severity().name(),
                note.code(),
                note.lineNumber(),
                note.columnNumber(),
                note.found(),
                note.message()
            });
        }
        INSERT.write(template, rows);
    }
}
