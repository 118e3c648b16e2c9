package mx.avance.bands.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import mx.avance.base.ExpectedFailure;
import org.springframework.dao.OptimisticLockingFailureException;

/** Asks before an act, shows what follows from it, and tells a refusal where the act was. */
final class PresetActDialog extends Dialog {

    private final Button go = new Button();
    private final Paragraph refused = new Paragraph();

    PresetActDialog(String title, String button, Runnable act, Component... content) {
        setHeaderTitle(title);
        setWidth("52rem");
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

    private void attempt(Runnable act) {
        refused.setText("");
        try {
            act.run();
            close();
        } catch (OptimisticLockingFailureException meanwhile) {
            refused.setText(getTranslation("bands.changed-meanwhile"));
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
