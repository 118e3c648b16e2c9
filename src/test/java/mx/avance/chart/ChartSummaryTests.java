package mx.avance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartSummaryTests {

    @Test
    void saysEveryFigureAndWhatIsMissingInSpanish() {
        String summary = ChartSummary.of(
                "¿Qué trimestre se quedó corto?", ChartFixtures.supportActions(), ChartFixtures.spanish());

        assertThat(summary)
                .startsWith(
                        "¿Qué trimestre se quedó corto? Gestiones de apoyos. T1: programada 1,292, realizada 1,466.")
                .contains("T2: programada 1,330, realizada sin captura.")
                .endsWith("T1: programada a la fecha 1,292, realizada a la fecha 1,466.");
    }
}
