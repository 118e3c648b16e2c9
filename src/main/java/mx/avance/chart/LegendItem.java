package mx.avance.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import mx.avance.figures.Signal;

/**
 * An entry of the key of a chart.
 *
 * @param cssClass what gives its swatch its colours
 * @param shape what is written on the swatch; blank when its form says enough
 * @param word what it stands for
 */
record LegendItem(String cssClass, String shape, String word) {

    static LegendItem of(Signal signal, ChartTexts texts) {
        return new LegendItem(
                "chart-swatch-signal " + SignalLook.cssClass(signal),
                SignalLook.of(signal).shape(),
                texts.word(signal));
    }

    /** A form that the style sheet draws: {@code realised}. */
    static LegendItem of(String kind, String word) {
        return new LegendItem("chart-swatch-" + kind, "", word);
    }

    Component component() {
        Span swatch = new Span(shape);
        swatch.addClassName("chart-swatch");
        swatch.addClassNames(cssClass.split(" ", -1));
        Span item = new Span(swatch, new Span(word));
        item.addClassName("chart-legend-item");
        return item;
    }
}
