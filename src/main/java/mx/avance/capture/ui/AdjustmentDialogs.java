package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.capture.AdjustmentRefusedException;
import mx.avance.capture.Adjustments;
import mx.avance.capture.TargetSheet.AdjustmentCard;
import mx.avance.capture.TargetSheet.QuarterTarget;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is asked before a target is asked to be adjusted, and before that is decided. What is refused stands in the dialog, which stays open. */
final class AdjustmentDialogs {

    private AdjustmentDialogs() {}

    static Dialog request(QuarterTarget target, FigureStyle style, Adjustments adjustments, Runnable changed) {
        TextField value = new TextField(text("adjustment.new-target"));
        value.setHelperText(text(
                "adjustment.in-force",
                style.target(target.adjusted() != null ? target.adjusted() : target.original())));
        TextArea reason = new TextArea(text("adjustment.reason"));
        reason.setMaxLength(2_000);
        return dialog(
                text("adjustment.request-of", target.quarter().name()),
                text("adjustment.request"),
                () -> adjustments.request(target.entryId(), Formats.typedAmount(value.getValue()), reason.getValue()),
                changed,
                value,
                reason);
    }

    static Dialog authorise(AdjustmentCard card, Adjustments adjustments, Runnable changed) {
        TextField document = new TextField(text("adjustment.document"));
        document.setMaxLength(300);
        return dialog(
                text("adjustment.authorise"),
                text("adjustment.authorise"),
                () -> adjustments.authorise(card.id(), card.version(), document.getValue()),
                changed,
                document);
    }

    static Dialog reject(AdjustmentCard card, Adjustments adjustments, Runnable changed) {
        TextArea note = new TextArea(text("adjustment.note"));
        note.setMaxLength(2_000);
        return dialog(
                text("adjustment.reject"),
                text("adjustment.reject"),
                () -> adjustments.reject(card.id(), card.version(), note.getValue()),
                changed,
                note);
    }

    private static Dialog dialog(String title, String verb, Runnable work, Runnable changed, Component... fields) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.addClassName("adjustment-dialog");
        Paragraph error = new Paragraph();
        error.getElement().setAttribute("role", "alert");
        error.addClassName("failed");
        error.setVisible(false);
        dialog.add(error);
        dialog.add(fields);
        Button save = new Button(verb, event -> {
            try {
                work.run();
            } catch (AdjustmentRefusedException | IllegalArgumentException | PermissionDeniedException e) {
                error.setText(String.valueOf(e.getMessage()));
                error.setVisible(true);
                return;
            } catch (OptimisticLockingFailureException e) {
                error.setText(text("adjustment.changed-meanwhile"));
                error.setVisible(true);
                return;
            }
            dialog.close();
            changed.run();
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(new Button(text("adjustment.cancel"), event -> dialog.close()), save);
        return dialog;
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
