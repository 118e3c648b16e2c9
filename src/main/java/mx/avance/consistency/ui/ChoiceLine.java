package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Two ways of seeing the same, of which one is chosen. */
final class ChoiceLine extends Nav {

    private final Anchor one = new Anchor();
    private final Anchor other = new Anchor();

    ChoiceLine(String label) {
        setAriaLabel(label);
        addClassName("finding-choice");
        add(one, other);
    }

    void show(String first, String firstHref, String second, String secondHref, boolean secondChosen) {
        show(one, first, firstHref, !secondChosen);
        show(other, second, secondHref, secondChosen);
    }

    private static void show(Anchor anchor, String text, String href, boolean chosen) {
        anchor.setText(text);
        anchor.setHref(href);
        anchor.getElement().setAttribute("aria-current", chosen ? "true" : "false");
    }
}
