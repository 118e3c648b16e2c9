package mx.avance.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.DateFields;
import mx.avance.meeting.AgreementRefusedException;
import mx.avance.meeting.AgreementText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is agreed, who answers for it and until when. A refusal is a sentence under the fields, and what was typed stays. */
final class AgreementForm extends Div {

    private final TextArea text = new TextArea(getTranslation("agreement.text"));
    private final TextField responsible = new TextField(getTranslation("agreement.responsible"));
    private final DatePicker dueOn = DateFields.create(getTranslation("agreement.due"), null);
    private final Paragraph refused = new Paragraph();
    private final Saver saver;
    private final Runnable saved;

    /** Saves what was typed; refuses with one of the exceptions that carry a sentence. */
    @FunctionalInterface
    interface Saver {
        void save(String text, String responsible, @Nullable LocalDate dueOn);
    }

    /** What stands in the fields. */
    record Draft(String text, String responsible, @Nullable LocalDate dueOn) {

        boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** @param saved what happens after it was saved */
    AgreementForm(Draft draft, Saver saver, Runnable saved) {
        this.saver = saver;
        this.saved = saved;
        text.setMaxLength(AgreementText.MAX_TEXT);
        text.setMaxRows(4);
        text.addClassName("agreement-text");
        responsible.setMaxLength(AgreementText.MAX_RESPONSIBLE);
        dueOn.setAutoOpen(false);
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        text.setValue(draft.text());
        responsible.setValue(draft.responsible());
        dueOn.setValue(draft.dueOn());
        addClassName("agreement-form");
        add(text, responsible, dueOn, refused);
    }

    /** The same with buttons, for a screen where the keys are not those of a meeting. */
    AgreementForm withButtons(Runnable cancel) {
        Button save = new Button(getTranslation("agreement.save"), event -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div buttons = new Div(save, new Button(getTranslation("act.cancel"), event -> cancel.run()));
        buttons.addClassName("agreement-buttons");
        add(buttons);
        Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        return this;
    }

    void focus() {
        text.focus();
    }

    Draft draft() {
        return new Draft(text.getValue(), responsible.getValue(), dueOn.getValue());
    }

    /** Saves what is in the fields. @return whether it was saved */
    boolean save() {
        Optional<String> refusal = dueOn.isInvalid() ? Optional.of(getTranslation("agreement.no-day")) : tried();
        refused.setText(refusal.orElse(""));
        if (refusal.isEmpty()) {
            saved.run();
        }
        return refusal.isEmpty();
    }

    private Optional<String> tried() {
        return attempt(() -> saver.save(text.getValue(), responsible.getValue(), dueOn.getValue()));
    }

    /** Tries an act of a person whose refusals are sentences. @return the sentence of the refusal */
    static Optional<String> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (PermissionDeniedException | AgreementRefusedException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (OptimisticLockingFailureException e) {
            return Optional.of(com.vaadin.flow.component.UI.getCurrent().getTranslation("agreement.stale"));
        }
    }
}
