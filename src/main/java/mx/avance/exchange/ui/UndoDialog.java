package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import mx.avance.base.ExpectedFailure;
import mx.avance.exchange.ImportHistory.ImportCard;
import mx.avance.exchange.ImportUndo;

/** Asks before an import is taken back, and says why it cannot be where it was asked. */
final class UndoDialog extends Dialog {

    private static final int MILLIS_SHOWN = 5_000;

    private final Button go = new Button(getTranslation("import.undo"));
    private final Paragraph refused = new Paragraph();

    /** @param done follows once it was taken back */
    UndoDialog(ImportUndo undo, ImportCard card, Runnable done) {
        setHeaderTitle(getTranslation("import.undo.title", card.fileName()));
        setWidth("34rem");
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> attempt(() -> undo.undo(card.id(), card.version()), card, done));
        Div body = new Div(
                new Paragraph(
                        getTranslation("import.undo.what", ImportWords.written(card.newRows(), card.changedRows()))),
                new Paragraph(getTranslation("import.undo.consequence")),
                refused);
        body.addClassName("act-dialog");
        add(body);
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), go);
    }

    private void attempt(Runnable act, ImportCard card, Runnable done) {
        refused.setText("");
        try {
            act.run();
            close();
            Notification.show(
                    getTranslation("import.undone", card.fileName()), MILLIS_SHOWN, Notification.Position.BOTTOM_START);
            done.run();
        } catch (RuntimeException failure) {
            if (!(failure instanceof ExpectedFailure expected)) {
                throw failure;
            }
            refused.setText(expected.sentence());
        } finally {
            go.setEnabled(true);
        }
    }
}
