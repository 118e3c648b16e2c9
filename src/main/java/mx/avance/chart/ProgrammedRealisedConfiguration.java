package mx.avance.chart;

import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The figures of {@link ProgrammedRealisedData} as a configuration of Vaadin Charts. */
final class ProgrammedRealisedConfiguration {

    /** The lines stand below the columns; between both there is room for the names of the periods' totals. */
    private static final String COLUMNS_HEIGHT = "56%";

    private static final String LINES_TOP = "66%";
    private static final String LINES_HEIGHT = "34%";

    /** The axis ends above the target, so that its name fits between. */
    private static final BigDecimal ABOVE_TARGET = new BigDecimal("1.15");

    /** Figures of less than this part of the last one stand too near to the axis for a label between. */
    private static final BigDecimal NEAR_AXIS = BigDecimal.valueOf(4);

    private final ChartStyle style;
    private final Configuration configuration;
    private final boolean cumulative;
    private final MarkSeries programmed;
    private final MarkSeries realised;
    private final MarkSeries cumulativeProgrammed;
    private final MarkSeries cumulativeRealised;

    ProgrammedRealisedConfiguration(ProgrammedRealisedData data, ChartTexts texts, ChartStyle style) {
        this.style = style;
        configuration = style.configuration(ChartType.COLUMN);
        cumulative = data.hasCumulative();
        programmed = new MarkSeries(
                column(ChartStyle.PROGRAMMED_FILL, ChartStyle.PROGRAMMED, labels(ChartStyle.MUTED, FontWeight.NORMAL)));
        realised = new MarkSeries(
                column(ChartStyle.REALISED, ChartStyle.REALISED, labels(ChartStyle.TEXT, FontWeight.BOLD)));
        cumulativeProgrammed = new MarkSeries(
                line(ChartStyle.PROGRAMMED, ChartStyle.SURFACE, DashStyle.SHORTDASH, new DataLabels(false)));
        cumulativeRealised = new MarkSeries(line(
                ChartStyle.REALISED, ChartStyle.REALISED, DashStyle.SOLID, labels(ChartStyle.TEXT, FontWeight.BOLD)));
        style.setUpCategories(configuration.getxAxis());
        setUpAxis(configuration.getyAxis(), cumulative ? "0%" : null, COLUMNS_HEIGHT);
        configuration.setSeries(programmed, realised);
        if (cumulative) {
            YAxis toDate = new YAxis();
            setUpAxis(toDate, LINES_TOP, LINES_HEIGHT);
            configuration.addyAxis(toDate);
            configuration.addSeries(cumulativeProgrammed);
            configuration.addSeries(cumulativeRealised);
            cumulativeProgrammed.setyAxis(1);
            cumulativeRealised.setyAxis(1);
        }
        show(data, texts);
    }

    Configuration configuration() {
        return configuration;
    }

    /** Whether these figures can be shown with the axes that there are. */
    boolean fits(ProgrammedRealisedData data) {
        return cumulative == data.hasCumulative();
    }

    /** Puts figures and words into the configuration. */
    void show(ProgrammedRealisedData data, ChartTexts texts) {
        FigureText figures = FigureText.of(data);
        FigureText axis = new FigureText(0, data.percentFigures());
        ProgrammedRealisedWords words = new ProgrammedRealisedWords(data, texts);
        configuration.getxAxis().setCategories(data.categories().toArray(String[]::new));
        showAxis(configuration.getyAxis(), axis, data, cumulative ? texts.perQuarter() : "");
        programmed.show(texts.programmed(), marks(data, data.programmed(), words, words::programmed));
        realised.show(texts.realised(), marks(data, data.realised(), words, words::realised));
        if (cumulative) {
            showAxis(configuration.getyAxis(1), axis, data, texts.toDate());
            showTarget(configuration.getyAxis(1), data.drawnTarget(), figures, texts);
            cumulativeProgrammed.show(
                    texts.cumulativeProgrammed(),
                    marks(data, data.cumulativeProgrammed(), words, words::programmedToDate));
            List<Mark> marks = marks(data, data.cumulativeRealised(), words, words::realisedToDate);
            for (int i = 0; i < marks.size(); i++) {
                label(marks.get(i), data, i);
            }
            cumulativeRealised.show(texts.cumulativeRealised(), marks);
        }
    }

