package mx.avance.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import mx.avance.figures.Signal;

/** The badge of a signal: its shape on its colour, and its word beside. */
public final class SignalBadge extends Span {

    private static final String LIT_TEMPLATE = """
            <span class="signal ${item.signalClass}"><span class="signal-shape" aria-hidden="true">${item.signalShape}</span>\
            <span class="signal-word">${item.signalWord}</span></span>""";

    private final Span shape = new Span();
    private final Span word = new Span();

    /**
     * The badge of a signal.
     *
     * @param word the signal in the words of the reader ({@link Signals#translationKey})
     */
    public SignalBadge(Signal signal, String word) {
        shape.addClassName("signal-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        this.word.addClassName("signal-word");
        add(shape, this.word);
        setSignal(signal, word);
    }

    /** Shows another signal in the same place. */
    public void setSignal(Signal signal, String word) {
        setClassName("signal " + Signals.cssClass(signal));
        shape.setText(Signals.shape(signal));
        this.word.setText(word);
    }

    /**
     * The badge as a fragment of a Lit template, for grids: without a component per cell. It reads {@code item.signalClass},
     * {@code item.signalShape} and {@code item.signalWord}.
     */
    public static String litTemplate() {
        return LIT_TEMPLATE;
    }

    /** A renderer of {@link #litTemplate()} with its three properties. */
    public static <T> LitRenderer<T> renderer(ValueProvider<T, Signal> signal, ValueProvider<Signal, String> word) {
        return LitRenderer.<T>of(LIT_TEMPLATE)
                .withProperty("signalClass", row -> Signals.cssClass(signal.apply(row)))
                .withProperty("signalShape", row -> Signals.shape(signal.apply(row)))
                .withProperty("signalWord", row -> word.apply(signal.apply(row)));
    }
}
