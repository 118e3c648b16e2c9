package mx.avance.consistency.ui;

import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.access.Reach;
import mx.avance.capture.CaptureRights;
import mx.avance.consistency.FoundRow;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCatalogue.UnitName;

/**
 * What stands in the way of mending or dismissing findings, read once for many of them. What is done is asked again, one by one.
 *
 * @param own the names of the units that the person acts for
 */
record FindingRights(Person person, CaptureRights.Now capture, Set<String> own) {

    static FindingRights of(Person person, CaptureRights.Now capture, List<UnitName> units) {
        Set<String> own = new HashSet<>();
        units.stream()
                .filter(unit -> person.holds(unit.id()))
                .map(UnitName::name)
                .forEach(own::add);
        return new FindingRights(person, capture, own);
    }

    boolean mayDismiss(FoundRow row) {
        return may(Action.DISMISS_FINDING, row);
    }

    /** Why the proposed correction cannot be written now; empty when it can. */
    Optional<String> whyNotApply(FoundRow row) {
        Quarter quarter = row.quarter();
        if (quarter == null) {
            return Optional.empty();
        }
        if (!may(Action.CAPTURE, row)) {
            return Optional.of(UI.getCurrent().getTranslation("finding.not-yours", row.unit()));
        }
        return capture.closed().getOrDefault(quarter, Optional.empty());
    }

    private boolean may(Action action, FoundRow row) {
        Reach reach = action.reach(person.role());
        return reach == Reach.ALL || reach == Reach.OWN && own.contains(row.unit());
    }
}
