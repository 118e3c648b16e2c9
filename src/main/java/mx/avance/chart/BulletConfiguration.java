package mx.avance.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsBullet;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.avance.chart.BulletData.Row;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** The figures of {@link BulletData} as a configuration of Vaadin Charts. */
final class BulletConfiguration {

    private static final int ROW = 34;
    private static final int HEADS = 24;
    private static final int AXIS = 30;

    /** Where the axis ends: who is further says so with an arrow. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(150);

    /** The last band is seen at least so wide. */
    private static final BigDecimal LAST_BAND = BigDecimal.valueOf(20);

    private static final BigDecimal TARGET = BigDecimal.valueOf(100);
    private static final String BEYOND = "→ ";
    private static final String PROJECTION = "┃ ";

    private final Configuration configuration = ChartStyle.SCREEN.configuration(ChartType.BULLET);
    private final MarkSeries series = new MarkSeries(options());
    private final XAxis figures = new XAxis();

    BulletConfiguration() {
        ChartStyle style = ChartStyle.SCREEN;
        configuration.getChart().setInverted(true);
        configuration.getChart().setMarginTop(HEADS);
        configuration.setSeries(series);
        style.setUpCategories(configuration.getxAxis());
        style.setUpFigures(configuration.getyAxis());
        configuration.getyAxis().setGridLineWidth(0);
        configuration.getyAxis().setEndOnTick(false);
        configuration.getyAxis().setTickInterval(50);
        configuration.getyAxis().getLabels().setAlign(HorizontalAlign.CENTER);
        configuration.getyAxis().getLabels().setFormat("{value}" + FigureText.PERCENT_SUFFIX);
        // The figures of each row stand in a column of their own: on the bars they would be in the way.
        style.setUpCategories(figures);
        figures.setLinkedTo(configuration.getxAxis());
        figures.setOpposite(true);
        figures.setLineWidth(0);
        configuration.addxAxis(figures);
    }

    Configuration configuration() {
        return configuration;
    }

    static int height(BulletData data) {
        return HEADS + Math.max(data.rows().size(), 1) * ROW + AXIS;
    }

    /** Puts figures and words into the configuration. */
    void show(BulletData data, ChartTexts texts) {
        BigDecimal end = end(data.preset());
        configuration
                .getxAxis()
                .setCategories(
                        data.rows().stream().map(row -> Mark.plain(row.label())).toArray(String[]::new));
        figures.setCategories(
                data.rows().stream().map(BulletConfiguration::beside).toArray(String[]::new));
        YAxis axis = configuration.getyAxis();
        axis.setMax(end);
        axis.setPlotBands(bands(data.preset(), end));
        axis.setPlotLines(target());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < data.rows().size(); i++) {
            Row row = data.rows().get(i);
            List<String> lines = new ArrayList<>(List.of(row.label(), row.name()));
            lines.addAll(lines(row, texts));
            boolean beyond = row.realised() != null && row.realised().compareTo(end) > 0;
            marks.add(Mark.at(i, capped(row.realised(), end))
                    .target(capped(row.projected(), end))
                    .opens(row.key())
                    .written(beyond ? BEYOND + FigureText.PERCENT.text(row.realised(), "") : "")
                    .said(lines.toArray(String[]::new)));
        }
        series.show(texts.text("chart.realised-to-date"), marks);
    }

    /** What is said of a row, part by part. */
    static List<String> lines(Row row, ChartTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(said(texts.text("chart.realised-to-date"), row.realised(), texts.notCaptured()));
        lines.add(said(texts.text("chart.projection"), row.projected(), texts.text("chart.no-projection")));
        Signal signal = row.signal();
        if (signal != null) {
            lines.add(texts.word(signal));
        }
        return lines;
    }

    private static String said(String word, @Nullable BigDecimal percent, String blank) {
        return word.toLowerCase(Locale.ROOT) + " " + FigureText.PERCENT.text(percent, blank);
    }

    /** "68.87 %  ┃ ▲ 275.48 %". */
    private static String beside(Row row) {
        String realised = FigureText.PERCENT.text(row.realised(), "·");
        Signal signal = row.signal();
        if (row.projected() == null) {
            return realised;
        }
        String shape = signal == null ? "" : SignalLook.of(signal).shape() + " ";
        return realised + "  " + PROJECTION + shape + FigureText.PERCENT.text(row.projected(), "");
    }

    private static BigDecimal end(BandPreset preset) {
        return LONGEST.max(preset.bands().getLast().lower().add(LAST_BAND));
    }

    private static @Nullable BigDecimal capped(@Nullable BigDecimal percent, BigDecimal end) {
        return percent == null ? null : percent.min(end);
    }

    private static PlotBand[] bands(BandPreset preset, BigDecimal end) {
        return preset.bands().stream().map(band -> plotBand(band, end)).toArray(PlotBand[]::new);
    }

    private static PlotBand plotBand(Band band, BigDecimal end) {
        SignalLook look = SignalLook.of(band.signal());
        PlotBand drawn = new PlotBand();
        drawn.setFrom(band.lower());
        drawn.setTo(band.upper() == null ? end : band.upper());
        drawn.setColor(look.tint());
        Label label = new Label(look.shape());
        label.setAlign(HorizontalAlign.CENTER);
        label.setVerticalAlign(VerticalAlign.TOP);
        label.setY(-6);
        label.setStyle(ChartStyle.SCREEN.text(look.text(), FontWeight.BOLD));
        drawn.setLabel(label);
        return drawn;
    }

    private static PlotLine target() {
        PlotLine line = new PlotLine();
        line.setValue(TARGET);
        line.setColor(ChartStyle.TEXT);
        line.setWidth(2);
        line.setZIndex(4);
        return line;
    }

    private static PlotOptionsBullet options() {
        PlotOptionsBullet options = new PlotOptionsBullet();
        options.setAnimation(false);
        options.setColor(ChartStyle.REALISED);
        options.setBorderWidth(0);
        options.setBorderRadius(2);
        options.setPointWidth(12);
        DataLabels labels = ChartStyle.SCREEN.labels(ChartStyle.SURFACE, FontWeight.BOLD);
        labels.setInside(true);
        labels.setAlign(HorizontalAlign.RIGHT);
        options.setDataLabels(labels);
        options.setStates(ChartStyle.calmStates());
        return options;
    }
}
