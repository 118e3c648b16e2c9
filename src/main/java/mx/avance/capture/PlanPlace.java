package mx.avance.capture;

/**
 * How far somebody has come who reads a year indicator by indicator, in the order of the claves.
 *
 * @param sortKey that of the objective
 * @param position that of the indicator in its objective
 */
public record PlanPlace(String sortKey, long programmeId, int position) implements Comparable<PlanPlace> {

    /** Before the first. */
    public static final PlanPlace START = new PlanPlace("", -1, -1);

    @Override
    public int compareTo(PlanPlace other) {
        int byKey = sortKey.compareTo(other.sortKey);
        int byProgramme = byKey == 0 ? Long.compare(programmeId, other.programmeId) : byKey;
        return byProgramme == 0 ? Integer.compare(position, other.position) : byProgramme;
    }
}
