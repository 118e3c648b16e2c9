package mx.avance.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Programmed against realised, period by period (columns) and to date (lines below, with the target of the year): the programmed one hollow or
 * dashed, the realised one in the accent. Its title is the question that it answers; the same figures are a table behind a button.
 */
public final class ProgrammedRealisedChart extends Composite<Div> {

    private static final int HEIGHT = 240;
    private static final int HEIGHT_WITH_LINES = 360;

    private final ChartFrame frame;
    private ChartStyle style = ChartStyle.SCREEN;
    private @Nullable ProgrammedRealisedConfiguration configuration;
    private @Nullable ProgrammedRealisedData data;

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
        frame = new ChartFrame(getContent(), question, headingLevel, this::draw);
    }

    /**
     * The same chart for a wall, before it is shown: large, on a dark ground, without buttons, and as tall and wide as the place that it is put into.
     */
    public ProgrammedRealisedChart projected() {
        style = ChartStyle.PROJECTED;
        frame.project();
        return this;
    }

    /** Shows other figures in the same chart: what is drawn moves to them. */
    public void setData(ProgrammedRealisedData data) {
        this.data = data;
        frame.refresh();
    }

    /** What is done with the period that is opened: {@code T1}. To be called before the chart is shown. */
    public void onOpen(Consumer<String> open) {
        frame.onOpen(open);
    }

    /** A line below the question in the file of the drawing: {@code 2024 · M-PPA 1.4}. */
    public void setContext(String context) {
        frame.setContext(context);
    }

    /** Shows the figures as a table ({@code true}) or as a chart. */
    public void showTable(boolean shown) {
        frame.showTable(shown);
    }

    private void draw() {
        ProgrammedRealisedData shown = data;
        if (shown == null) {
            return;
        }
        ChartTexts texts = frame.texts();
        ProgrammedRealisedConfiguration drawn = configuration;
        if (drawn == null || !drawn.fits(shown)) {
            drawn = new ProgrammedRealisedConfiguration(shown, texts, style);
            configuration = drawn;
        } else {
            drawn.show(shown, texts);
        }
        ProgrammedRealisedWords words = new ProgrammedRealisedWords(shown, texts);
        frame.show(new Picture(
                drawn.configuration(),
                shown.unit(),
                legend(shown, texts),
                words.summary(),
                () -> words.table(frame.question()),
                shown.hasCumulative() ? HEIGHT_WITH_LINES : HEIGHT));
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
