package mx.avance.access;

import java.util.Set;

/**
 * Somebody who acts, as the account says at this moment.
 *
 * @param accountId 0 for the system itself
 * @param units the ids of the units that the person holds and of all below them; empty for roles that do not act for units
 * @param mustChangePassword until then nothing else can be done
 * @param system whether it is the system itself, which may do everything
 */
public record Person(
        long accountId,
        String username,
        String name,
        Role role,
        Set<Long> units,
        boolean mustChangePassword,
        boolean system) {

    static final Person SYSTEM = new Person(0, "sistema", "Avance", Role.PLANEACION, Set.of(), false, true);

    public Person {
        units = Set.copyOf(units);
    }

    /** Whether that unit is one of the person's, or below one. */
    public boolean holds(long unitId) {
        return units.contains(unitId);
    }

    /** Whether the person may do that somewhere. */
    public boolean may(Action action) {
        return action.reach(role) != Reach.NONE;
    }

    /** Whether capturing for its own units is what the person has come for. */
    public boolean capturesForItsUnits() {
        return Action.CAPTURE.reach(role) == Reach.OWN;
    }

    /** Whether the person may do that in a unit. */
    public boolean may(Action action, long unitId) {
        return switch (action.reach(role)) {
            case NONE -> false;
            case OWN -> holds(unitId);
            case ALL -> true;
        };
    }
}
