package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.meeting.Slides.Line;

/** Indicators in lines: clave, name, percentage and band; as many as fit on the wall, and how many more there are. */
final class SlideLines extends OrderedList {

    private final int most;

    SlideLines(int most) {
        this.most = most;
        addClassName("meeting-lines");
    }

    void show(List<Line> lines) {
        removeAll();
        int shown = lines.size() > most ? most - 1 : lines.size();
        lines.stream().limit(shown).forEach(line -> add(item(line)));
        if (lines.size() > shown) {
            Span more = new Span(getTranslation("meeting.more-lines", lines.size() - shown));
            more.addClassName("meeting-muted");
            add(new ListItem(more));
        }
    }

    private ListItem item(Line line) {
        Span clave = new Span(line.clave());
        clave.addClassName("meeting-clave");
        Span name = new Span(line.siglas() + " " + line.name());
        name.addClassName("meeting-line-name");
        Span percent = new Span(ProgressTexts.cell(line.progress()));
        percent.addClassNames("meeting-line-percent", "figure");
        return new ListItem(clave, name, percent, Slide.badge(line.signal(), this));
    }
}
