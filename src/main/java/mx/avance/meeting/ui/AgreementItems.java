package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.Function;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.meeting.AgreementLine;
import org.jspecify.annotations.Nullable;

/** Agreements in a list, those that are open first. */
final class AgreementItems extends OrderedList {

    private final MeetingServices services;
    private final Function<AgreementLine, @Nullable String> href;
    private final Runnable changed;
    private List<AgreementLine> shown = List.of();

    /** @param href the address of the indicator of a line; {@code null} for none */
    AgreementItems(MeetingServices services, Function<AgreementLine, @Nullable String> href, Runnable changed) {
        this.services = services;
        this.href = href;
        this.changed = changed;
        addClassName("agreement-list");
    }

    /** Whether somebody is correcting one of them: then the list stays as it is. */
    boolean isEditing() {
        return getChildren().anyMatch(child -> child instanceof AgreementItem item && item.isEditing());
    }

    void show(List<AgreementLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = List.copyOf(lines);
        removeAll();
        Person person = services.acting().require();
        var zone = services.settings().rules().zone();
        lines.forEach(line -> add(new AgreementItem(
                line,
                services.agreements(),
                zone,
                href.apply(line),
                person.may(Action.RECORD_AGREEMENT, line.unitId()),
                changed)));
    }
}
