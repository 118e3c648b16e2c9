package mx.avance.chart;

import com.vaadin.flow.component.charts.model.style.SolidColor;
import mx.avance.figures.Signal;

/**
 * How a signal is drawn: its shape and its colours, so that colour never stands alone. Where there is no percentage there is no ground of colour.
 *
 * @param signal the signal
 * @param shape one character
 * @param fill the ground
 * @param border the outline
 * @param ink what is written on the ground
 * @param borderWidth the width of the outline
 * @param dashed whether the outline is dashed: something is missing
 */
record SignalLook(
        Signal signal,
        String shape,
        SolidColor fill,
        SolidColor border,
        SolidColor ink,
        int borderWidth,
        boolean dashed) {

    static SignalLook of(Signal signal) {
        return switch (signal) {
            case CRITICAL, LOW, ON_TARGET, HIGH, OVER -> band(signal);
            case PROGRESS_WITHOUT_TARGET ->
                new SignalLook(signal, signal.shape(), ChartStyle.SURFACE, ChartStyle.TEXT, ChartStyle.TEXT, 2, false);
            case NO_TARGET ->
                new SignalLook(
                        signal,
                        signal.shape(),
                        new CssColor("--avance-none-tint"),
                        new CssColor("--avance-border-strong"),
                        new CssColor("--avance-none-text"),
                        1,
                        false);
            case NOT_CAPTURED ->
                new SignalLook(
                        signal,
                        signal.shape(),
                        ChartStyle.SURFACE,
                        new CssColor("--avance-border-strong"),
                        new CssColor("--avance-none-text"),
                        1,
                        true);
        };
    }

    /** A faint ground, for what stands before it. */
    SolidColor tint() {
        return new CssColor("--avance-" + signal.code() + "-tint");
    }

    /** The signal as text, on its tint or on the page. */
    SolidColor text() {
        return new CssColor("--avance-" + signal.code() + "-text");
    }

    /** The class that gives an element of the page the colours of a signal. */
    static String cssClass(Signal signal) {
        return "signal-" + signal.code();
    }

    private static SignalLook band(Signal signal) {
        // Neighbours of a stack are told apart by a line of the ground.
        return new SignalLook(
                signal,
                signal.shape(),
                new CssColor("--avance-" + signal.code()),
                ChartStyle.SURFACE,
                new CssColor("--avance-band-ink"),
                1,
                false);
    }
}
