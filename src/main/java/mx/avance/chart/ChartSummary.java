package mx.avance.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a chart in one text, for who listens to the screen instead of looking at it. */
final class ChartSummary {

    private ChartSummary() {}

    /** "¿Qué trimestre se quedó corto? Gestiones de apoyos. T1: programada 1,292, realizada 1,466. T2: programada 1,330, …". */
    static String of(String question, ProgrammedRealisedData data, ChartTexts texts) {
        FigureText figures = FigureText.of(data);
        StringBuilder summary =
                new StringBuilder(question).append(' ').append(data.unit()).append('.');
        for (int i = 0; i < data.categories().size(); i++) {
            summary.append(' ').append(data.categories().get(i)).append(": ");
            append(summary, texts.programmed(), figures.text(data.programmed().get(i), texts.noTarget()));
            summary.append(", ");
            append(summary, texts.realised(), figures.text(data.realised().get(i), texts.notCaptured()));
            summary.append('.');
        }
        int last = lastCaptured(data.cumulativeRealised());
        if (last >= 0) {
            summary.append(' ').append(data.categories().get(last)).append(": ");
            append(
                    summary,
                    texts.cumulativeProgrammed(),
                    figures.text(data.cumulativeProgrammed().get(last), texts.noTarget()));
            summary.append(", ");
            append(
                    summary,
                    texts.cumulativeRealised(),
                    figures.text(data.cumulativeRealised().get(last), texts.notCaptured()));
            summary.append('.');
        }
        return summary.toString();
    }

    private static void append(StringBuilder summary, String word, String figure) {
        summary.append(word.toLowerCase(Locale.ROOT)).append(' ').append(figure);
    }

    private static int lastCaptured(List<@Nullable BigDecimal> figures) {
        for (int i = figures.size() - 1; i >= 0; i--) {
            if (figures.get(i) != null) {
                return i;
            }
        }
        return -1;
    }
}
