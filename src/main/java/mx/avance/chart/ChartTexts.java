package mx.avance.chart;

import java.util.function.UnaryOperator;

/** The words of a chart of programmed against realised, in the reader's language. */
record ChartTexts(
        String programmed,
        String realised,
        String cumulativeProgrammed,
        String cumulativeRealised,
        String perQuarter,
        String toDate,
        String quarter,
        String notCaptured,
        String noTarget,
        String showTable,
        String showChart,
        String noData) {

    /** The words of the keys {@code chart.*}. */
    static ChartTexts translatedBy(UnaryOperator<String> translation) {
        return new ChartTexts(
                translation.apply("chart.programmed"),
                translation.apply("chart.realised"),
                translation.apply("chart.cumulative-programmed"),
                translation.apply("chart.cumulative-realised"),
                translation.apply("chart.per-quarter"),
                translation.apply("chart.to-date"),
                translation.apply("chart.quarter"),
                translation.apply("chart.not-captured"),
                translation.apply("chart.no-target"),
                translation.apply("chart.show-table"),
                translation.apply("chart.show-chart"),
                translation.apply("chart.no-data"));
    }
}
