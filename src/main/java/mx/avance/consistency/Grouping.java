package mx.avance.consistency;

/** What a list of findings is grouped by: its order. */
public enum Grouping {
    RULE,
    OBJECTIVE
}
