package mx.avance.chart;

import com.vaadin.flow.component.Component;
import mx.avance.figures.Signal;

/**
 * The words of the charts in the reader's language: the keys {@code chart.*} and {@code signal.*}.
 *
 * @param translation what gives the text of a key
 */
record ChartTexts(Translation translation) {

    /** The text of a key with its parameters. */
    interface Translation {
        String of(String key, Object... parameters);
    }

    /** The words in the language of the page of a component. */
    static ChartTexts of(Component component) {
        return new ChartTexts((key, parameters) -> component.getTranslation(key, parameters));
    }

    String programmed() {
        return translation.of("chart.programmed");
    }

    String realised() {
        return translation.of("chart.realised");
    }

    String cumulativeProgrammed() {
        return translation.of("chart.cumulative-programmed");
    }

    String cumulativeRealised() {
        return translation.of("chart.cumulative-realised");
    }

    String annualTarget() {
        return translation.of("chart.annual-target");
    }

    String perQuarter() {
        return translation.of("chart.per-quarter");
    }

    String toDate() {
        return translation.of("chart.to-date");
    }

    String quarter() {
        return translation.of("chart.quarter");
    }

    String notCaptured() {
        return translation.of("chart.not-captured");
    }

    String noTarget() {
        return translation.of("chart.no-target");
    }

    /** The word of a signal: {@code en meta}. */
    String word(Signal signal) {
        return translation.of("signal." + signal.code());
    }

    /** Any other text of the keys {@code chart.*}. */
    String text(String key, Object... parameters) {
        return translation.of(key, parameters);
    }
}
