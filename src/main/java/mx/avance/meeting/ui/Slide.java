package mx.avance.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalLong;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;
import mx.avance.live.Change;

/** A slide: it keeps the ids of what it shows, and reads it again in place when it was touched. */
abstract class Slide extends Div {

    Slide(String kind) {
        addClassNames("meeting-slide", "meeting-slide-" + kind);
    }

    /** Whether something of what is shown may have changed. */
    abstract boolean isTouchedBy(Change change);

    /** Reads again what is shown, and keeps the components that show it. */
    abstract void refresh();

    /** The indicator of which an agreement can be typed on this slide. */
    OptionalLong indicatorId() {
        return OptionalLong.empty();
    }

    /** The whole text of which the slide shows the beginning; empty when there is none. */
    String wholeText() {
        return "";
    }

    /** The heading of a slide, with the clave before it where there is one. */
    static H1 heading(String clave, String words) {
        H1 heading = new H1();
        heading.addClassName("meeting-title");
        if (!clave.isEmpty()) {
            Span key = new Span(clave);
            key.addClassName("meeting-clave");
            heading.add(key, new Text(" "));
        }
        heading.add(new Span(words));
        return heading;
    }

    /** The badge of a semáforo, with its number before it when it counts. */
    static Component badge(Signal signal, Component words) {
        return new SignalBadge(signal, words.getTranslation(Signals.translationKey(signal)));
    }
}
