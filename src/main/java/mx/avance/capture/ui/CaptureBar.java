package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import mx.avance.capture.QuarterBoard.Total;
import mx.avance.figures.Quarter;

/** A unit's afternoon in one line: how far its quarter is, what is lacking, and the way to send it. */
final class CaptureBar extends Div {

    private final Span place = new Span();
    private final Element bar = new Element("progress");
    private final Span numbers = new Span();
    private final Span refused = new Span();
    private final Button pending = new Button();
    private final Button begin = new Button(getTranslation("capture-bar.begin"));
    private final Button send = new Button(getTranslation("quarters.send"));
    private final Button keys = new Button("?");

    /** What the bar leads to. */
    interface Acts {
        void showPending(boolean only);

        void begin();

        void send();

        void keys();
    }

    CaptureBar(Acts acts) {
        addClassName("capture-line");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("capture-bar.title"));
        place.addClassName("capture-line-place");
        numbers.addClassName("figure");
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        pending.addClickListener(event -> acts.showPending(!isPressed()));
        begin.addClickListener(event -> acts.begin());
        send.addClickListener(event -> acts.send());
        keys.addClickListener(event -> acts.keys());
        keys.setAriaLabel(getTranslation("capture-bar.keys"));
        keys.setTooltipText(getTranslation("capture-bar.keys"));
        begin.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        keys.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div progress = new Div();
        progress.addClassNames("capture-bar", "capture-captured");
        progress.getElement().appendChild(bar, numbers.getElement());
        Div buttons = new Div(pending, begin, send, keys);
        buttons.addClassName("acts");
        add(place, progress, refused, buttons);
    }

    private boolean isPressed() {
        return "true".equals(pending.getElement().getAttribute("aria-pressed"));
    }

    /**
     * Shows how far it is.
     *
     * @param unit the unit that is meant; blank for all of whoever looks
     * @param open whether the quarter is open
     * @param sends whether one unit is meant and whoever looks may send it
     * @param onlyPending whether only what is lacking is shown
     */
    void show(String unit, Quarter quarter, Total total, boolean open, boolean sends, boolean onlyPending) {
        place.setText(unit.isBlank() ? quarter.name() : quarter.name() + " · " + unit);
        count(total);
        pending.setText(getTranslation("capture-bar.pending"));
        pending.getElement().setAttribute("aria-pressed", String.valueOf(onlyPending));
        begin.setVisible(open);
        send.setVisible(open && sends);
        refused.setText("");
    }

    void count(Total total) {
        bar.setAttribute("max", String.valueOf(Math.max(1, total.due())));
        bar.setAttribute("value", String.valueOf(total.captured()));
        String words =
                getTranslation("capture-bar.progress", total.captured(), total.due(), total.sent(), total.validated());
        bar.setAttribute("aria-label", words);
        numbers.setText(words);
    }

    void refuse(String sentence) {
        refused.setText(sentence);
    }
}
