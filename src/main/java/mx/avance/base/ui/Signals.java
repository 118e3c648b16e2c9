package mx.avance.base.ui;

import mx.avance.figures.Signal;

/** How a signal is shown: its shape, its CSS class and the key of its word, so that colour never stands alone. */
public final class Signals {

    private Signals() {}

    /** The shape of a signal, one character: {@code ▼} for critical. */
    public static String shape(Signal signal) {
        return signal.shape();
    }

    /** The CSS class that gives an element the colours of a signal: {@code signal-on-target}. */
    public static String cssClass(Signal signal) {
        return "signal-" + word(signal);
    }

    /** The key of the word of a signal: {@code signal.on-target}. */
    public static String translationKey(Signal signal) {
        return "signal." + word(signal);
    }

    /** How a signal stands in an address: {@code on-target}. */
    public static String word(Signal signal) {
        return signal.code();
    }
}
