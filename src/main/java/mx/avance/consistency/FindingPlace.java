package mx.avance.consistency;

/**
 * How far somebody has come who reads the findings of a year in the order of the objectives.
 *
 * @param quarter 0 for one of the year
 */
public record FindingPlace(String sortKey, long programmeId, int position, int quarter, int rulePosition, long id) {}
