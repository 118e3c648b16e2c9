package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import mx.avance.figures.Signal;

/** How many indicators have each semáforo, each with its shape and its word; those that none has are left out, for there is little room. */
final class SignalTiles extends UnorderedList {

    SignalTiles() {
        addClassName("meeting-tiles");
    }

    void show(Map<Signal, Integer> counts) {
        removeAll();
        for (Signal signal : Signal.values()) {
            int number = counts.getOrDefault(signal, 0);
            if (number > 0) {
                Span figure = new Span(String.valueOf(number));
                figure.addClassName("meeting-count");
                add(new ListItem(figure, Slide.badge(signal, this)));
            }
        }
    }
}
