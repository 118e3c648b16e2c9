package mx.avance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTests {

    @ParameterizedTest
    @CsvSource({
        "true, true, true, true",
        "true, false, true, false",
        "false, true, false, true",
        "false, false, false, false"
    })
    void includesItsEndsAsTold(boolean lower, boolean upper, boolean lowerInside, boolean upperInside) {
        Band band = new Band(Signal.ON_TARGET, BigDecimal.valueOf(90), lower, BigDecimal.valueOf(110), upper);

        assertThat(band.contains(percent("90"))).isEqualTo(lowerInside);
        assertThat(band.contains(percent("110"))).isEqualTo(upperInside);
        assertThat(band.contains(percent("90.0000001"))).isTrue();
        assertThat(band.contains(percent("109.9999999"))).isTrue();
        assertThat(band.contains(percent("89.9999999"))).isFalse();
        assertThat(band.contains(percent("110.0000001"))).isFalse();
    }

    @Test
    void withoutEndHoldsEverythingAbove() {
        assertThat(band("130", false, null, false).contains(percent("1000000000000000")))
                .isTrue();
    }

    @Test
    void mayBeASinglePercentage() {
        Band band = band("100", true, "100", true);

        assertThat(band.contains(percent("100"))).isTrue();
        assertThat(band.contains(percent("100.0000001"))).isFalse();
    }

    @Test
    void equalEndsAreEqualBands() {
        assertThat(band("90.00", true, "1.1E+2", true)).isEqualTo(band("90", true, "110", true));
    }

    @ParameterizedTest
    @CsvSource({"95, true, 90, true", "90, true, 90, false", "90, false, 90, true", "90, false, 90, false"})
    void refusesToBeEmpty(String lower, boolean lowerIncluded, String upper, boolean upperIncluded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band(lower, lowerIncluded, upper, upperIncluded))
                .withMessage("La banda «bajo» está vacía: empieza en " + lower + " y termina en " + upper + ".");
    }

    @Test
    void refusesToIncludeInfinity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band("90", true, null, true))
                .withMessage("La banda «bajo» no tiene límite superior, así que no puede incluirlo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1E999999999", "1000001", "1E400", "1E999999999"})
    void refusesEndsOutOfRange(String end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band(end, true, null, false))
                .withMessageStartingWith("Los límites de la banda «bajo» van de 0 a 1,000,000; se encontró ");
        assertThatIllegalArgumentException().isThrownBy(() -> band("0", true, end, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-7", "1E-999999999"})
    void refusesEndsWithMoreThanSixDecimals(String end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band(end, true, null, false))
                .withMessage("Los límites de la banda «bajo» tienen a lo más seis decimales.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRESS_WITHOUT_TARGET", "NO_TARGET", "NOT_CAPTURED"})
    void refusesASignalThatStandsForNoPercentage(Signal signal) {
        assertThat(signal.isBand()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band(signal, BigDecimal.ZERO, true, null, false))
                .withMessage("«" + signal.word() + "» no es una banda del semáforo.");
    }

    @ParameterizedTest
    @EnumSource(names = {"CRITICAL", "LOW", "ON_TARGET", "HIGH", "OVER"})
    void takesAnySignalThatIsABand(Signal signal) {
        assertThat(signal.isBand()).isTrue();
        assertThat(new Band(signal, BigDecimal.ZERO, true, null, false).signal())
                .isEqualTo(signal);
    }

    private static Band band(String lower, boolean lowerIncluded, @Nullable String upper, boolean upperIncluded) {
        return new Band(
                Signal.LOW,
                new BigDecimal(lower),
                lowerIncluded,
                upper == null ? null : new BigDecimal(upper),
                upperIncluded);
    }

    private static Percentage percent(String percent) {
        return Percentage.of(new BigDecimal(percent), BigDecimal.valueOf(100));
    }
}
