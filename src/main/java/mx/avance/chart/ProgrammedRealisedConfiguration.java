package mx.avance.chart;

import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DashStyle;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Hover;
import com.vaadin.flow.component.charts.model.Inactive;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.States;
import com.vaadin.flow.component.charts.model.Title;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import com.vaadin.flow.component.charts.model.style.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of {@link ProgrammedRealisedData} as a configuration of Vaadin Charts. Colours are CSS custom properties of the page, so that light
 * and dark need no second drawing; there are no formatter functions, which a strict content security policy forbids.
 */
final class ProgrammedRealisedConfiguration {

    private static final SolidColor TEXT = new CssColor("--avance-chart-text");
    private static final SolidColor MUTED = new CssColor("--avance-chart-muted");
    private static final SolidColor LINE = new CssColor("--avance-chart-line");
    private static final SolidColor GRID = new CssColor("--avance-chart-grid");
    private static final SolidColor PROGRAMMED = new CssColor("--avance-programmed");
    private static final SolidColor PROGRAMMED_FILL = new CssColor("--avance-programmed-fill");
    private static final SolidColor REALISED = new CssColor("--avance-realised");
    private static final SolidColor SURFACE = new CssColor("--avance-surface");
    private static final SolidColor NONE = new SolidColor("transparent");
    private static final String SMALL = "12px";
    private static final int ABOVE_THE_DRAWING = -1_000;

    private final Configuration configuration = new Configuration();
    private final boolean cumulative;
    private final ListSeries programmed = new ListSeries();
    private final ListSeries realised = new ListSeries();
    private final ListSeries cumulativeProgrammed = new ListSeries();
    private final ListSeries cumulativeRealised = new ListSeries();

    ProgrammedRealisedConfiguration(ProgrammedRealisedData data, ChartTexts texts) {
        cumulative = data.hasCumulative();
        setUpFrame();
        setUpCategories();
        setUpAxis(configuration.getyAxis(), cumulative ? "0%" : null, "60%");
        configuration.setSeries(programmed, realised);
        if (cumulative) {
            YAxis toDate = new YAxis();
            setUpAxis(toDate, "70%", "30%");
            configuration.addyAxis(toDate);
            configuration.addSeries(cumulativeProgrammed);
            configuration.addSeries(cumulativeRealised);
            cumulativeProgrammed.setyAxis(1);
            cumulativeRealised.setyAxis(1);
        }
        show(data, texts);
    }

    /** Says in words what is drawn. */
    void describe(String summary) {
        configuration.getTitle().setText(summary);
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
        configuration.getxAxis().setCategories(data.categories().toArray(String[]::new));
        showAxis(configuration.getyAxis(), axis, data, cumulative ? texts.perQuarter() : "");
        programmed.setName(texts.programmed());
        programmed.setData(points(data.programmed()));
        programmed.setPlotOptions(column(PROGRAMMED_FILL, PROGRAMMED, labels(figures, MUTED, FontWeight.NORMAL)));
        realised.setName(texts.realised());
        realised.setData(points(data.realised()));
        realised.setPlotOptions(column(REALISED, REALISED, labels(figures, TEXT, FontWeight.BOLD)));
        if (cumulative) {
            showAxis(configuration.getyAxis(1), axis, data, texts.toDate());
            cumulativeProgrammed.setName(texts.cumulativeProgrammed());
            cumulativeProgrammed.setData(points(data.cumulativeProgrammed()));
            cumulativeProgrammed.setPlotOptions(line(PROGRAMMED, SURFACE, DashStyle.SHORTDASH, noLabels()));
            cumulativeRealised.setName(texts.cumulativeRealised());
            cumulativeRealised.setData(points(data.cumulativeRealised()));
            cumulativeRealised.setPlotOptions(line(REALISED, REALISED, DashStyle.SOLID, noLabels()));
        }
        configuration
                .getTooltip()
                .setPointFormat("<span>{series.name}</span>: <b>" + figures.highcharts("point.y") + "</b><br/>");
    }

