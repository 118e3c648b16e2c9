package mx.avance.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import mx.avance.figures.Signal;

/** Counts of signals in words, in the key and in a table. */
final class SignalWords {

    private SignalWords() {}

    /** Those that any of these has, in their order. */
    static List<Signal> present(ToIntFunction<Signal> count) {
        return Arrays.stream(Signal.values())
                .filter(signal -> count.applyAsInt(signal) > 0)
                .toList();
    }

    /** The key of the signals. */
    static List<LegendItem> legend(List<Signal> signals, ChartTexts texts) {
        return signals.stream().map(signal -> LegendItem.of(signal, texts)).toList();
    }

    /** "7 crítico, 11 en meta". */
    static String counts(ToIntFunction<Signal> count, ChartTexts texts) {
        return present(count).stream()
                .map(signal -> FigureText.COUNT.text(count.applyAsInt(signal)) + " " + texts.word(signal))
                .collect(Collectors.joining(", "));
    }

    /** "▼ crítico". */
    static String shapeAndWord(Signal signal, ChartTexts texts) {
        return SignalLook.of(signal).shape() + " " + texts.word(signal);
    }
}
