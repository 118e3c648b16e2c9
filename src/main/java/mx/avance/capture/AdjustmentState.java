package mx.avance.capture;

/** Where the adjustment of a target stands: SOLICITADA, and then AUTORIZADA or RECHAZADA for good. */
public enum AdjustmentState {
    SOLICITADA,
    AUTORIZADA,
    RECHAZADA
}
