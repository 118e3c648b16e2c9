package mx.avance.consistency.text;

/** What a number is in a justification. */
public enum Role {
    /** What was realised in the quarter. */
    REALISED,
    /** What was programmed for the quarter. */
    PROGRAMMED,
    /** The target of the year, said to be so. */
    ANNUAL,
    /** The percentage of the quarter. */
    PERCENTAGE,
    /** A percentage of the year. */
    ANNUAL_PERCENTAGE,
    /** An accumulated figure or percentage. */
    CUMULATIVE,
    /** How far realised and programmed are apart. */
    DIFFERENCE,
    /** A year, a date, an article, money, a count of other things. */
    OTHER
}
