package mx.avance.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;

/**
 * "¿Por qué este color?": a small button beside a percentage or a badge that opens its explanation. The explanation is made when it is asked for, with what
 * is shown by then.
 */
public final class WhyButton extends Button {

    /** @param what which percentage, in the reader's words: it stands in the name of the button, so that two of them are told apart */
    public WhyButton(String what, Supplier<Why> why) {
        setIcon(VaadinIcon.QUESTION_CIRCLE_O.create());
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addClassName("why-button");
        setWhat(what);
        setTooltipText(getTranslation("why.title"));
        getElement().setAttribute("aria-haspopup", "dialog");
        addClickListener(event -> open(why.get()));
    }

    /** Names another percentage in the same place. */
    public void setWhat(String what) {
        setAriaLabel(getTranslation("why.button", what));
    }

    private void open(Why why) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("why.title"));
        dialog.setWidth("38rem");
        dialog.add(new WhyPanel(why));
        Button close = new Button(getTranslation("why.close"), event -> dialog.close());
        close.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
        close.focus();
    }
}
