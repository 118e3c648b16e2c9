package mx.avance.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.avance.chart.BandsByQuarterData.QuarterCounts;
import mx.avance.chart.UnitShareData.UnitShare;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The charts of signals: what they draw, what they say, what they give as a table, and what they open. */
class SignalChartsTests extends ChartTest {

    private static final int CRITICAL = 0;
    private static final int NOT_CAPTURED = Signal.NOT_CAPTURED.ordinal();

    @Test
    void countsTheIndicatorsOfEachQuarter() {
        show(
                new BandsByQuarterChart(QUESTION),
                new BandsByQuarterData(List.of(
                        new QuarterCounts("T1", Map.of(Signal.CRITICAL, 5, Signal.ON_TARGET, 11)),
                        new QuarterCounts("T2", Map.of(Signal.NOT_CAPTURED, 16)),
                        new QuarterCounts("T3", Map.of()))));

        JsonNode critical = drawing().at("/series/" + CRITICAL + "/data");
        assertThat(critical.get(0).get("y").intValue()).isEqualTo(5);
        assertThat(critical.get(0).get("mark").asString()).isEqualTo("▼ 5");
        assertThat(critical.get(0).get("say").asString()).isEqualTo("T1, ▼ crítico: 5 de 16");
        assertThat(critical.get(0).get("color").asString()).isEqualTo("var(--avance-critical)");
        // Not a segment of nothing.
        assertThat(critical.get(1).get("y").isNull()).isTrue();
        assertThat(drawing().at("/series/" + NOT_CAPTURED + "/data/1/dashStyle").asString())
                .isEqualTo("ShortDash");
        assertThat(words())
                .startsWith(QUESTION + " T1: 5 crítico, 11 en meta. T2: 16 sin captura. T3: sin cifras.")
                .endsWith("Entrar abre la elegida.");

        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        assertThat(headers()).startsWith("Trimestre", "▼ crítico", "● en meta", "○ sin captura", "Total", "T1");
        assertThat(cells()).startsWith("5", "11", "0", "16");
        _click(_get(NativeButton.class, spec -> spec.withText("5")));
        assertThat(opened).containsExactly("T1/CRITICAL");
    }

    @Test
    void sharesOutTheIndicatorsOfEachUnit() {
        show(
                new UnitShareChart(QUESTION),
                new UnitShareData(List.of(
                        new UnitShare("7", "Patrimonio", Map.of(Signal.CRITICAL, 1, Signal.OVER, 2)),
                        new UnitShare("8", "Calidad", Map.of()))));

        JsonNode drawing = drawing();
        assertThat(drawing.at("/series/0/stacking").asString()).isEqualTo("percent");
        assertThat(drawing.at("/xAxis/categories/0").asString()).isEqualTo("Patrimonio\u00a0·\u00a03");
        assertThat(drawing.at("/series/0/data/0/say").asString())
                .isEqualTo("Patrimonio, ▼ crítico: 1 de 3 (33.33\u00a0%)");

        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        assertThat(cells()).containsExactly("1 (33.33\u00a0%)", "2 (66.67\u00a0%)", "3", "0", "0", "0");
        _click(_get(NativeButton.class, spec -> spec.withText("Patrimonio")));
        assertThat(opened).containsExactly("7");
    }

    @Test
    void coloursEachObjectiveInEachQuarter() {
        show(
                new HeatChart(QUESTION),
                new HeatData(
                        List.of("T1", "T2"),
                        List.of(
                                new HeatData.Row(
                                        "1",
                                        "1.4.1.1.6",
                                        "PSML",
                                        "Servicios <de> mantenimiento",
                                        List.of(
                                                new HeatData.Cell(Signal.OVER, new BigDecimal("295.14")),
                                                new HeatData.Cell(Signal.NOT_CAPTURED, null))),
                                new HeatData.Row(
                                        "2",
                                        "1.4.1.1.7",
                                        "PSTC",
                                        "Eventos",
                                        List.of(
                                                new HeatData.Cell(Signal.NO_TARGET, null),
                                                new HeatData.Cell(Signal.NOT_CAPTURED, null))))));

        JsonNode cells = drawing().at("/series/0/data");
        assertThat(cells).hasSize(4);
        assertThat(cells.get(0).get("mark").asString()).isEqualTo("▲ 295.14\u00a0%");
        assertThat(cells.get(1).get("mark").asString()).isEqualTo("○");
        assertThat(cells.get(2).get("mark").asString()).isEqualTo("—");
        assertThat(cells.get(0).get("tip").asString()).contains("<br/>Servicios &lt;de> mantenimiento<br/>");
        assertThat(cells.get(0).get("say").asString()).endsWith("T1: ▲ sobremeta, 295.14\u00a0%");
        assertThat(words()).contains("2 objetivos. T1: 1 sobremeta, 1 sin meta. T2: 2 sin captura.");

        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        assertThat(cells())
                .containsExactly("Servicios <de> mantenimiento", "▲ 295.14\u00a0%", "○", "Eventos", "—", "○");
        _click(_get(NativeButton.class, spec -> spec.withText("1.4.1.1.7 PSTC")));
        assertThat(opened).containsExactly("2");
    }

