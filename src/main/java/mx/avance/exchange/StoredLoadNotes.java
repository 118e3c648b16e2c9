package mx.avance.exchange;

import java.util.List;
import mx.avance.capture.LoadNotes;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes that the loads have left. */
@Component
class StoredLoadNotes implements LoadNotes {

    private final JdbcClient jdbc;

    StoredLoadNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoadNote> of(long objectiveId) {
        return Rows.list(jdbc.sql("""
                select l.document, n.message from load_note n join document_load l on l.id = n.document_load_id
                where n.objective_id = :objective order by l.id, n.position
                """).param("objective", objectiveId).query(LoadNote.class));
    }
}