    private void setUpFrame() {
        var chart = configuration.getChart();
        chart.setType(ChartType.COLUMN);
        chart.setBackgroundColor(NONE);
        chart.setPlotBackgroundColor(NONE);
        chart.setAnimation(false);
        chart.setSpacing(new Number[] {6, 4, 4, 4});
        chart.setStyle(style(TEXT, FontWeight.NORMAL));
        // The question stands above, as a heading of the page. Highcharts gives this title to screen readers as the
        // name of the drawing.
        Title title = configuration.getTitle();
        title.setFloating(true);
        title.setY(ABOVE_THE_DRAWING);
        configuration.getLegend().setEnabled(false);
        configuration.getCredits().setEnabled(false);
        // Its texts are English; the component says the figures itself, and offers them as a table.
        configuration.getAccessibility().setEnabled(false);
        var tooltip = configuration.getTooltip();
        tooltip.setShared(true);
        tooltip.setAnimation(false);
        tooltip.setBackgroundColor(SURFACE);
        tooltip.setBorderColor(LINE);
        tooltip.setBorderRadius(6);
        tooltip.setBorderWidth(1);
        tooltip.setHeaderFormat("<b>{point.key}</b><br/>");
        tooltip.setStyle(style(TEXT, FontWeight.NORMAL));
    }

    private void setUpCategories() {
        XAxis axis = configuration.getxAxis();
        axis.setType(AxisType.CATEGORY);
        axis.setLineColor(LINE);
        axis.setTickWidth(0);
        axis.getLabels().setStyle(style(TEXT, FontWeight.NORMAL));
    }

    private static void setUpAxis(YAxis axis, @Nullable String top, String height) {
        axis.setMin(0);
        axis.setGridLineColor(GRID);
        axis.setGridLineWidth(1);
        axis.getLabels().setStyle(style(MUTED, FontWeight.NORMAL));
        axis.getLabels().setAlign(HorizontalAlign.RIGHT);
        if (top != null) {
            axis.setTop(top);
            axis.setHeight(height);
            axis.setOffset(0);
            axis.setTickPixelInterval(48);
        }
    }

    private static void showAxis(YAxis axis, FigureText figures, ProgrammedRealisedData data, String title) {
        axis.setAllowDecimals(data.decimals() > 0);
        axis.getLabels().setFormat(figures.highcharts("value"));
        AxisTitle axisTitle = new AxisTitle(title);
        axisTitle.setStyle(style(MUTED, FontWeight.NORMAL));
        axis.setTitle(axisTitle);
    }

    private static PlotOptionsColumn column(SolidColor fill, SolidColor border, DataLabels labels) {
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setAnimation(false);
        options.setColor(fill);
        options.setBorderColor(border);
        options.setBorderWidth(1.5);
        options.setBorderRadius(2);
        options.setGroupPadding(0.06);
        options.setPointPadding(0.03);
        options.setMaxPointWidth(140);
        options.setDataLabels(labels);
        options.setStates(calmStates());
        return options;
    }

    private static PlotOptionsLine line(SolidColor colour, SolidColor markerFill, DashStyle dash, DataLabels labels) {
        Marker marker = new Marker(true);
        marker.setSymbol(MarkerSymbolEnum.CIRCLE);
        marker.setRadius(4);
        marker.setFillColor(markerFill);
        marker.setLineColor(colour);
        marker.setLineWidth(2);
        PlotOptionsLine options = new PlotOptionsLine();
        options.setAnimation(false);
        options.setColor(colour);
        options.setLineWidth(2);
        options.setDashStyle(dash);
        options.setConnectNulls(false);
        options.setMarker(marker);
        options.setDataLabels(labels);
        options.setStates(calmStates());
        return options;
    }

    private static DataLabels labels(FigureText figures, SolidColor colour, FontWeight weight) {
        DataLabels labels = new DataLabels(true);
        labels.setFormat(figures.highcharts("y"));
        labels.setStyle(style(colour, weight));
        labels.setVerticalAlign(VerticalAlign.BOTTOM);
        labels.setCrop(false);
        labels.setOverflow("allow");
        labels.setPadding(3);
        return labels;
    }

    private static DataLabels noLabels() {
        return new DataLabels(false);
    }

    // Pointing at one series neither brightens it nor fades the others: both are being compared.
    private static States calmStates() {
        Hover hover = new Hover();
        hover.setEnabled(false);
        Inactive inactive = new Inactive();
        inactive.setEnabled(false);
        States states = new States();
        states.setHover(hover);
        states.setInactive(inactive);
        return states;
    }

    private static Style style(SolidColor colour, FontWeight weight) {
        Style style = new PlainStyle();
        style.setColor(colour);
        style.setFontSize(SMALL);
        style.setFontWeight(weight);
        style.setFontFamily("inherit");
        return style;
    }

    private static List<@Nullable Number> points(List<@Nullable BigDecimal> figures) {
        return new ArrayList<>(figures);
    }

    /** Text without the outline that Highcharts draws around labels, for which Vaadin Charts has no setter. */
    @SuppressWarnings({"unused", "FieldCanBeStatic"}) // written into the configuration by its serializer
    private static final class PlainStyle extends Style {

        private final String textOutline = "none";
    }
}
