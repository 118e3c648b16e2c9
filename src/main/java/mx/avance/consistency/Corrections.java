package mx.avance.consistency;

import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.capture.CellCapture;
import mx.avance.persistence.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes the proposed correction of a finding into the justification, through capture. */
@Service
public class Corrections {

    private final Findings findings;
    private final CellCapture cells;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    Corrections(Findings findings, CellCapture cells, Permissions permissions, JdbcClient jdbc) {
        this.findings = findings;
        this.cells = cells;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    private record Cell(long id, int version) {}

    /**
     * Writes the corrected justification.
     *
     * @throws ConsistencyRefusedException when the finding no longer stands or has no correction
     * @throws mx.avance.capture.CaptureRefusedException when the justification cannot be written now
     */
    @Requires(Action.CAPTURE)
    public CellCapture.Outcome apply(long findingId) {
        permissions.require(Action.CAPTURE);
        FoundRow row = findings.find(findingId).filter(FoundRow::correctable).orElseThrow(Corrections::gone);
        Cell cell = jdbc.sql("""
                select e.id, e.version from entry e join finding f on f.indicator_id = e.indicator_id and f.quarter = e.quarter where f.id = :id
                """)
                .param("id", findingId)
                .query(RecordMapper.of(Cell.class))
                .optional()
                .orElseThrow(Corrections::gone);
        String corrected = findings.corrected(findingId).orElseThrow(Corrections::gone);
        // Somebody who writes another text between these readings is told as a conflict: the seen one is that of the
        // finding.
        return cells.justify(cell.id(), cell.version(), row.justification(), corrected);
    }

    private static ConsistencyRefusedException gone() {
        return new ConsistencyRefusedException(
                "Ese hallazgo ya no está o no tiene una corrección. Vuelve a leer la lista. No se cambió nada.");
    }
}
