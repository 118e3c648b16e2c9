package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.capture.Adjustments;
import mx.avance.capture.TargetSheet.AdjustmentCard;
import mx.avance.capture.TargetSheet.QuarterTarget;

/** What is asked before a target is asked to be adjusted, and before that is decided. What is refused stands in the dialog, which stays open. */
final class AdjustmentDialogs {

    private AdjustmentDialogs() {}

    static Dialog request(QuarterTarget target, FigureStyle style, Adjustments adjustments) {
        TextField value = new TextField(text("adjustment.new-target"));
        value.setHelperText(text(
                "adjustment.in-force",
                style.target(target.adjusted() != null ? target.adjusted() : target.original())));
        TextArea reason = new TextArea(text("adjustment.reason"));
        reason.setMaxLength(2_000);
        return dialog(
                text("adjustment.request-of", target.quarter().name()),
                text("adjustment.request.consequence"),
                text("adjustment.request"),
                text("adjustment.request.done"),
                () -> adjustments.request(target.entryId(), Formats.typedAmount(value.getValue()), reason.getValue()),
                value,
                reason);
    }

    static Dialog authorise(AdjustmentCard card, Adjustments adjustments) {
        TextField document = new TextField(text("adjustment.document"));
        document.setMaxLength(300);
        return dialog(
                text("adjustment.authorise"),
                text("adjustment.authorise.consequence"),
                text("adjustment.authorise"),
                text("adjustment.authorise.done"),
                () -> adjustments.authorise(card.id(), card.version(), document.getValue()),
                document);
    }

    static Dialog reject(AdjustmentCard card, Adjustments adjustments) {
        TextArea note = new TextArea(text("adjustment.note"));
        note.setMaxLength(2_000);
        return dialog(
                text("adjustment.reject"),
                text("adjustment.reject.consequence"),
                text("adjustment.reject"),
                text("adjustment.reject.done"),
                () -> adjustments.reject(card.id(), card.version(), note.getValue()),
                note);
    }

    private static Dialog dialog(
            String title, String consequence, String button, String done, Runnable work, Component... fields) {
        return new ActDialog(
                title,
                consequence,
                button,
                done,
                () -> Attempt.of(work, () -> text("adjustment.changed-meanwhile")),
                fields);
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
