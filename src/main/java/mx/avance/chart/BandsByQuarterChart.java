package mx.avance.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.StackLabels;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.avance.chart.BandsByQuarterData.QuarterCounts;
import mx.avance.chart.BandsByQuarterData.Segment;
import mx.avance.chart.TableContent.Cell;
import mx.avance.chart.TableContent.Column;
import mx.avance.chart.TableContent.Row;
import mx.avance.figures.Signal;

/**
 * How many indicators each signal has, quarter by quarter: a column for each quarter, from crítico at its foot upwards. A segment is opened by
 * {@linkplain Segment#key() its key}.
 */
public final class BandsByQuarterChart extends FramedChart<BandsByQuarterData> {

    private static final int HEIGHT = 300;

    /** The height of the columns, and of the lowest segment that its label fits into. */
    private static final int COLUMN = 210;

    private static final int LOWEST_LABELLED = 15;

    private final Configuration configuration = ChartStyle.SCREEN.configuration(ChartType.COLUMN);
    private final SignalStack stack = new SignalStack(configuration, BandsByQuarterChart::column);

    /** A chart with the question that it answers as its second-level heading. */
    public BandsByQuarterChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public BandsByQuarterChart(String question, int headingLevel) {
        super(question, headingLevel);
        ChartStyle.SCREEN.setUpCategories(configuration.getxAxis());
        ChartStyle.SCREEN.setUpFigures(configuration.getyAxis());
        configuration.getyAxis().setAllowDecimals(false);
        StackLabels totals = new StackLabels();
        totals.setEnabled(true);
        totals.setFormat("{total:,.0f}");
        totals.setStyle(ChartStyle.SCREEN.text(ChartStyle.TEXT, FontWeight.BOLD));
        configuration.getyAxis().setStackLabels(totals);
    }

    @Override
    Picture picture(BandsByQuarterData data, ChartTexts texts) {
        List<QuarterCounts> quarters = data.quarters();
        configuration
                .getxAxis()
                .setCategories(quarters.stream().map(QuarterCounts::quarter).toArray(String[]::new));
        int highest = quarters.stream().mapToInt(QuarterCounts::total).max().orElse(0);
        stack.show(quarters, texts, (quarter, signal) -> mark(data, quarter, signal, highest, texts));
        List<Signal> present = present(data);
        return new Picture(
                configuration,
                texts.text("chart.indicators"),
                SignalWords.legend(present, texts),
                summary(data, texts),
                () -> table(data, present, texts),
                HEIGHT);
    }

    private static Mark mark(
            BandsByQuarterData data, QuarterCounts quarter, Signal signal, int highest, ChartTexts texts) {
        int count = quarter.count(signal);
        boolean fits = count * COLUMN >= LOWEST_LABELLED * highest;
        String number = FigureText.COUNT.text(count);
        // No segment of nothing: its outline would be seen.
        return Mark.at(data.quarters().indexOf(quarter), count == 0 ? null : BigDecimal.valueOf(count))
                .opens(new Segment(quarter.quarter(), signal).key())
                .written(fits ? SignalLook.of(signal).shape() + " " + number : "")
                .drawn(SignalLook.of(signal))
                .said(
                        quarter.quarter(),
                        SignalWords.shapeAndWord(signal, texts) + ": "
                                + texts.text("chart.count-of", number, FigureText.COUNT.text(quarter.total())));
    }

    private static AbstractPlotOptions column(Signal signal) {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setAnimation(false);
        options.setStacking(Stacking.NORMAL);
        options.setGroupPadding(0.1);
        options.setPointPadding(0.02);
        options.setMaxPointWidth(120);
        options.setDataLabels(ChartStyle.SCREEN.labels(SignalLook.of(signal).ink(), FontWeight.BOLD));
        options.setStates(ChartStyle.calmStates());
        return options;
    }

    private static List<Signal> present(BandsByQuarterData data) {
        return SignalWords.present(signal ->
                data.quarters().stream().mapToInt(q -> q.count(signal)).sum());
    }

    private static String summary(BandsByQuarterData data, ChartTexts texts) {
        List<String> sentences = new ArrayList<>();
        for (QuarterCounts quarter : data.quarters()) {
            String counts = SignalWords.counts(quarter::count, texts);
            sentences.add(quarter.quarter() + ": " + (counts.isEmpty() ? texts.text("chart.nothing") : counts));
        }
        return String.join(". ", sentences) + ".";
    }

    private TableContent table(BandsByQuarterData data, List<Signal> present, ChartTexts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.quarter(), false));
        present.forEach(signal -> columns.add(new Column(SignalWords.shapeAndWord(signal, texts), true)));
        columns.add(new Column(texts.text("chart.total"), true));
        List<Row> rows = new ArrayList<>();
        for (QuarterCounts quarter : data.quarters()) {
            List<Cell> cells = new ArrayList<>();
            for (Signal signal : present) {
                int count = quarter.count(signal);
                String key = count == 0 ? null : new Segment(quarter.quarter(), signal).key();
                cells.add(Cell.opening(FigureText.COUNT.text(count), key));
            }
            cells.add(Cell.of(FigureText.COUNT.text(quarter.total())));
            rows.add(new Row(quarter.quarter(), null, cells));
        }
        return new TableContent(frame().question(), columns, rows);
    }
}
