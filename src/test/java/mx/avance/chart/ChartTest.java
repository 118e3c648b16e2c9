package mx.avance.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in Spanish for a chart. */
abstract class ChartTest {

    static final String QUESTION = "¿Dónde está el problema?";

    /** The keys of what was opened. */
    final List<String> opened = new ArrayList<>();

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void openPage() {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.forLanguageTag("es-MX"));
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
        Locale.setDefault(before);
    }

    /** Shows a chart on the page. */
    final <D> void show(FramedChart<D> chart, D data) {
        chart.onOpen(opened::add);
        chart.setData(data);
        UI.getCurrent().add(chart);
    }

    /** The drawing as the browser receives it. */
    static JsonNode drawing() {
        return JsonMapper.shared()
                .readTree(ChartSerialization.toJSON(_get(Chart.class).getConfiguration()));
    }

    /** The figures in words, as a screen reader says them. */
    static String words() {
        return _get(PlotArea.class).getElement().getAttribute("aria-label");
    }

    static List<String> headers() {
        return _find(NativeTableHeaderCell.class).stream().map(ChartTest::text).toList();
    }

    static List<String> cells() {
        return _find(NativeTableCell.class).stream().map(ChartTest::text).toList();
    }

    static List<String> buttons() {
        return _find(NativeButton.class).stream().map(NativeButton::getText).toList();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
