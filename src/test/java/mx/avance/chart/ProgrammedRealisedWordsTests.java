package mx.avance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammedRealisedWordsTests {

    @Test
    void saysEveryFigureAndWhatIsMissingInSpanish() {
        String summary = new ProgrammedRealisedWords(ChartFixtures.supportActions(), ChartFixtures.spanish()).summary();

        assertThat(summary)
                .startsWith("Gestiones de apoyos. T1: programada 1,292, realizada 1,466.")
                .contains("T2: programada 1,330, realizada sin captura.")
                .endsWith("T1: programada a la fecha 1,292, realizada a la fecha 1,466. meta anual 5,220.");
    }
}
