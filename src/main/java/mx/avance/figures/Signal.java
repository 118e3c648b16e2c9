package mx.avance.figures;

/** What the semáforo says of an indicator in a period: one of the five bands of its percentage, or why there is no percentage. */
public enum Signal {
    CRITICAL,
    LOW,
    ON_TARGET,
    HIGH,
    OVER,
    PROGRESS_WITHOUT_TARGET,
    NO_TARGET,
    NOT_CAPTURED;

    /** Whether it is a band of a percentage, and not the reason why there is none. */
    public boolean isBand() {
        return compareTo(OVER) <= 0;
    }
}