    @Test
    void capsTheBulletsAndSaysSo() {
        show(
                new BulletChart(QUESTION),
                new BulletData(
                        BandPreset.GENERAL,
                        List.of(
                                new BulletData.Row("1", "1.4.1.1.6 PSML", "x", bd("295.14"), bd("310"), Signal.OVER),
                                new BulletData.Row("2", "1.4.1.1.7 PSTC", "x", bd("20"), bd("80"), Signal.LOW),
                                new BulletData.Row("3", "1.4.1.1.8 PSTA", "x", null, null, null))));

        JsonNode marks = drawing().at("/series/0/data");
        assertThat(marks.get(0).get("y").intValue()).isEqualTo(150);
        assertThat(marks.get(0).get("mark").asString()).isEqualTo("→ 295.14\u00a0%");
        assertThat(marks.get(1).get("target").intValue()).isEqualTo(80);
        assertThat(marks.get(2).get("y").isNull()).isTrue();
        assertThat(drawing().at("/yAxis/plotBands")).hasSize(5);
        assertThat(drawing().at("/yAxis/plotLines/0/value").intValue()).isEqualTo(100);
        assertThat(words()).contains("1.4.1.1.7 PSTC: realizado a la fecha 20.00\u00a0%");

        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        assertThat(cells()).containsSubsequence("20.00\u00a0%", "80.00\u00a0%", "▽ bajo", "·", "—", "—");
        assertThat(buttons()).containsExactly("1.4.1.1.6 PSML", "1.4.1.1.7 PSTC", "1.4.1.1.8 PSTA");
    }

    @Test
    void drawsTheTree() {
        show(
                new TreeChart(QUESTION),
                new TreeData(List.of(
                        new TreeData.Node("1", null, "1.4.1", "Fin", null, 1),
                        new TreeData.Node("2", "1", "1.4.1.1 PSAA", "Propósito", Signal.OVER, 3))));

        JsonNode nodes = drawing().at("/series/0/data");
        assertThat(nodes.get(0).get("value").isNull()).isTrue();
        assertThat(nodes.get(1).get("value").intValue()).isEqualTo(3);
        assertThat(nodes.get(1).get("parent").asString()).isEqualTo("1");
        assertThat(nodes.get(1).get("mark").asString()).isEqualTo("▲ 1.4.1.1 PSAA");

        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        assertThat(cells()).containsExactly("Fin", "—", "Propósito", "▲ sobremeta");
        _click(_get(NativeButton.class, spec -> spec.withText("1.4.1.1 PSAA")));
        assertThat(opened).containsExactly("2");
    }

    @Test
    void movesWhatIsDrawnToOtherFigures() {
        BandsByQuarterChart chart = new BandsByQuarterChart(QUESTION);
        show(chart, new BandsByQuarterData(List.of(new QuarterCounts("T1", Map.of(Signal.LOW, 2)))));
        var before = _get(com.vaadin.flow.component.charts.Chart.class).getConfiguration();

        chart.setData(new BandsByQuarterData(List.of(new QuarterCounts("T1", Map.of(Signal.LOW, 3)))));

        assertThat(_get(com.vaadin.flow.component.charts.Chart.class).getConfiguration())
                .isSameAs(before);
        assertThat(drawing().at("/series/1/data/0/y").intValue()).isEqualTo(3);
    }

    @Test
    void saysWhatItsButtonsSave() {
        show(new BandsByQuarterChart(QUESTION), new BandsByQuarterData(List.of()));

        assertThat(_get(Button.class, spec -> spec.withText("PNG")).getAriaLabel())
                .hasValue("Descargar PNG");
        assertThat(_get(Button.class, spec -> spec.withText("SVG")).getAriaLabel())
                .hasValue("Descargar SVG");
    }

    private static BigDecimal bd(String text) {
        return new BigDecimal(text);
    }
}
