package mx.avance.chart;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.Lang;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every chart has around it: the question that it answers as a heading, the key, the same figures as a table behind a button, and the
 * drawing as a file. Its height does not change, whatever it shows.
 */
final class ChartFrame {

    private final Div root;
    private final Runnable draw;
    private final HtmlContainer heading;
    private final Span unit = new Span();
    private final Div legend = new Div();
    private final PlotArea plot = new PlotArea();
    private final ChartTable table = new ChartTable();
    private final Div tableFrame = new Div(table);
    private final Div body = new Div(plot, tableFrame);
    private final Button toggle = new Button();
    private final Button png = new Button("PNG");
    private final Button svg = new Button("SVG");
    private final Div actions = new Div(toggle, png, svg);
    private List<LegendItem> key = List.of();
    private @Nullable Div heads;
    private @Nullable Consumer<String> open;
    private @Nullable Picture shown;
    private boolean tableShown;
    private boolean projected;

    /**
     * Builds the frame of a chart.
     *
     * @param root what it is built into
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     * @param draw what {@linkplain #show shows} the figures there are, when there is a page to show them on
     */
    ChartFrame(Div root, String question, int headingLevel, Runnable draw) {
        this.root = root;
        this.draw = draw;
        heading = headingLevel == 2 ? new H2(question) : new H3(question);
        heading.addClassName("card-title");
        unit.addClassNames("chart-unit", "muted");
        legend.addClassName("chart-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        tableFrame.addClassName("chart-table-frame");
        // It scrolls where there is little room: with the keyboard too.
        tableFrame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        tableFrame.getElement().setAttribute("aria-label", question);
        body.addClassName("chart-body");
        actions.addClassName("chart-actions");
        for (Button button : List.of(toggle, png, svg)) {
            button.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
        }
        toggle.addClassName("chart-toggle");

        toggle.addClickListener(event -> showTable(!tableShown));
        png.addClickListener(event -> plot.download("png"));
        svg.addClickListener(event -> plot.download("svg"));
        root.addAttachListener(event -> attach(event.getUI()));

        Div head = new Div(heading, actions);
        head.addClassName("card-head");
        Div keyLine = new Div(unit, legend);
        keyLine.addClassName("chart-key");
        root.addClassName("chart");
        root.add(head, keyLine, body);
    }

    String question() {
        return heading.getText();
    }

    ChartTexts texts() {
        return ChartTexts.of(root);
    }

    /** Draws again what there is to draw, if there is a page to draw it on. */
    void refresh() {
        if (root.isAttached()) {
            draw.run();
        }
    }

    /** Shows a picture in the place of the one before. */
    void show(Picture picture) {
        shown = picture;
        unit.setText(picture.unit());
        unit.setVisible(!picture.unit().isBlank());
        if (!key.equals(picture.legend())) {
            key = picture.legend();
            legend.removeAll();
            key.forEach(item -> legend.add(item.component()));
        }
        if (!projected) {
            body.setHeight(Math.min(picture.height(), picture.room()) + "px");
            plot.setHeight(picture.height());
        }
        describe(picture);
        plot.draw(picture.configuration());
        if (tableShown) {
            table.show(picture.table().get(), open);
        }
    }

    private void describe(Picture picture) {
        ChartTexts texts = texts();
        String hint = texts.text(open == null ? "chart.walk" : "chart.walk-and-open");
        picture.configuration().getTitle().setText(question() + " " + picture.summary());
        plot.describe(texts.text("chart.kind"), question() + " " + picture.summary() + " " + hint);
    }

    /** Shows the figures as a table ({@code true}) or as a drawing. */
    void showTable(boolean shown) {
        tableShown = shown;
        if (root.isAttached()) {
            applyVisibility();
        }
    }

    /** A mark, or a row of the table, opens what its key stands for. */
    void onOpen(Consumer<String> open) {
        this.open = open;
        plot.onOpen(open);
        root.addClassName("chart-opens");
    }

    /** Stands above the drawing, and stays when it scrolls. */
    void setHeads(Div heads) {
        heads.addClassName("chart-heads");
        // The drawing has them too, for its file; to a screen reader each mark says where it stands.
        heads.getElement().setAttribute("aria-hidden", "true");
        this.heads = heads;
        body.addComponentAsFirst(heads);
    }

    /** A line below the question in the file of the drawing. */
    void setContext(String context) {
        root.getElement().setAttribute("data-context", context);
    }

    /** For a wall: no buttons, and as large as the place that it is put into. */
    void project() {
        projected = true;
        root.addClassName("chart-projected");
        actions.setVisible(false);
    }

    private void attach(UI ui) {
        useMexicanFigures(ui);
        ChartTexts texts = texts();
        String asPng = texts.text("chart.download", "PNG");
        String asSvg = texts.text("chart.download", "SVG");
        png.setAriaLabel(asPng);
        svg.setAriaLabel(asSvg);
        png.getElement().setAttribute("title", asPng);
        svg.getElement().setAttribute("title", asSvg);
        applyVisibility();
        draw.run();
    }

    private void applyVisibility() {
        ChartTexts texts = texts();
        plot.setVisible(!tableShown);
        Div above = heads;
        if (above != null) {
            above.setVisible(!tableShown);
        }
        legend.setVisible(!tableShown);
        png.setVisible(!tableShown);
        svg.setVisible(!tableShown);
        tableFrame.setVisible(tableShown);
        toggle.setText(texts.text(tableShown ? "chart.show-chart" : "chart.show-table"));
        Picture picture = shown;
        if (tableShown && picture != null) {
            table.show(picture.table().get(), open);
        }
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
