package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTests {

    private static final QuarterFigures PROGRAMMED = new QuarterFigures(Amount.of(90), null);

    @ParameterizedTest
    @CsvSource({
        "MENSUAL, T1 T2 T3 T4",
        "BIMESTRAL, T1 T2 T3 T4",
        "TRIMESTRAL, T1 T2 T3 T4",
        "SEMESTRAL, T2 T4",
        "ANUAL, T4",
        "BIENAL, T4"
    })
    void theFrequencySaysInWhichQuarters(Frequency frequency, String quarters) {
        assertThat(due(frequency, null, PROGRAMMED))
                .containsExactly(Arrays.stream(quarters.split(" ", -1))
                        .map(Quarter::valueOf)
                        .toArray(Quarter[]::new));
    }

    /** Anual in the real document, although 90 % is programmed in each quarter. */
    @Test
    void theFinOfTheRealDocumentIsDueInT4Only() {
        assertThat(due(Frequency.ANUAL, null, PROGRAMMED)).containsExactly(Quarter.T4);
    }

    @Test
    void theQuartersThatAnIndicatorNamesCountMoreThanItsFrequency() {
        assertThat(due(Frequency.TRIMESTRAL, "13", PROGRAMMED)).containsExactly(Quarter.T1, Quarter.T3);
        assertThat(due(Frequency.ANUAL, "1", PROGRAMMED)).containsExactly(Quarter.T1);
        assertThat(due(Frequency.ANUAL, " ", PROGRAMMED)).containsExactly(Quarter.T4);
    }

    @Test
    void nothingIsDueWhereNothingWasProgrammed() {
        assertThat(due(Frequency.MENSUAL, null, new QuarterFigures(Amount.ZERO, null)))
                .isEmpty();
        assertThat(due(Frequency.MENSUAL, "1234", new QuarterFigures(null, Amount.of(5))))
                .isEmpty();
        assertThat(due(Frequency.MENSUAL, null, new QuarterFigures(Amount.of("0.000001"), Amount.ZERO)))
                .hasSize(4);
    }

    private static List<Quarter> due(Frequency frequency, @Nullable String measured, QuarterFigures figures) {
        return Arrays.stream(Quarter.values())
                .filter(quarter -> DueRule.isDue(frequency, measured, quarter, figures))
                .toList();
    }
}
