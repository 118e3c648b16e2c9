package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.stream.Collectors;
import mx.avance.figures.Absence;
import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.figures.Term;

/** Percentages in words: the figure, how it was computed, or why there is none. */
public final class ProgressTexts {

    private ProgressTexts() {}

    /** The percentage as a cell shows it: {@code 113.47 %}, {@code ·} when the figure was not captured, {@code —} when there is no target. */
    public static String cell(Progress progress) {
        return progress.known()
                .map(percentage -> Formats.percent(percentage.rounded()))
                .orElseGet(() -> isNotCaptured(progress) ? Formats.NOT_CAPTURED : Formats.NO_TARGET);
    }

    private static boolean isNotCaptured(Progress progress) {
        return progress instanceof Progress.Unknown unknown && unknown.absence() == Absence.NOT_CAPTURED;
    }

    /**
     * The percentage spelled out, {@code 1,466 / 1,292 = 113.47 %}, or the reason why it does not exist.
     *
     * @param words where the texts come from
     */
    public static String spelled(Progress progress, Sense sense, FigureStyle style, Component words) {
        return switch (progress) {
            case Progress.Known known ->
                division(known, sense, style) + " = "
                        + Formats.percent(known.percentage().rounded());
            case Progress.Unknown unknown -> reason(unknown, words);
        };
    }

    /** Only the division: {@code 1,466 / 1,292}; programmed first when less is better. */
    public static String division(Progress.Known known, Sense sense, FigureStyle style) {
        String realised = term(known.realised(), style);
        String programmed = term(known.programmed(), style);
        return sense == Sense.ASCENDING ? realised + " / " + programmed : programmed + " / " + realised;
    }

    /** Why a percentage does not exist, as a sentence. */
    public static String reason(Progress.Unknown unknown, Component words) {
        String key =
                "absence." + unknown.absence().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (unknown.missing().isEmpty()) {
            return words.getTranslation(key);
        }
        String quarters = unknown.missing().stream().map(Quarter::name).collect(Collectors.joining(", "));
        return words.getTranslation("absence.missing", quarters);
    }

    /** A side of a division: {@code 1,466}, or a mean with its parts. */
    public static String term(Term term, FigureStyle style) {
        if (!term.mean()) {
            return style.amount(term.sum());
        }
        return "((" + parts(term, style) + ") / " + term.divisor() + ")";
    }

    /** The figures of a side, one after the other: {@code 1,393 + 3,038}. */
    public static String parts(Term term, FigureStyle style) {
        return term.parts().stream().map(Amount::value).map(style::amount).collect(Collectors.joining(" + "));
    }
}
