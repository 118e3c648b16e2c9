package mx.avance.capture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Evidence in the database itself: one backup for everything. */
@Component
class DatabaseStorage implements EvidenceStorage {

    private final JdbcTemplate jdbc;

    DatabaseStorage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(long evidenceId, Path content) throws IOException {
        long size = Files.size(content);
        try (InputStream stream = Files.newInputStream(content)) {
            jdbc.update("insert into evidence_content (evidence_id, content) values (?, ?)", statement -> {
                statement.setLong(1, evidenceId);
                statement.setBinaryStream(2, stream, size);
            });
        }
    }

    @Override
    public SpooledFile read(long evidenceId, Reader reader) throws IOException {
        SpooledFile file;
        try {
            file = jdbc.query(
                    "select content from evidence_content where evidence_id = ?",
                    rows -> rows.next() ? take(rows, reader) : null,
                    evidenceId);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        if (file == null) {
            throw new FileNotFoundException("The content of evidence " + evidenceId + " is not in the database");
        }
        return file;
    }

    private static SpooledFile take(ResultSet row, Reader reader) throws SQLException {
        try (InputStream content = Objects.requireNonNull(row.getBinaryStream(1))) {
            return reader.take(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(long evidenceId) {
        jdbc.update("delete from evidence_content where evidence_id = ?", evidenceId);
    }
}
