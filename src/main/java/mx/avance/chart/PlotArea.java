package mx.avance.chart;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drawing of a chart: it can be walked through with the arrow keys, mark by mark, a mark opens with a click or with Enter, and it is saved as
 * a picture by the browser itself.
 */
@Tag("avance-plot")
@JsModule("./chart/avance-plot.js")
final class PlotArea extends HtmlContainer {

    private final Chart chart = new Chart();
    private @Nullable Configuration drawn;

    PlotArea() {
        addClassName("chart-plot");
        // What it would say is in the label of this element, and mark by mark in what it announces.
        chart.getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("role", "application");
        getElement().setAttribute("tabindex", "0");
        add(chart);
    }

    /** What is said of the drawing as a whole, and what kind of thing it is called. */
    void describe(String kind, String summary) {
        getElement().setAttribute("aria-roledescription", kind);
        getElement().setAttribute("aria-label", summary);
    }

    /** How tall the drawing is, in pixels. */
    void setHeight(int pixels) {
        getStyle().setHeight(pixels + "px");
    }

    /** Draws, or moves what is drawn to other figures of the same configuration. */
    void draw(Configuration configuration) {
        if (configuration == drawn) {
            getElement()
                    .callJsFunction("update", JsonMapper.shared().readTree(ChartSerialization.toJSON(configuration)));
        } else {
            drawn = configuration;
            chart.setConfiguration(configuration);
        }
    }

    /** What is done with the key of a mark that is opened. */
    void onOpen(Consumer<String> open) {
        getElement().setAttribute("opens", true);
        getElement()
                .addEventListener(
                        "mark-open",
                        event -> open.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    /**
     * Saves the drawing with its question and its key as a file of the reader.
     *
     * @param kind {@code png} or {@code svg}
     */
    void download(String kind) {
        getElement().callJsFunction("download", kind);
    }
}
