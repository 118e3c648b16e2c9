package mx.avance.chart;

import com.vaadin.flow.component.charts.model.Axis;
import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Hover;
import com.vaadin.flow.component.charts.model.Inactive;
import com.vaadin.flow.component.charts.model.States;
import com.vaadin.flow.component.charts.model.Title;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import com.vaadin.flow.component.charts.model.style.Style;

/**
 * The one style of all charts. Colours are CSS custom properties of the page, so that light and dark need no second drawing; there are no
 * formatter functions, which a strict content security policy forbids.
 *
 * @param textSize the height of every text, in pixels
 * @param lineWidth the width of a line of data
 * @param markerRadius the radius of a point of a line
 */
record ChartStyle(int textSize, int lineWidth, int markerRadius) {

    /** On a screen that is read from near. */
    static final ChartStyle SCREEN = new ChartStyle(12, 2, 4);

    /** On a wall, read from the last row of a meeting. */
    static final ChartStyle PROJECTED = new ChartStyle(28, 5, 9);

    static final SolidColor TEXT = new CssColor("--avance-chart-text");
    static final SolidColor MUTED = new CssColor("--avance-chart-muted");
    static final SolidColor LINE = new CssColor("--avance-chart-line");
    static final SolidColor GRID = new CssColor("--avance-chart-grid");
    static final SolidColor PROGRAMMED = new CssColor("--avance-programmed");
    static final SolidColor PROGRAMMED_FILL = new CssColor("--avance-programmed-fill");
    static final SolidColor REALISED = new CssColor("--avance-realised");
    static final SolidColor SURFACE = new CssColor("--avance-surface");
    static final SolidColor NONE = new SolidColor("transparent");

    /** Space that a line of text takes, in lines of the size of the text. */
    private static final double LEADING = 1.5;

    private static final int ABOVE_THE_DRAWING = -1_000;

    boolean isProjected() {
        return this == PROJECTED;
    }

    /** A length of the screen that is read from near, in this style. */
    int scaled(int pixels) {
        return Math.round(pixels * (float) textSize / SCREEN.textSize);
    }

    /** The height of a line of text. */
    int leading() {
        return (int) Math.ceil(textSize * LEADING);
    }

    /** What all charts have in common and nothing of what they show. */
    Configuration configuration(ChartType type) {
        Configuration configuration = new Configuration();
        var chart = configuration.getChart();
        chart.setType(type);
        chart.setBackgroundColor(NONE);
        chart.setPlotBackgroundColor(NONE);
        // What a change of the figures moves is decided in the browser, which knows whether the reader wants motion.
        chart.setAnimation(false);
        chart.setSpacing(new Number[] {6, 4, 4, 4});
        chart.setStyle(text(TEXT, FontWeight.NORMAL));
        // The question stands above, as a heading of the page. This title names the drawing.
        Title title = configuration.getTitle();
        title.setFloating(true);
        title.setY(ABOVE_THE_DRAWING);
        configuration.getLegend().setEnabled(false);
        configuration.getCredits().setEnabled(false);
        // Their texts are English; the component says the figures itself, offers them as a table and saves them as a
        // picture.
        configuration.getAccessibility().setEnabled(false);
        configuration.getExporting().setEnabled(false);
        setUpTooltip(configuration);
        return configuration;
    }

    private void setUpTooltip(Configuration configuration) {
        var tooltip = configuration.getTooltip();
        tooltip.setEnabled(!isProjected());
        tooltip.setAnimation(false);
        tooltip.setBackgroundColor(SURFACE);
        tooltip.setBorderColor(LINE);
        tooltip.setBorderRadius(6);
        tooltip.setBorderWidth(1);
        tooltip.setHeaderFormat("");
        tooltip.setPointFormat("{point.tip}");
        tooltip.setStyle(text(TEXT, FontWeight.NORMAL));
    }

    /** An axis of categories. */
    void setUpCategories(XAxis axis) {
        axis.setType(AxisType.CATEGORY);
        axis.setLineColor(LINE);
        axis.setTickWidth(0);
        axis.getLabels().setStyle(text(TEXT, FontWeight.NORMAL));
    }

    /** An axis of figures, from zero. */
    void setUpFigures(YAxis axis) {
        axis.setMin(0);
        axis.setGridLineColor(GRID);
        axis.setGridLineWidth(1);
        axis.getLabels().setStyle(text(MUTED, FontWeight.NORMAL));
        axis.getLabels().setAlign(HorizontalAlign.RIGHT);
        setTitle(axis, "");
    }

    /** An axis that only places its marks. */
    void hide(YAxis axis) {
        setTitle(axis, "");
        axis.setGridLineWidth(0);
        axis.getLabels().setEnabled(false);
    }

    void setTitle(Axis axis, String text) {
        AxisTitle title = new AxisTitle(text);
        title.setStyle(text(MUTED, FontWeight.NORMAL));
        if (axis instanceof YAxis y) {
            y.setTitle(title);
        } else if (axis instanceof XAxis x) {
            x.setTitle(title);
        }
    }

    /** Labels of marks, from what each mark says of itself. */
    DataLabels labels(SolidColor colour, FontWeight weight) {
        DataLabels labels = new DataLabels(true);
        labels.setFormat("{point.mark}");
        labels.setStyle(text(colour, weight));
        labels.setPadding(3);
        return labels;
    }

    /** Pointing at one series neither brightens it nor fades the others: they are being compared. */
    static States calmStates() {
        Hover hover = new Hover();
        hover.setEnabled(false);
        Inactive inactive = new Inactive();
        inactive.setEnabled(false);
        States states = new States();
        states.setHover(hover);
        states.setInactive(inactive);
        return states;
    }

    Style text(SolidColor colour, FontWeight weight) {
        Style style = new PlainStyle();
        style.setColor(colour);
        style.setFontSize(textSize + "px");
        style.setFontWeight(weight);
        style.setFontFamily("inherit");
        return style;
    }

    /** Text without the outline that Highcharts draws around labels, for which Vaadin Charts has no setter. */
    @SuppressWarnings({"unused", "FieldCanBeStatic"}) // written into the configuration by its serializer
    private static final class PlainStyle extends Style {

        private final String textOutline = "none";
    }
}
