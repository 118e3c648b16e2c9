package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import mx.avance.capture.TextAdvice;
import mx.avance.capture.TextAdvice.Mark;
import mx.avance.capture.TextAdvice.Note;

/** What does not add up in the justification of a field, a moment after the typing pauses, and sentences that would. */
final class TypedNotes extends Div {

    /** How long nothing has to be typed before the text is read. */
    static final int PAUSE_MILLIS = 150;

    private static final int CONTEXT = 24;

    private final long entryId;
    private final TextAdvice advice;
    private final TextArea field;
    private final UnorderedList list = new UnorderedList();
    private final Div proposals = new Div();

    TypedNotes(long entryId, TextAdvice advice, TextArea field) {
        this.entryId = entryId;
        this.advice = advice;
        this.field = field;
        Button propose = new Button(getTranslation("cell.propose"), event -> propose());
        addClassName("typed-notes");
        list.addClassName("typed-notes-list");
        list.getElement().setAttribute("aria-live", "polite");
        list.getElement().setAttribute("aria-label", getTranslation("cell.notes"));
        proposals.addClassName("text-proposals");
        add(list, propose, proposals);
        field.addValueChangeListener(event -> show());
        addAttachListener(event -> show());
    }

    private void show() {
        list.removeAll();
        if (!field.isReadOnly()) {
            advice.of(entryId, field.getValue()).forEach(note -> list.add(item(note)));
        }
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private ListItem item(Note note) {
        Span gravity = new Span(getTranslation("gravity." + note.gravity()));
        gravity.addClassName("gravity-word");
        ListItem item = new ListItem(gravity, new Text(" " + note.message()));
        item.addClassNames("typed-note", "gravity-" + note.gravity());
        note.marks().stream()
                .filter(mark -> mark.end() - mark.start() < field.getValue().length())
                .limit(3)
                .forEach(mark -> item.add(excerpt(mark)));
        return item;
    }

    /** The words at fault with some of those around them. */
    private Component excerpt(Mark mark) {
        String text = field.getValue();
        int start = Math.min(mark.start(), text.length());
        int end = Math.min(mark.end(), text.length());
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        Span fault = new Span(text.substring(start, end));
        fault.addClassName("fault");
        Paragraph excerpt = new Paragraph(
                new Text((from > 0 ? "…" : "") + text.substring(from, start)),
                fault,
                new Text(text.substring(end, to) + (to < text.length() ? "…" : "")));
        excerpt.addClassName("typed-excerpt");
        return excerpt;
    }

    private void propose() {
        proposals.removeAll();
        List<String> texts = advice.proposals(entryId);
        if (texts.isEmpty()) {
            proposals.add(new Paragraph(getTranslation("cell.propose-none")));
            return;
        }
        proposals.add(new Paragraph(getTranslation("cell.propose-title")));
        for (String text : texts) {
            Button choose = new Button(text, event -> choose(text));
            choose.addClassName("text-proposal");
            proposals.add(choose);
        }
    }

    /** It takes the place of what is written, and the caret waits where the cause goes. */
    private void choose(String text) {
        proposals.removeAll();
        field.setValue(text);
        field.focus();
        field.getElement()
                .executeJs(
                        "const input = this.inputElement; input.setSelectionRange(input.value.length, input.value.length)");
    }
}
