package mx.avance.figures;

/** Whether more or less of the indicator is better (sentido). */
public enum Sense {
    /** Ascendente: more is better; the percentage is realised / programmed. */
    ASCENDING,
    /** Descendente: less is better; the percentage is programmed / realised. */
    DESCENDING
}
