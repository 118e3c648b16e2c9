package mx.avance.capture.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Workflow.Contradicted;
import mx.avance.capture.Workflow.Left;

/** Entries in which something is missing; each one is the door to its indicator. */
final class LeftList extends Div {

    /**
     * @param all how many there are, of which the list may be the first
     * @param selection year and quarter to take along
     */
    LeftList(List<Left> shown, int all, Selection selection) {
        this(shown.stream().map(left -> item(left, selection)), all - shown.size());
    }

    private LeftList(Stream<ListItem> items, int hidden) {
        UnorderedList list = new UnorderedList();
        list.addClassName("left-list");
        items.forEach(list::add);
        add(list);
        if (hidden > 0) {
            Paragraph more = new Paragraph(getTranslation("quarters.more", hidden));
            more.addClassName("muted");
            add(more);
        }
    }

    /** The same of those in which something does not add up, each with what. */
    static LeftList contradicted(List<Contradicted> shown, int all, Selection selection) {
        return new LeftList(
                shown.stream().map(contradicted -> {
                    ListItem item = item(contradicted.left(), selection);
                    contradicted.why().forEach(sentence -> item.add(new Div(sentence)));
                    return item;
                }),
                all - shown.size());
    }

    private static ListItem item(Left left, Selection selection) {
        Span clave = new Span(left.clave() + " ");
        clave.addClassName("clave");
        Span siglas = new Span(left.siglas() + " ");
        siglas.addClassName("siglas");
        Anchor link = new Anchor(QuartersView.link("objetivos/" + left.indicatorId(), selection), "");
        link.add(clave, siglas, new Span(left.name()));
        Span unit = new Span(" " + left.unit());
        unit.addClassName("muted");
        return new ListItem(link, unit);
    }
}
