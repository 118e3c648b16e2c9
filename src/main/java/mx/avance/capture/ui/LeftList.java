package mx.avance.capture.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Workflow.Left;

/** Entries in which something is missing; each one is the door to its indicator. */
final class LeftList extends Div {

    /**
     * @param all how many there are, of which the list may be the first
     * @param selection year and quarter to take along
     */
    LeftList(List<Left> shown, int all, Selection selection) {
        UnorderedList list = new UnorderedList();
        list.addClassName("left-list");
        shown.forEach(left -> {
            Span clave = new Span(left.clave() + " ");
            clave.addClassName("clave");
            Span siglas = new Span(left.siglas() + " ");
            siglas.addClassName("siglas");
            Anchor link = new Anchor(QuartersView.link("objetivos/" + left.indicatorId(), selection), "");
            link.add(clave, siglas, new Span(left.name()));
            Span unit = new Span(" " + left.unit());
            unit.addClassName("muted");
            ListItem item = new ListItem(link, unit);
            left.why().forEach(sentence -> item.add(new Div(sentence)));
            list.add(item);
        });
        add(list);
        if (all > shown.size()) {
            Paragraph more = new Paragraph(getTranslation("quarters.more", all - shown.size()));
            more.addClassName("muted");
            add(more);
        }
    }
}
