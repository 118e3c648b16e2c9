package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.figures.Quarter;
import mx.avance.meeting.ui.AgreementForm.Draft;
import org.jspecify.annotations.Nullable;

/** The place under a slide where an agreement is typed during the meeting. What was begun at an indicator waits for whoever comes back to it. */
final class MeetingWriting extends Div {

    private final MeetingServices services;
    private final Map<Long, Draft> drafts = new HashMap<>();
    private final Paragraph hint = new Paragraph(getTranslation("meeting.write.keys"));
    private @Nullable AgreementForm form;
    private long indicatorId;

    MeetingWriting(MeetingServices services) {
        this.services = services;
        hint.addClassName("meeting-muted");
        // While it is empty it is not seen: what is taken out of a part that the server hides stays in the page.
        addClassName("meeting-writing");
    }

    boolean isOpen() {
        return form != null;
    }

    /** Opens the form for an indicator, with what was begun there. @return whether whoever is here may record agreements of it */
    boolean open(long indicator, Quarter quarter, Runnable saved) {
        if (!services.agreements().mayRecord(indicator)) {
            return false;
        }
        close();
        indicatorId = indicator;
        Draft draft = Objects.requireNonNullElseGet(drafts.get(indicator), () -> new Draft("", unit(indicator), null));
        AgreementForm opened = new AgreementForm(
                draft,
                (text, responsible, dueOn) ->
                        services.agreements().record(indicator, quarter, text, responsible, dueOn),
                () -> {
                    forget();
                    saved.run();
                });
        form = opened;
        add(opened, hint);
        opened.focus();
        return true;
    }

    /** Who answers is the unit of the indicator, until somebody writes a name. */
    private String unit(long indicator) {
        return services.cards()
                .card(indicator)
                .map(IndicatorCard::head)
                .map(head -> head.unit())
                .orElse("");
    }

    boolean save() {
        return form != null && form.save();
    }

    /** Closes the form and keeps what was typed in it. */
    void close() {
        AgreementForm open = form;
        if (open == null) {
            return;
        }
        Draft draft = open.draft();
        if (draft.isEmpty()) {
            drafts.remove(indicatorId);
        } else {
            drafts.put(indicatorId, draft);
        }
        clear();
    }

    private void forget() {
        drafts.remove(indicatorId);
        clear();
    }

    private void clear() {
        form = null;
        removeAll();
    }
}
