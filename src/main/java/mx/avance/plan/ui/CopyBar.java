package mx.avance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;

/** Copies the plan of a year to the next. */
final class CopyBar extends Div {

    CopyBar(PlanEditors editors, int year) {
        addClassName("plan-copy");
        Attempts outcome = new Attempts();
        Checkbox targets = new Checkbox(getTranslation("plan.copy.targets"));
        Button copy = new Button(
                getTranslation("plan.copy", String.valueOf(year + 1)),
                event -> outcome.attempt(getTranslation("plan.copied", String.valueOf(year + 1)), () -> {
                    int indicators = editors.copy().copy(year, year + 1, targets.getValue());
                    event.getSource().setEnabled(indicators == 0);
                }));
        add(copy, targets, outcome);
    }
}
