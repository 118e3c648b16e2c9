package mx.avance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

    private static final long LARGEST = 1_000_000_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({"1292, 1292", "88.70, 88.7", "0, 0", "0.000, 0", "007, 7", "0.000001, 0.000001", "5.0000000, 5", "-0, 0"
    })
    void writesItsFigureInOneWay(String text, String written) {
        assertThat(Amount.of(text)).hasToString(written);
    }

    @Test
    void equalFiguresAreEqualAmounts() {
        assertThat(Amount.of("88.70")).isEqualTo(Amount.of("88.7")).hasSameHashCodeAs(Amount.of("88.7"));
        assertThat(Amount.of(new BigDecimal("1E+3"))).isEqualTo(Amount.of(1000)).hasToString("1000");
        assertThat(new Amount(new BigDecimal("0E-9"))).isEqualTo(Amount.ZERO);
        assertThat(new Amount(new BigDecimal("0E+999999999"))).isEqualTo(Amount.ZERO);
    }

    @Test
    void knowsZero() {
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(Amount.of("0.000001").isZero()).isFalse();
    }

    @Test
    void reachesFromZeroToTheLargest() {
        assertThat(Amount.of(LARGEST)).hasToString("1000000000000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("1000000000000000000.000001"))
                .withMessage("Una cifra no puede pasar de 1,000,000,000,000,000,000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.000001", "-1E-7", "-1E400", "-1E999999999"})
    void refusesNegativeFigures(String figure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal(figure)))
                .withMessageStartingWith("Una cifra no puede ser negativa; se encontró -")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E19", "1E400", "1E999999999", "1E2147483647", "1000000000000000001"})
    void refusesFiguresThatAreTooLargeWithoutExpandingThem(String figure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal(figure)))
                .withMessageStartingWith("Una cifra no puede pasar de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-7", "0.1234567", "1E-400", "1E-999999999"})
    void refusesMoreThanSixDecimals(String figure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal(figure)))
                .withMessage("Una cifra tiene a lo más seis decimales.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,292",
                "90%",
                "1e3",
                "1E999999999",
                "+5",
                ".5",
                "5.",
                "1 000",
                " 5",
                "٣",
                "NaN",
                "½",
                "0x10"
            })
    void refusesWhatIsNotPlainDigits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(text))
                .withMessage("Una cifra se escribe con dígitos y punto decimal; se encontró «" + text + "».");
    }

    @Test
    void refusesEndlessTextsAndQuotesTheirBeginning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("9".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).endsWith("9…».").hasSizeLessThan(120));
    }

    @Test
    void everyFigureIsReadBackFromItsText() {
        qt().forAll(longs().between(0, LARGEST), integers().between(0, 6)).checkAssert((unscaled, decimals) -> {
            Amount amount = Amount.of(BigDecimal.valueOf(unscaled, decimals));
            assertThat(Amount.of(amount.toString())).isEqualTo(amount);
            assertThat(amount.value()).isEqualByComparingTo(BigDecimal.valueOf(unscaled, decimals));
            assertThat(amount.toString()).matches("0|[1-9][0-9]*|[0-9]+\\.[0-9]{0,5}[1-9]");
        });
    }

    @Test
    void isOrderedAsItsFigures() {
        qt().forAll(longs().between(0, 1_000_000), longs().between(0, 1_000_000))
                .checkAssert((a, b) -> {
                    Amount one = Amount.of(BigDecimal.valueOf(a, 3));
                    Amount other = Amount.of(BigDecimal.valueOf(b, 3));
                    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Long.compare(a, b));
                    assertThat(one.equals(other)).isEqualTo(a.equals(b));
                });
    }
}
