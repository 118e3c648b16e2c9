package mx.avance.exchange.ui;

import com.vaadin.flow.component.html.H2;

/** The heading of a step, to which the keyboard goes when the step begins. */
final class StepHeading extends H2 {

    StepHeading(String text) {
        super(text);
        addClassName("import-heading");
        getElement().setAttribute("tabindex", "-1");
    }

    void focus() {
        getElement().callJsFunction("focus");
    }
}
