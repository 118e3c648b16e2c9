package mx.avance.chart;

import static mx.avance.chart.ChartFixtures.figures;
import static mx.avance.chart.ChartFixtures.supportActions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.charts.util.ChartSerialization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammedRealisedConfigurationTests {

    @Test
    void givesEachQuarterItsColumns() {
        JsonNode json = json(supportActions());

        assertThat(strings(json.at("/xAxis/categories"))).containsExactly("T1", "T2", "T3", "T4");
        assertThat(numbers(json.at("/series/0/data"))).containsExactly(1292, 1330, 1320, 1278);
        assertThat(json.at("/series/0/type").asString()).isEqualTo("column");
        assertThat(json.at("/series/0/name").asString()).isEqualTo("Programada");
        assertThat(json.at("/series/1/name").asString()).isEqualTo("Realizada");
    }

    @Test
    void aFigureThatWasNotCapturedIsNoPointAndNotZero() {
        JsonNode realised = json(supportActions()).at("/series/1/data");

        assertThat(realised).hasSize(4);
        assertThat(realised.get(0).get("y").intValue()).isEqualTo(1466);
        // Written, not left out: the library would keep the figure before.
        assertThat(realised.get(1).get("y").isNull()).isTrue();
        assertThat(realised.get(3).get("y").isNull()).isTrue();
    }

    @Test
    void aRealisedZeroIsAPoint() {
        JsonNode json = json(ProgrammedRealisedData.ofPeriods(
                List.of("T1", "T2"), figures("5", "0"), figures("0", null), "Eventos", false));

        assertThat(json.at("/series/1/data/0/y").isNumber()).isTrue();
        assertThat(json.at("/series/1/data/0/y").intValue()).isZero();
    }

    @Test
    void showsFiguresToDateBelowOnTheirOwnAxisFromZero() {
        JsonNode json = json(supportActions());

        assertThat(json.at("/yAxis")).hasSize(2);
        assertThat(json.at("/yAxis/0/min").intValue()).isZero();
        assertThat(json.at("/yAxis/1/min").intValue()).isZero();
        assertThat(json.at("/series/2/yAxis").intValue()).isEqualTo(1);
        assertThat(json.at("/series/2/dashStyle").asString()).isEqualToIgnoringCase("ShortDash");
        assertThat(json.at("/series/3/type").asString()).isEqualTo("line");
    }

    @Test
    void needsOnlyColumnsWhereNothingAccumulates() {
        JsonNode json = json(ProgrammedRealisedData.ofPeriods(
                List.of("T1", "T2"), figures("90", "90"), figures("88.7", null), "Porcentaje", true));

        assertThat(json.at("/series")).hasSize(2);
        assertThat(json.at("/series/0/data/0/mark").asString()).isEqualTo("90.00\u00a0%");
    }

    @Test
    void takesColoursFromThePageAndRunsNoScript() {
        String json = ChartSerialization.toJSON(
                new ProgrammedRealisedConfiguration(supportActions(), ChartFixtures.spanish(), ChartStyle.SCREEN)
                        .configuration());

        assertThat(json)
                .contains("var(--avance-realised)")
                .contains("\"textOutline\":\"none\"")
                .doesNotContain("_fn_");
    }

    @Test
    void showsOtherFiguresInTheSameConfiguration() {
        var configuration =
                new ProgrammedRealisedConfiguration(supportActions(), ChartFixtures.spanish(), ChartStyle.SCREEN);
        var corrected = ProgrammedRealisedData.ofPeriods(
                supportActions().categories(),
                supportActions().programmed(),
                figures("1466", "1200", null, null),
                "Gestiones",
                false);

        assertThat(configuration.fits(corrected)).isFalse();
        assertThat(configuration.fits(supportActions())).isTrue();
    }

    @Test
    void refusesSeriesOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgrammedRealisedData.ofPeriods(
                        List.of("T1", "T2"), figures("1"), figures("1", "2"), "Eventos", false))
                .withMessageContaining("2 categories");
    }

    private static JsonNode json(ProgrammedRealisedData data) {
        var configuration = new ProgrammedRealisedConfiguration(data, ChartFixtures.spanish(), ChartStyle.SCREEN);
        return JsonMapper.shared().readTree(ChartSerialization.toJSON(configuration.configuration()));
    }

    @Test
    void drawsTheTargetOfTheYearAcrossWhatIsToDate() {
        JsonNode line = json(supportActions()).at("/yAxis/1/plotLines/0");

        assertThat(line.get("value").intValue()).isEqualTo(5220);
        assertThat(line.at("/label/text").asString()).isEqualTo("Meta anual 5,220");
    }

    @Test
    void writesNothingSmallOnAWall() {
        var configuration =
                new ProgrammedRealisedConfiguration(supportActions(), ChartFixtures.spanish(), ChartStyle.PROJECTED);

        assertThat(ChartSerialization.toJSON(configuration.configuration()))
                .contains("\"fontSize\":\"28px\"")
                .doesNotContain("\"fontSize\":\"12px\"");
    }

    @Test
    void aMarkSaysWhatItIsAndCarriesItsKey() {
        JsonNode mark = json(supportActions()).at("/series/1/data/0");

        assertThat(mark.get("say").asString()).isEqualTo("T1, realizada 1,466");
        assertThat(mark.get("key").asString()).isEqualTo("T1");
    }

    @Test
    void aMarkWithoutALabelOfItsOwnSaysNothingOfLabels() {
        assertThat(json(supportActions()).at("/series/0/data/0").has("dataLabels"))
                .isFalse();
        assertThat(json(supportActions()).at("/series/3/data/0").has("dataLabels"))
                .isTrue();
    }

    @Test
    void theFigureToDateIsWrittenWhereTheProgrammedLineIsNot() {
        assertThat(label("1466", null)).isEqualTo("bottom center 0");
        assertThat(label("1300", null)).as("behind").isEqualTo("top center 0");
        assertThat(label("1300", "2400")).isEqualTo("top center 0");
        assertThat(label("74", null)).as("too near to the axis").isEqualTo("middle left 7");
        assertThat(label("74", "2400")).as("its own line goes on from there").isEqualTo("bottom center 0");
    }

    /** Of T1, of 1,400 programmed for it and 4,400 for the year. */
    private static String label(String first, @Nullable String second) {
        JsonNode label = json(new ProgrammedRealisedData(
                        List.of("T1", "T2", "T3", "T4"),
                        figures("1400", "1000", "1000", "1000"),
                        figures(first, second, null, null),
                        figures("1400", "2400", "3400", "4400"),
                        figures(first, second, null, null),
                        "Claves",
                        false,
                        null))
                .at("/series/3/data/0/dataLabels");
        assertThat(label.has("color")).isFalse();
        return label.get("verticalAlign").asString() + " "
                + label.get("align").asString() + " "
                + label.get("x").asInt();
    }

    private static List<Integer> numbers(JsonNode marks) {
        return marks.valueStream().map(mark -> mark.get("y").intValue()).toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
