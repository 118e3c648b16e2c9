package mx.avance.figures;

/**
 * How the figures of the quarters of an indicator make the figure to date (tipo de acumulación). Only for {@link #SUM} is the annual target the
 * sum of the quarters.
 */
public enum Accumulation {
    /** Acumulable: the quarters add up. */
    SUM,
    /** Constante: the same target every quarter; the last captured quarter counts. */
    CONSTANT,
    /** Último valor: each quarter replaces the one before; the last captured quarter counts. */
    LAST,
    /** Promedio: the mean of the captured quarters counts. */
    AVERAGE
}
