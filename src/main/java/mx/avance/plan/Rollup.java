package mx.avance.plan;

/** Where the figures of an objective that has others below it come from (regla del padre). */
public enum Rollup {
    /** Dato propio: they are measured at the objective itself and say nothing about those below. */
    OWN,
    /** Suma de hijos: each is the sum of the same figure of the objectives directly below. */
    SUM_OF_CHILDREN
}
