package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Span;
import mx.avance.consistency.Gravity;

/** How a gravity is shown: a shape and a word, so that colour never stands alone. */
final class Gravities {

    private Gravities() {}

    /** One character. */
    static String shape(Gravity gravity) {
        return switch (gravity) {
            case SEVERE -> "‼";
            case WARNING -> "!";
            case NOTICE -> "i";
        };
    }

    /** The class that gives an element its look: {@code gravity-severe}. */
    static String cssClass(Gravity gravity) {
        return "gravity-" + gravity.code();
    }

    /** The key of its word. */
    static String key(Gravity gravity) {
        return "gravity." + gravity.code();
    }

    /** Its shape in a box; the word stands beside it. */
    static Span mark(Gravity gravity) {
        Span mark = new Span(shape(gravity));
        mark.addClassNames("gravity-shape", cssClass(gravity));
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }
}
