package mx.avance.dashboard.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Projection;
import mx.avance.figures.Sense;

/** A projected end of the year spelled out: {@code 1,393 / 2,454 × 10,981 = 6,233 de 10,981: 56.76 %}. */
final class ProjectionTexts {

    private ProjectionTexts() {}

    static String spelled(Projection projection, Sense sense, FigureStyle style, Component words) {
        return switch (projection) {
            case Projection.AsProgrammed sum -> asProgrammed(sum, sense, style, words);
            case Projection.AtPace pace ->
                words.getTranslation(
                        "dashboard.closing.end",
                        ProgressTexts.term(pace.realised(), style) + " / "
                                + ProgressTexts.term(pace.programmed(), style) + " × "
                                + style.amount(pace.annual().value()),
                        style.amount(pace.end(style.decimals())),
                        style.amount(pace.annual().value()),
                        percent(pace.known()));
            case Projection.None none -> ProgressTexts.reason(none.why(), words);
        };
    }

    private static String asProgrammed(Projection.AsProgrammed sum, Sense sense, FigureStyle style, Component words) {
        String end = style.amount(sum.end(style.decimals()));
        String annual = style.amount(sum.annual().value());
        String parts =
                sum.end().parts().stream().map(Amount::value).map(style::amount).collect(Collectors.joining(" + "));
        String formula = sum.end().mean() ? "(" + parts + ") / " + sum.end().divisor() : parts;
        String key = sense == Sense.ASCENDING ? "dashboard.closing.end" : "dashboard.closing.end-descending";
        return sum.end().parts().size() == 1
                ? words.getTranslation("dashboard.closing.end-alone", end, annual, percent(sum.known()))
                : words.getTranslation(key, formula, end, annual, percent(sum.known()));
    }

    private static String percent(Percentage percentage) {
        return Formats.percent(percentage.rounded());
    }
}
