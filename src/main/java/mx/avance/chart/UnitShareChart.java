package mx.avance.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.chart.TableContent.Cell;
import mx.avance.chart.TableContent.Column;
import mx.avance.chart.TableContent.Row;
import mx.avance.chart.UnitShareData.UnitShare;
import mx.avance.figures.Percentage;
import mx.avance.figures.Signal;

/** How the indicators of each unit are shared out among the signals: a bar of 100 % for each unit, which opens by its key. */
public final class UnitShareChart extends FramedChart<UnitShareData> {

    private static final int ROW = 36;
    private static final int AXIS = 34;
    private static final int ROOM = 420;

    /** The narrowest segment that its label fits into, in percent of a bar. */
    private static final int NARROWEST_LABELLED = 8;

    private static final int HUNDRED = 100;

    /** The count stays in the line of the last word. */
    private static final String SEPARATOR = "\u00a0·\u00a0";

    private final Configuration configuration = ChartStyle.SCREEN.configuration(ChartType.BAR);
    private final SignalStack stack = new SignalStack(configuration, UnitShareChart::bar);

    /** A chart with the question that it answers as its second-level heading. */
    public UnitShareChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public UnitShareChart(String question, int headingLevel) {
        super(question, headingLevel);
        ChartStyle.SCREEN.setUpCategories(configuration.getxAxis());
        ChartStyle.SCREEN.setUpFigures(configuration.getyAxis());
        configuration.getyAxis().setMax(HUNDRED);
        configuration.getyAxis().setTickInterval(25);
        configuration.getyAxis().getLabels().setFormat("{value}" + FigureText.PERCENT_SUFFIX);
    }

    @Override
    Picture picture(UnitShareData data, ChartTexts texts) {
        List<UnitShare> units = data.units();
        configuration
                .getxAxis()
                .setCategories(units.stream()
                        .map(unit -> Mark.plain(unit.name()) + SEPARATOR + FigureText.COUNT.text(unit.total()))
                        .toArray(String[]::new));
        stack.show(units, texts, (unit, signal) -> mark(data, unit, signal, texts));
        List<Signal> present = present(data);
        return new Picture(
                configuration,
                texts.text("chart.share"),
                SignalWords.legend(present, texts),
                summary(data, texts),
                () -> table(data, present, texts),
                Math.max(units.size(), 1) * ROW + AXIS,
                ROOM);
    }

    private static Mark mark(UnitShareData data, UnitShare unit, Signal signal, ChartTexts texts) {
        int count = unit.count(signal);
        boolean fits = count * HUNDRED >= NARROWEST_LABELLED * unit.total();
        return Mark.at(data.units().indexOf(unit), count == 0 ? null : BigDecimal.valueOf(count))
                .opens(unit.key())
                .written(fits ? SignalLook.of(signal).shape() + " " + FigureText.COUNT.text(count) : "")
                .drawn(SignalLook.of(signal))
                .said(unit.name(), SignalWords.shapeAndWord(signal, texts) + ": " + share(unit, signal, texts));
    }

    /** "7 de 32 (21.88 %)". */
    private static String share(UnitShare unit, Signal signal, ChartTexts texts) {
        int count = unit.count(signal);
        String counts = texts.text("chart.count-of", FigureText.COUNT.text(count), FigureText.COUNT.text(unit.total()));
        if (unit.total() == 0) {
            return counts;
        }
        Percentage share = Percentage.of(BigDecimal.valueOf(count), BigDecimal.valueOf(unit.total()));
        return counts + " (" + FigureText.PERCENT.text(share.rounded(), "") + ")";
    }

    private static AbstractPlotOptions bar(Signal signal) {
        PlotOptionsBar options = new PlotOptionsBar();
        options.setAnimation(false);
        options.setStacking(Stacking.PERCENT);
        options.setGroupPadding(0.06);
        options.setPointPadding(0.04);
        options.setMaxPointWidth(26);
        options.setDataLabels(ChartStyle.SCREEN.labels(SignalLook.of(signal).ink(), FontWeight.BOLD));
        options.setStates(ChartStyle.calmStates());
        return options;
    }

    private static List<Signal> present(UnitShareData data) {
        return SignalWords.present(signal ->
                data.units().stream().mapToInt(unit -> unit.count(signal)).sum());
    }

    private static String summary(UnitShareData data, ChartTexts texts) {
        return data.units().stream()
                .map(unit -> unit.name() + ": " + SignalWords.counts(unit::count, texts) + ".")
                .collect(Collectors.joining(" "));
    }

    private TableContent table(UnitShareData data, List<Signal> present, ChartTexts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(texts.text("chart.unit"), false));
        present.forEach(signal -> columns.add(new Column(SignalWords.shapeAndWord(signal, texts), true)));
        columns.add(new Column(texts.text("chart.total"), true));
        List<Row> rows = new ArrayList<>();
        for (UnitShare unit : data.units()) {
            List<Cell> cells = new ArrayList<>();
            present.forEach(signal -> cells.add(Cell.of(share(unit, signal))));
            cells.add(Cell.of(FigureText.COUNT.text(unit.total())));
            rows.add(new Row(unit.name(), unit.key(), cells));
        }
        return new TableContent(frame().question(), columns, rows);
    }

    /** "7 (21.88 %)". */
    private static String share(UnitShare unit, Signal signal) {
        int count = unit.count(signal);
        if (unit.total() == 0) {
            return FigureText.COUNT.text(count);
        }
        Percentage share = Percentage.of(BigDecimal.valueOf(count), BigDecimal.valueOf(unit.total()));
        return FigureText.COUNT.text(count) + " (" + FigureText.PERCENT.text(share.rounded(), "") + ")";
    }
}
