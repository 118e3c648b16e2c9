package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks before an act: what follows from it, what it needs, and a button that says it. A refusal is shown where the act was. */
final class ActDialog extends Dialog {

    /**
     * @param act what the button says and does; gives the sentence of a refusal
     * @param done what is said afterwards
     */
    ActDialog(
            String title,
            String consequence,
            String button,
            String done,
            Supplier<Optional<String>> act,
            Component... fields) {
        setHeaderTitle(title);
        setWidth("32rem");
        Paragraph refused = new Paragraph();
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        Button go = new Button(button);
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> {
            Optional<String> refusal = act.get();
            refused.setText(refusal.orElse(""));
            if (refusal.isEmpty()) {
                close();
                Attempt.done(done);
            } else {
                go.setEnabled(true);
            }
        });
        Div body = new Div(new Paragraph(consequence));
        body.addClassName("act-dialog");
        body.add(fields);
        body.add(refused);
        add(body);
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), go);
    }
}
