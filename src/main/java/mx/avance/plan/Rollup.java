package mx.avance.plan;

/** How the figures of an objective relate to those of the objectives below it (regla del padre). */
public enum Rollup {
    /** Its own figures, measured apart (dato propio). */
    OWN,
    /** The sum of its direct children's, quarter by quarter (suma de hijos). */
    SUM_OF_CHILDREN
}
