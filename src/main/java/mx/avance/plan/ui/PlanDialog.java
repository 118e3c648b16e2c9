package mx.avance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A form that is asked for, with a button that says what it does; a refusal is shown where the act was. */
final class PlanDialog extends Dialog {

    /**
     * A dialog that is not open yet.
     *
     * @param act what the button does
     * @param done what follows once it is done and the dialog closed
     */
    PlanDialog(String title, String button, Runnable act, Runnable done, Component... form) {
        setHeaderTitle(title);
        setWidth("40rem");
        Attempts outcome = new Attempts();
        Button go = new Button(button);
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(event -> {
            if (outcome.attempt("", act)) {
                close();
                done.run();
            } else {
                go.setEnabled(true);
            }
        });
        Div body = new Div(form);
        body.addClassName("act-dialog");
        body.add(outcome);
        add(body);
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), go);
    }
}
