package mx.avance.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.Lang;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * Programmed against realised, period by period (columns) and to date (lines below): the programmed one hollow or dashed, the realised one in the
 * accent. Its title is the question that it answers; the same figures are a table behind a button. Words come from the keys {@code chart.*}.
 */
public final class ProgrammedRealisedChart extends Composite<Div> {

    private final Chart chart = new Chart();
    private final ChartTable table = new ChartTable();
    private final Div tableFrame = new Div(table);
    private final HtmlContainer heading;
    private final Span unit = new Span();
    private final Div legend = new Div();
    private final Button toggle = new Button();
    private boolean tableShown;
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
        heading = headingLevel == 2 ? new H2(question) : new H3(question);
        heading.addClassName("card-title");
        unit.addClassNames("chart-unit", "muted");
        legend.addClassName("chart-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        chart.addClassName("chart-plot");
        tableFrame.addClassName("chart-table-frame");
        // It scrolls sideways where there is little room: with the keyboard too.
        tableFrame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        tableFrame.getElement().setAttribute("aria-label", question);
        toggle.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
        toggle.addClassName("chart-toggle");

        toggle.addClickListener(event -> showTable(!tableShown));

        Div head = new Div(heading, toggle);
        head.addClassName("card-head");
        Div key = new Div(unit, legend);
        key.addClassName("chart-key");
        getContent().addClassName("chart");
        getContent().add(head, key, chart, tableFrame);
    }

    /** Shows other figures in the same chart, without drawing the page again. */
    public void setData(ProgrammedRealisedData data) {
        this.data = data;
        if (isAttached()) {
            show(data);
        }
    }

    /** Shows the figures as a table ({@code true}) or as a chart. */
    public void showTable(boolean shown) {
        tableShown = shown;
        if (isAttached()) {
            applyVisibility(texts());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        useMexicanFigures(event.getUI());
        ChartTexts texts = texts();
        applyVisibility(texts);
        legend.removeAll();
        legend.add(legendItem("programmed", texts.programmed()), legendItem("realised", texts.realised()));
        if (data != null) {
            show(data);
        }
    }

    private void show(ProgrammedRealisedData data) {
        ChartTexts texts = texts();
        String summary = ChartSummary.of(heading.getText(), data, texts);
        unit.setText(data.unit());
        if (configuration == null || !configuration.fits(data)) {
            configuration = new ProgrammedRealisedConfiguration(data, texts);
            configuration.describe(summary);
            chart.setConfiguration(configuration.configuration());
            chart.drawChart(true);
        } else {
            configuration.show(data, texts);
            configuration.describe(summary);
            chart.drawChart();
        }
        chart.setClassName("chart-plot-tall", data.hasCumulative());
        table.setData(heading.getText(), data, texts);
    }

    private void applyVisibility(ChartTexts texts) {
        chart.setVisible(!tableShown);
        legend.setVisible(!tableShown);
        tableFrame.setVisible(tableShown);
        toggle.setText(tableShown ? texts.showChart() : texts.showTable());
    }

    private ChartTexts texts() {
        return ChartTexts.translatedBy(this::getTranslation);
    }

    private static Component legendItem(String kind, String word) {
        Span swatch = new Span();
        swatch.addClassNames("chart-swatch", "chart-swatch-" + kind);
        Span item = new Span(swatch, new Span(word));
        item.addClassName("chart-legend-item");
        return item;
    }

    // Highcharts keeps the separators for all charts of a page.
    private static void useMexicanFigures(UI ui) {
        ChartOptions options = ChartOptions.get(ui);
        if (options.getLang() == null) {
            Lang lang = new Lang();
            lang.setThousandsSep(",");
            lang.setDecimalPoint(".");
            lang.setNoData("");
            lang.setLoading("");
            options.setLang(lang);
        }
    }
}