    private static List<Mark> marks(
            ProgrammedRealisedData data,
            List<@Nullable BigDecimal> values,
            ProgrammedRealisedWords words,
            IntFunction<String> said) {
        FigureText figures = FigureText.of(data);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String category = data.categories().get(i);
            marks.add(Mark.at(i, values.get(i))
                    .opens(category)
                    .written(figures.text(values.get(i), ""))
                    .said(category, said.apply(i))
                    // All of its period: they are being compared.
                    .shown(words.lines(i)));
        }
        return marks;
    }

    /** The figure to date is written away from the programmed line: below its point, or where the axis is too near, beside the last one. */
    private void label(Mark mark, ProgrammedRealisedData data, int index) {
        BigDecimal realised = data.cumulativeRealised().get(index);
        BigDecimal programmed = data.cumulativeProgrammed().get(index);
        BigDecimal last = data.cumulativeProgrammed().getLast();
        boolean behind = realised != null && programmed != null && realised.compareTo(programmed) < 0;
        boolean nearAxis =
                realised == null || last == null || realised.multiply(NEAR_AXIS).compareTo(last) <= 0;
        boolean goesOn = index + 1 < data.cumulativeRealised().size()
                && data.cumulativeRealised().get(index + 1) != null;
        if (behind && nearAxis && !goesOn) {
            mark.labelledBeside(style.markerRadius() + style.scaled(3));
        } else {
            mark.labelled(!behind || nearAxis);
        }
    }

    private void setUpAxis(YAxis axis, @Nullable String top, String height) {
        style.setUpFigures(axis);
        // On a wall the figures stand at the columns; those of the axis would only be smaller or in the way.
        axis.getLabels().setEnabled(!style.isProjected());
        if (top != null) {
            axis.setTop(top);
            axis.setHeight(height);
            axis.setOffset(0);
            axis.setTickPixelInterval(style.scaled(40));
        }
    }

    private void showAxis(YAxis axis, FigureText figures, ProgrammedRealisedData data, String title) {
        axis.setAllowDecimals(data.decimals() > 0);
        axis.getLabels().setFormat(figures.highcharts("value"));
        style.setTitle(axis, title);
    }

    private void showTarget(YAxis axis, @Nullable BigDecimal target, FigureText figures, ChartTexts texts) {
        PlotLine line = new PlotLine();
        if (target == null) {
            // What was drawn before goes away only when it is replaced.
            line.setWidth(0);
            line.setValue(0);
            line.setLabel(new Label(""));
            axis.setSoftMax(0);
        } else {
            axis.setSoftMax(target.multiply(ABOVE_TARGET));
            line.setColor(ChartStyle.TEXT);
            line.setWidth(style.lineWidth());
            line.setValue(target);
            line.setZIndex(4);
            Label label = new Label(texts.annualTarget() + " " + figures.text(target, ""));
            label.setAlign(HorizontalAlign.LEFT);
            label.setVerticalAlign(VerticalAlign.TOP);
            label.setX(style.scaled(4));
            label.setY(-style.scaled(5));
            label.setStyle(style.text(ChartStyle.TEXT, FontWeight.NORMAL));
            line.setLabel(label);
        }
        axis.setPlotLines(line);
    }

    private PlotOptionsColumn column(SolidColor fill, SolidColor border, DataLabels labels) {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setAnimation(false);
        options.setColor(fill);
        options.setBorderColor(border);
        options.setBorderWidth(style.isProjected() ? 3 : 1.5);
        options.setBorderRadius(2);
        options.setGroupPadding(0.06);
        options.setPointPadding(0.03);
        options.setMaxPointWidth(style.scaled(140));
        options.setDataLabels(labels);
        options.setStates(ChartStyle.calmStates());
        return options;
    }

    private PlotOptionsLine line(SolidColor colour, SolidColor markerFill, DashStyle dash, DataLabels labels) {
        Marker marker = new Marker(true);
        marker.setSymbol(MarkerSymbolEnum.CIRCLE);
        marker.setRadius(style.markerRadius());
        marker.setFillColor(markerFill);
        marker.setLineColor(colour);
        marker.setLineWidth(style.lineWidth());
        PlotOptionsLine options = new PlotOptionsLine();
        options.setAnimation(false);
        options.setColor(colour);
        options.setLineWidth(style.lineWidth());
        options.setDashStyle(dash);
        options.setConnectNulls(false);
        options.setMarker(marker);
        options.setDataLabels(labels);
        options.setStates(ChartStyle.calmStates());
        return options;
    }

    private DataLabels labels(SolidColor colour, FontWeight weight) {
        DataLabels labels = style.labels(colour, weight);
        labels.setVerticalAlign(VerticalAlign.BOTTOM);
        labels.setCrop(false);
        labels.setOverflow("allow");
        return labels;
    }
}
