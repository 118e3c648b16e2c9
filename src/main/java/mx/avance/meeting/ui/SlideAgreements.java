package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import mx.avance.base.ui.Formats;
import mx.avance.meeting.AgreementLine;

/** What was agreed of the indicator on the wall: the open ones, and how many more there are. */
final class SlideAgreements extends Div {

    /** So many are read: it is not counted further than that. */
    static final int READ = 50;

    private static final int SHOWN = 2;

    private final H2 title = new H2(getTranslation("agreement.title"));
    private final UnorderedList list = new UnorderedList();
    private final Span more = new Span();

    SlideAgreements() {
        addClassName("meeting-agreements");
        more.addClassName("meeting-muted");
        add(title, list, more);
    }

    void show(List<AgreementLine> lines) {
        setVisible(!lines.isEmpty());
        list.removeAll();
        lines.stream().limit(SHOWN).forEach(line -> list.add(item(line)));
        more.setVisible(lines.size() > SHOWN);
        more.setText(getTranslation("agreement.more", Math.max(0, lines.size() - SHOWN)));
    }

    private ListItem item(AgreementLine line) {
        Span text = new Span(line.text());
        text.addClassName("meeting-agreement-text");
        String due = line.dueOn() == null ? "" : " · " + Formats.date(line.dueOn());
        Span who = new Span(line.responsible() + due);
        who.addClassNames("meeting-agreement-who", "meeting-muted");
        return new ListItem(new AgreementMark(line.standing()), text, who);
    }
}
