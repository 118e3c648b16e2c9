package mx.avance.plan;

/** How a rule of an indicator is known. */
public enum Provenance {
    /** Somebody declared it, or the document says it. */
    STATED,
    /** The figures of the document prove it. */
    INFERRED,
    /** Nothing says it: the usual case was taken. */
    ASSUMED
}
