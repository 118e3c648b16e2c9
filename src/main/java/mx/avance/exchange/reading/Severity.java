package mx.avance.exchange.reading;

/** How much a problem of a document weighs. */
public enum Severity {
    /** The document cannot be loaded until it is corrected. */
    ERROR,
    /** The document is loaded as printed, and somebody should look. */
    WARNING,
    /** Something was read otherwise than printed; this says what, so that nothing is repaired in silence. */
    NOTE
}
