package mx.avance.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programmed against realised, period by period (columns) and to date (lines below, with the target of the year): the programmed one hollow or
 * dashed, the realised one in the accent. Its title is the question that it answers; the same figures are a table behind a button.
 */
public final class ProgrammedRealisedChart extends FramedChart<ProgrammedRealisedData> {

    private static final int HEIGHT = 240;
    private static final int HEIGHT_WITH_LINES = 360;

    private ChartStyle style = ChartStyle.SCREEN;
    private @Nullable ProgrammedRealisedConfiguration configuration;

    /** A chart with the question that it answers as its second-level heading. */
    public ProgrammedRealisedChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public ProgrammedRealisedChart(String question, int headingLevel) {
        super(question, headingLevel);
    }

    /**
     * The same chart for a wall, before it is shown: large, on a dark ground, without buttons, and as tall and wide as the place that it is put into.
     */
    public ProgrammedRealisedChart projected() {
        style = ChartStyle.PROJECTED;
        frame().project();
        return this;
    }

    @Override
    Picture picture(ProgrammedRealisedData shown, ChartTexts texts) {
        ProgrammedRealisedConfiguration drawn = configuration;
        if (drawn == null || !drawn.fits(shown)) {
            drawn = new ProgrammedRealisedConfiguration(shown, texts, style);
            configuration = drawn;
        } else {
            drawn.show(shown, texts);
        }
        ProgrammedRealisedWords words = new ProgrammedRealisedWords(shown, texts);
        return new Picture(
                drawn.configuration(),
                shown.unit(),
                legend(shown, texts),
                words.summary(),
                () -> words.table(frame().question()),
                shown.hasCumulative() ? HEIGHT_WITH_LINES : HEIGHT);
    }

    private static List<LegendItem> legend(ProgrammedRealisedData data, ChartTexts texts) {
        List<LegendItem> legend = new ArrayList<>();
        legend.add(LegendItem.of("programmed", texts.programmed()));
        legend.add(LegendItem.of("realised", texts.realised()));
        if (data.drawnTarget() != null) {
            legend.add(LegendItem.of("target", texts.annualTarget()));
        }
        return legend;
    }
}
