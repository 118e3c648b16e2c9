package mx.avance.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.Configuration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mx.avance.figures.Signal;

/** A series of counts for each signal, from the least to the most and then those without a percentage, one on top of the other. */
final class SignalStack {

    private final Map<Signal, MarkSeries> series = new EnumMap<>(Signal.class);

    /**
     * Adds the series to a configuration.
     *
     * @param options how the series of a signal is drawn
     */
    SignalStack(Configuration configuration, Function<Signal, AbstractPlotOptions> options) {
        for (Signal signal : Signal.values()) {
            MarkSeries marks = new MarkSeries(options.apply(signal));
            series.put(signal, marks);
            configuration.addSeries(marks);
        }
        // The first one stands at the axis.
        configuration.getyAxis().setReversedStacks(false);
    }

    /** Shows, of each signal, a mark for each of these. */
    <T> void show(List<T> of, ChartTexts texts, BiFunction<T, Signal, Mark> mark) {
        series.forEach((signal, marks) -> marks.show(
                texts.word(signal),
                of.stream().map(one -> mark.apply(one, signal)).toList()));
    }
}
