package mx.avance.access;

/** How far somebody reaches with an act. */
public enum Reach {
    /** It may not be done at all. */
    NONE,
    /** In the units that the person holds and in those below them. */
    OWN,
    /** Everywhere. */
    ALL
}
