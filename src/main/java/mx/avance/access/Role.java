package mx.avance.access;

/** What somebody is in the follow-up of the year; the words are those of the office. */
public enum Role {
    /** The planning office: everything. */
    PLANEACION,
    /** The director of a dependencia: reads it, sends and validates inside it. */
    TITULAR,
    /** Staff of a unit: captures its own units and those below. */
    ENLACE,
    /** The comptroller: reads everything, and the history. */
    CONTRALORIA,
    /** Whoever reads what has been published. */
    CONSULTA;

    /** Whether what the person may do depends on the units it holds. */
    public boolean actsForUnits() {
        return this == TITULAR || this == ENLACE;
    }
}
