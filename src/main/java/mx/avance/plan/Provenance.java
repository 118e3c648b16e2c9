package mx.avance.plan;

/** How a rule of an indicator came to be known; a planner may trust the first, and is asked about the last. */
public enum Provenance {
    /** Somebody said so: a person, or a document that names the rule. */
    STATED,
    /** The figures of the document prove it and no other rule explains them. */
    INFERRED,
    /** Nothing proves it; it is the usual rule, until somebody says another. */
    ASSUMED
}
