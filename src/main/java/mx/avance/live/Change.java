package mx.avance.live;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What was changed: indicators of some programmes; no indicators means that anything of those programmes may have changed, and no programmes that
 * anything at all may have.
 */
public record Change(Set<Long> programmeIds, Set<Long> indicatorIds) {

    /** What is known when news may have been missed: nothing. */
    public static final Change EVERYTHING = new Change(Set.of(), Set.of());

    /** So many indicators are named one by one; more are told as their programmes. */
    static final int NAMED = 500;

    public Change {
        programmeIds = Set.copyOf(programmeIds);
        indicatorIds = programmeIds.isEmpty() ? Set.of() : Set.copyOf(indicatorIds);
    }

    /** Whether anything at all may have changed. */
    public boolean isEverything() {
        return programmeIds.isEmpty();
    }

    /** Whether something of a programme may have changed. */
    public boolean touches(long programmeId) {
        return isEverything() || programmeIds.contains(programmeId);
    }

    /** Whether something of one of those programmes may have changed. */
    public boolean touchesAny(Collection<Long> programmes) {
        return isEverything() || programmes.stream().anyMatch(programmeIds::contains);
    }

    /** Whether an indicator of a programme may have changed. */
    public boolean touches(long programmeId, long indicatorId) {
        return touches(programmeId) && (indicatorIds.isEmpty() || indicatorIds.contains(indicatorId));
    }

    /** Both changes as one, which may say more than the two but never less. */
    public Change and(Change other) {
        if (isEverything() || other.isEverything()) {
            return EVERYTHING;
        }
        boolean named = !indicatorIds.isEmpty() && !other.indicatorIds.isEmpty();
        return new Change(
                union(programmeIds, other.programmeIds), named ? union(indicatorIds, other.indicatorIds) : Set.of());
    }

    /** The same, without the indicators when they are too many to be named. */
    Change brief() {
        return indicatorIds.size() > NAMED ? new Change(programmeIds, Set.of()) : this;
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
