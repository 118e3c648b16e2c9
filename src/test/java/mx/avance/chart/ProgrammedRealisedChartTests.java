package mx.avance.chart;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammedRealisedChartTests {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void openPage() {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.forLanguageTag("es-MX"));
        ProgrammedRealisedChart chart = new ProgrammedRealisedChart("¿Qué trimestre se quedó corto?");
        chart.setData(ChartFixtures.supportActions());
        UI.getCurrent().add(chart);
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
        Locale.setDefault(before);
    }

    @Test
    void asksTheQuestionThatItAnswersAndSaysItsFigures() {
        assertThat(_get(H2.class).getText()).isEqualTo("¿Qué trimestre se quedó corto?");
        // Highcharts names its drawing by this title for screen readers.
        assertThat(_get(Chart.class).getConfiguration().getTitle().getText()).contains("realizada 1,466");
    }

    @Test
    void givesTheSameFiguresAsATable() {
        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));

        assertThat(_get(NativeTable.class).getCaptionText())
                .isEqualTo("¿Qué trimestre se quedó corto? Gestiones de apoyos. Meta anual: 5,220");
        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly(
                        "Trimestre",
                        "Programada",
                        "Realizada",
                        "Programada a la fecha",
                        "Realizada a la fecha",
                        "T1",
                        "T2",
                        "T3",
                        "T4");
        assertThat(_find(NativeTableCell.class))
                .extracting(NativeTableCell::getText)
                .startsWith("1,292", "1,466", "1,292", "1,466", "1,330", "·", "2,622", "·");
        assertThat(_find(Chart.class)).isEmpty();
    }

    @Test
    void comesBackFromTheTable() {
        _click(_get(Button.class, spec -> spec.withText("Ver tabla")));
        _click(_get(Button.class, spec -> spec.withText("Ver gráfica")));

        assertThat(_find(NativeTable.class)).isEmpty();
        assertThat(_find(Chart.class)).hasSize(1);
    }
}
