package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** What opens over a slide with a key and closes with it again. The browser opens and closes it: it is there all the time, hidden. */
class MeetingPanel extends Div {

    final H2 title;
    final Div content = new Div();

    /** @param name how the keys call it */
    MeetingPanel(String name, String heading) {
        title = new H2(heading);
        addClassNames("meeting-panel", "meeting-panel-" + name);
        content.addClassName("meeting-panel-content");
        getElement()
                .setAttribute("hidden", true)
                .setAttribute("data-panel", name)
                .setAttribute("tabindex", "-1")
                .setAttribute("role", "dialog")
                .setAttribute("aria-label", heading);
        add(title, content);
    }
}
