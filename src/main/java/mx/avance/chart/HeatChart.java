package mx.avance.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.PlotOptionsHeatmap;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import mx.avance.chart.HeatData.Row;
import mx.avance.chart.TableContent.Column;
import mx.avance.figures.Signal;

/**
 * Objectives by quarters: each cell on the colour of its band, with its shape and its percentage; one that was not captured is an outline, one
 * without a target a dash. A row opens by its key. Many rows scroll below the names of the quarters.
 */
public final class HeatChart extends FramedChart<HeatData> {

    private static final int ROW = 28;
    private static final int HEADS = 26;
    private static final int FOOT = 6;
    private static final int ROOM = 440;

    /** About what a character takes of the names of the rows, which stand in a column as wide as the longest. */
    private static final int CHARACTER = 7;

    private static final int WIDEST_NAME = 220;

    private final Configuration configuration = ChartStyle.SCREEN.configuration(ChartType.HEATMAP);
    private final MarkSeries series = new MarkSeries(new Cells());
    private final Div heads = new Div();

    /** A chart with the question that it answers as its second-level heading. */
    public HeatChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public HeatChart(String question, int headingLevel) {
        super(question, headingLevel);
        frame().setHeads(heads);
        configuration.setSeries(series);
        // Inside, its first line would stand behind the names of the quarters.
        configuration.getTooltip().setOutside(true);
        configuration.getChart().setSpacing(new Number[] {0, 0, 0, 0});
        configuration.getChart().setMarginTop(HEADS);
        configuration.getChart().setMarginRight(0);
        configuration.getChart().setMarginBottom(FOOT);
        ChartStyle.SCREEN.setUpCategories(configuration.getxAxis());
        configuration.getxAxis().setOpposite(true);
        configuration.getxAxis().setLineWidth(0);
        configuration.getyAxis().setReversed(true);
        configuration.getyAxis().setGridLineWidth(0);
        configuration.getyAxis().getLabels().setStyle(ChartStyle.SCREEN.text(ChartStyle.TEXT, FontWeight.NORMAL));
        ChartStyle.SCREEN.setTitle(configuration.getyAxis(), "");
    }

    @Override
    Picture picture(HeatData data, ChartTexts texts) {
        String[] names = data.rows().stream().map(HeatChart::name).toArray(String[]::new);
        int longest =
                data.rows().stream().mapToInt(row -> name(row).length()).max().orElse(0);
        int margin = Math.min(longest * CHARACTER + 2 * CHARACTER, WIDEST_NAME);
        configuration.getChart().setMarginLeft(margin);
        configuration.getxAxis().setCategories(data.quarters().toArray(String[]::new));
        configuration.getyAxis().setCategories(names);
        heads.removeAll();
        heads.getStyle().setPaddingLeft(margin + "px");
        data.quarters().forEach(quarter -> heads.add(new Span(quarter)));
        series.show("", marks(data, texts));
        return new Picture(
                configuration,
                "",
                SignalWords.legend(present(data), texts),
                summary(data, texts),
                () -> table(data, texts),
                HEADS + Math.max(data.rows().size(), 1) * ROW + FOOT,
                ROOM);
    }

    private static String name(Row row) {
        return Mark.plain(row.clave() + " " + row.siglas());
    }

    private static List<Mark> marks(HeatData data, ChartTexts texts) {
        List<Mark> marks = new ArrayList<>();
        for (int y = 0; y < data.rows().size(); y++) {
            Row row = data.rows().get(y);
            for (int x = 0; x < data.quarters().size(); x++) {
                HeatData.Cell cell = row.cells().get(x);
                SignalLook look = SignalLook.of(cell.signal());
                marks.add(Mark.at(x, y)
                        .value(cell.signal().ordinal())
                        .opens(row.key())
                        .written(written(cell))
                        .drawn(look)
                        .inked(look.ink())
                        .said(
                                row.clave() + " " + row.siglas(),
                                row.name(),
                                data.quarters().get(x) + ": " + words(cell, texts)));
            }
        }
        return marks;
    }

    private static String written(HeatData.Cell cell) {
        String shape = SignalLook.of(cell.signal()).shape();
        return cell.percent() == null ? shape : shape + " " + FigureText.PERCENT.text(cell.percent(), "");
    }

    private static String words(HeatData.Cell cell, ChartTexts texts) {
        String word = SignalWords.shapeAndWord(cell.signal(), texts);
        return cell.percent() == null ? word : word + ", " + FigureText.PERCENT.text(cell.percent(), "");
    }

    private static int count(HeatData data, int quarter, Signal signal) {
        return (int) data.rows().stream()
                .filter(row -> row.cells().get(quarter).signal() == signal)
                .count();
    }

    private static List<Signal> present(HeatData data) {
        return SignalWords.present(signal -> (int) data.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.signal() == signal)
                .count());
    }

    /** How many objectives each signal has, quarter by quarter: each of them is in the table. */
    private static String summary(HeatData data, ChartTexts texts) {
        StringBuilder summary =
                new StringBuilder(texts.text("chart.objectives", data.rows().size()));
        for (int i = 0; i < data.quarters().size(); i++) {
            int quarter = i;
            summary.append(' ')
                    .append(data.quarters().get(i))
                    .append(": ")
                    .append(SignalWords.counts(signal -> count(data, quarter, signal), texts))
                    .append('.');
        }
        return summary.toString();
    }

    private TableContent table(HeatData data, ChartTexts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.text("chart.objective"), false));
        columns.add(new Column(texts.text("chart.indicator"), false));
        data.quarters().forEach(quarter -> columns.add(new Column(quarter, true)));
        List<TableContent.Row> rows = new ArrayList<>();
        for (Row row : data.rows()) {
            List<TableContent.Cell> cells = new ArrayList<>();
            cells.add(TableContent.Cell.of(row.name()));
            for (HeatData.Cell cell : row.cells()) {
                String text = written(cell);
                String words = texts.word(cell.signal());
                cells.add(
                        cell.percent() == null
                                ? TableContent.Cell.blank(text, words)
                                : TableContent.Cell.said(
                                        text, FigureText.PERCENT.text(cell.percent(), "") + ", " + words));
            }
            rows.add(new TableContent.Row(row.clave() + " " + row.siglas(), row.key(), cells));
        }
        return new TableContent(frame().question(), columns, rows);
    }

    /** Cells with a gap between them, for which Vaadin Charts has no setter. */
    @SuppressWarnings({"unused", "FieldCanBeStatic"}) // written into the configuration by its serializer
    private static final class Cells extends PlotOptionsHeatmap {

        private final int pointPadding = 1;

        Cells() {
            setAnimation(false);
            setBorderRadius(2);
            DataLabels labels = ChartStyle.SCREEN.labels(ChartStyle.TEXT, FontWeight.NORMAL);
            labels.setOverflow("allow");
            setDataLabels(labels);
            setStates(ChartStyle.calmStates());
        }
    }
}
