package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A text as it was or as it would be, with the words in which the two differ. */
final class ComparedText extends Div {

    /** @param tag the element of what is marked: {@code del} for what goes, {@code ins} for what comes */
    ComparedText(String title, String tag, List<Piece> pieces) {
        Paragraph text = new Paragraph();
        pieces.forEach(piece -> text.getElement()
                .appendChild(
                        piece.marked() ? new Element(tag).setText(piece.text()) : Element.createText(piece.text())));
        addClassName("compared-text");
        add(new H3(title), text);
    }
}
