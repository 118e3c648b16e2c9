package mx.avance.exchange.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The three steps, and at which of them one is. */
final class StepLine extends OrderedList {

    enum Step {
        CHOOSE,
        REVIEW,
        APPLIED
    }

    private final List<ListItem> items;

    StepLine() {
        items = List.of(
                new ListItem(getTranslation("import.step.choose")),
                new ListItem(getTranslation("import.step.review")),
                new ListItem(getTranslation("import.step.applied")));
        addClassName("import-steps");
        getElement().setAttribute("aria-label", getTranslation("import.steps"));
        items.forEach(this::add);
    }

    void show(Step step) {
        for (int i = 0; i < items.size(); i++) {
            ListItem item = items.get(i);
            if (i == step.ordinal()) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        }
    }
}
