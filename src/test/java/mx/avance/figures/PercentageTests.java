package mx.avance.figures;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class PercentageTests {

    private static final Gen<Long> PARTS = longs().between(0, 1_000_000_000_000L);
    private static final Gen<Long> WHOLES = longs().between(1, 1_000_000_000L);

    @ParameterizedTest
    @CsvSource({
        "45, 50, 90.00",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "0, 7, 0.00",
        "88.70, 90, 98.56",
        "1799.9, 2000, 90.00",
        "1, 20000, 0.01",
        "0.9999, 20000, 0.00",
        "4, 0.000001, 400000000.00"
    })
    void isDisplayedWithTwoDecimalsHalfUp(String part, String whole, String displayed) {
        assertThat(percentage(part, whole).rounded()).isEqualTo(new BigDecimal(displayed));
    }

    @Test
    void isRoundedOnceFromTheExactRatio() {
        // 0.4444449...%: rounding first to six decimals and then to two steps would climb to 0.45.
        Percentage percentage = percentage("4449999", "1000000000");

        assertThat(percentage.rounded(4)).isEqualTo("0.4450");
        assertThat(percentage.rounded(2)).isEqualTo("0.44");
        assertThat(percentage.rounded(0)).isEqualTo("0");
    }

    @Test
    void roundingEqualsIntegerArithmetic() {
        qt().forAll(PARTS, WHOLES, integers().between(0, 10)).checkAssert((part, whole, decimals) -> {
            BigInteger scaled = BigInteger.valueOf(part).multiply(BigInteger.TEN.pow(decimals + 2));
            BigInteger divisor = BigInteger.valueOf(whole);
            // floor(x + 1/2) = floor((2 part + whole) / (2 whole))
            BigInteger halfUp = scaled.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
            assertThat(percentage(part, whole).rounded(decimals)).isEqualTo(new BigDecimal(halfUp, decimals));
        });
    }

    @Test
    void roundingOfTiesGoesUp() {
        qt().forAll(longs().between(0, 1_000_000)).checkAssert(hundredths -> {
            Percentage tie = percentage(2 * hundredths + 1, 20_000);
            assertThat(tie.rounded()).isEqualTo(BigDecimal.valueOf(hundredths + 1, 2));
        });
    }

    @Test
    void isApproximatedWithTenDecimalsForTheDatabase() {
        assertThat(percentage(2, 3).approximate()).isEqualTo("66.6666666667");
        Percentage largest = percentage("4000000000000000000", "0.000001");
        assertThat(largest.approximate().precision() - largest.approximate().scale())
                .isEqualTo(27);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesSenselessDecimals(int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percentage(1, 3).rounded(decimals))
                .withMessageContaining("entre 0 y 20 decimales");
    }

    @Test
    void equalRatiosAreEqualPercentages() {
        assertThat(percentage(20, 16))
                .isEqualTo(percentage("1.250", "1"))
                .isEqualTo(percentage("5E+2", "4E+2"))
                .hasSameHashCodeAs(percentage("1.250", "1"))
                .hasToString("125.00 %");
        assertThat(percentage(0, 16)).isEqualTo(percentage(0, 3));
        assertThat(percentage("89.995", "100")).isNotEqualTo(percentage(90, 100));
    }

    @Test
    void isTheSameAtAnyScale() {
        qt().forAll(PARTS, WHOLES, longs().between(1, 1_000_000), integers().between(0, 6))
                .checkAssert((part, whole, factor, decimals) -> {
                    Percentage scaled = Percentage.of(
                            BigDecimal.valueOf(part, decimals).multiply(BigDecimal.valueOf(factor)),
                            BigDecimal.valueOf(whole, decimals).multiply(BigDecimal.valueOf(factor)));
                    assertThat(scaled).isEqualTo(percentage(part, whole)).hasSameHashCodeAs(percentage(part, whole));
                });
    }

    @Test
    void isOrderedByItsExactRatio() {
        qt().forAll(longs().between(0, 1000), longs().between(1, 50), longs().between(0, 1000), longs().between(1, 50))
                .checkAssert((a, b, c, d) -> {
                    Percentage one = percentage(a, b);
                    Percentage other = percentage(c, d);
                    int expected = Long.compare(a * d, c * b);
                    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
                    assertThat(one.equals(other)).isEqualTo(expected == 0);
                });
    }

    @Test
    void isComparedExactlyWithAPercent() {
        assertThat(percentage(9, 10).compareToPercent(new BigDecimal("90.000"))).isZero();
        assertThat(percentage("0.899999999", "1").compareToPercent(BigDecimal.valueOf(90)))
                .isNegative();
        assertThat(percentage("0.900000001", "1").compareToPercent(BigDecimal.valueOf(90)))
                .isPositive();
        assertThat(percentage(1, 3).compareToPercent(new BigDecimal("33.3333333333333333333333333333")))
                .isPositive();
        assertThat(percentage(1, 3).compareToPercent(new BigDecimal("1E999999999")))
                .isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "0E999999999", "-1"})
    void refusesToDivideByZeroOrLess(String whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percentage("1", whole))
                .withMessage("Un porcentaje se calcula sobre una cifra mayor que cero.");
        assertThatIllegalArgumentException().isThrownBy(() -> percentage("0", whole));
    }

    @Test
    void refusesANegativePart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percentage("-0.01", "1"))
                .withMessage("La parte de un porcentaje no puede ser negativa.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E400", "1E-400", "1E999999999", "1E-999999999", "1E-2147483647"})
    void refusesMonstrousFiguresWithoutExpandingThem(String monster) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(new BigDecimal(monster), ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(ONE, new BigDecimal(monster)));
    }

    @Test
    void zeroOfAnythingIsZero() {
        assertThat(Percentage.of(new BigDecimal("0E-999999999"), new BigDecimal("1E400")))
                .isEqualTo(Percentage.of(ZERO, ONE));
    }

    private static Percentage percentage(long part, long whole) {
        return Percentage.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Percentage percentage(String part, String whole) {
        return Percentage.of(new BigDecimal(part), new BigDecimal(whole));
    }

    @Test
    void whatRoundingHidesIsCutOffAndNotRounded() {
        Percentage almost = Percentage.of(new BigDecimal("1799.9"), new BigDecimal("2000"));

        assertThat(almost.truncated(2)).isEqualByComparingTo("89.99");
        assertThat(almost.truncated(4)).isEqualByComparingTo("89.995");
        assertThat(almost.isExactAsDisplayed()).isFalse();
        assertThat(Percentage.of(new BigDecimal("9"), BigDecimal.TEN).isExactAsDisplayed())
                .isTrue();
    }
}
