package mx.avance.consistency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.base.ExpectedFailure;
import org.springframework.dao.OptimisticLockingFailureException;

/** Asks before an act on a finding or on the rules, shows what follows from it, and tells a refusal where the act was. */
final class FindingActDialog extends Dialog {

    private static final int MILLIS_SHOWN = 5_000;

    private final Button go = new Button();
    private final Paragraph refused = new Paragraph();

    /** @param act what the button does; gives the sentence of what stood in the way */
    FindingActDialog(String title, String width, String button, Supplier<Optional<String>> act, Component... content) {
        setHeaderTitle(title);
        setWidth(width);
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        go.setText(button);
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> attempt(act));
        Div body = new Div(content);
        body.addClassName("act-dialog");
        body.add(refused);
        add(body);
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), go);
    }

    private void attempt(Supplier<Optional<String>> act) {
        refused.setText("");
        try {
            Optional<String> refusal = tried(act);
            refused.setText(refusal.orElse(""));
            if (refusal.isEmpty()) {
                close();
            }
        } finally {
            go.setEnabled(true);
        }
    }

    /** Does it; refusals become their sentences, what nobody expected goes on. */
    static Optional<String> tried(Supplier<Optional<String>> act) {
        try {
            return act.get();
        } catch (OptimisticLockingFailureException meanwhile) {
            return Optional.of(UI.getCurrent().getTranslation("finding.changed-meanwhile"));
        } catch (IllegalArgumentException invalid) {
            return Optional.of(String.valueOf(invalid.getMessage()));
        } catch (RuntimeException failure) {
            if (failure instanceof ExpectedFailure expected) {
                return Optional.of(expected.sentence());
            }
            throw failure;
        }
    }

    /** Says what was done. */
    static void tell(String words) {
        Notification.show(words, MILLIS_SHOWN, Notification.Position.BOTTOM_START);
    }
}
