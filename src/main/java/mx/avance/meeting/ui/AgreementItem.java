package mx.avance.meeting.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.Optional;
import mx.avance.base.ui.Formats;
import mx.avance.meeting.AgreementLine;
import mx.avance.meeting.AgreementStanding;
import mx.avance.meeting.Agreements;
import mx.avance.meeting.ui.AgreementForm.Draft;
import org.jspecify.annotations.Nullable;

/** An agreement in a list: how it stands, what it says, who answers and until when; whoever may, corrects it there. */
final class AgreementItem extends ListItem {

    private final AgreementLine line;
    private final Agreements agreements;
    private final Runnable changed;
    private final Paragraph refused = new Paragraph();
    private final ZoneId zone;
    private final @Nullable String href;
    private final boolean editable;
    private boolean editing;

    /**
     * @param href the address of its indicator; {@code null} on the page of the indicator itself
     * @param editable whether whoever looks may change it
     * @param changed what happens after it was changed here
     */
    AgreementItem(
            AgreementLine line,
            Agreements agreements,
            ZoneId zone,
            @Nullable String href,
            boolean editable,
            Runnable changed) {
        this.line = line;
        this.agreements = agreements;
        this.changed = changed;
        this.zone = zone;
        this.href = href;
        this.editable = editable;
        addClassName("agreement");
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        show();
    }

    /** Whether somebody is correcting it. */
    boolean isEditing() {
        return editing;
    }

    private void show() {
        editing = false;
        removeAll();
        Paragraph text = new Paragraph(line.text());
        text.addClassName("agreement-words");
        String due = line.dueOn() == null
                ? getTranslation("agreement.no-due")
                : getTranslation("agreement.until", Formats.date(line.dueOn()));
        Div who = new Div(line.responsible() + " · " + due);
        Div head = new Div(new AgreementMark(line.standing()), who);
        head.addClassName("agreement-head");
        add(head, text);
        if (href != null) {
            Anchor indicator = new Anchor(href, line.clave() + " " + line.siglas() + " " + line.indicator());
            Div where = new Div(indicator, new Text(" · " + line.unit()));
            where.addClassName("agreement-where");
            add(where);
        }
        Div past = new Div(past());
        past.addClassName("muted");
        add(past);
        if (editable) {
            add(buttons());
        }
        add(refused);
    }

    private String past() {
        String recorded = getTranslation(
                "agreement.recorded",
                line.quarter().name(),
                line.createdBy(),
                Formats.dateTime(line.createdAt(), zone));
        return line.doneAt() == null
                ? recorded
                : recorded + " · "
                        + getTranslation(
                                "agreement.done-by",
                                String.valueOf(line.doneBy()),
                                Formats.dateTime(line.doneAt(), zone));
    }

    private Div buttons() {
        boolean done = line.standing() == AgreementStanding.DONE;
        Button act = new Button(
                getTranslation(done ? "agreement.reopen" : "agreement.fulfil"),
                event -> attempt(() -> {
                    if (done) {
                        agreements.reopen(line.id(), line.version());
                    } else {
                        agreements.fulfil(line.id(), line.version());
                    }
                }));
        Button edit = new Button(getTranslation("agreement.edit"), event -> edit());
        act.addThemeVariants(ButtonVariant.SMALL);
        edit.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.AURA_TERTIARY);
        // Many of them on one screen: each says of what it is.
        act.setAriaLabel(act.getText() + ": " + beginning());
        edit.setAriaLabel(edit.getText() + ": " + beginning());
        Div buttons = new Div(act, edit);
        buttons.addClassName("agreement-buttons");
        return buttons;
    }

    private String beginning() {
        return line.text().length() <= 60 ? line.text() : line.text().substring(0, 60) + "…";
    }

    private void attempt(Runnable act) {
        Optional<String> refusal = AgreementForm.attempt(act);
        refused.setText(refusal.orElse(""));
        if (refusal.isEmpty()) {
            changed.run();
        }
    }

    private void edit() {
        editing = true;
        removeAll();
        AgreementForm form = new AgreementForm(
                        new Draft(line.text(), line.responsible(), line.dueOn()),
                        (text, responsible, dueOn) ->
                                agreements.change(line.id(), line.version(), text, responsible, dueOn),
                        () -> {
                            editing = false;
                            changed.run();
                        })
                .withButtons(this::show);
        add(form);
        form.focus();
    }
}
