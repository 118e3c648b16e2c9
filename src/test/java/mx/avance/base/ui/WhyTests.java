package mx.avance.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "35, 50", "70, 0", "80, 50", "100, 50", "110, 100", "130, 100", "260, 50", "1300, 90"})
    void theMarkStandsInProportionInsideItsBand(BigDecimal percent, BigDecimal at) {
        Percentage percentage = Percentage.of(percent, BigDecimal.valueOf(100));

        assertThat(BandScale.at(BandPreset.GENERAL.band(percentage), percentage))
                .isEqualByComparingTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"< 70 | ≥ 70 · < 90 | ≥ 90 · ≤ 110 | > 110 · ≤ 130 | > 130"})
    void theSignsSayWhoOwnsALimit(String critical, String low, String target, String high, String over) {
        assertThat(BandPreset.GENERAL.bands().stream().map(BandTexts::signs))
                .isEqualTo(List.of(critical, low, target, high, over));
    }
}
