package mx.avance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DigitsTests {

    @Test
    void writesPlainDigitsWithoutZerosBehind() {
        assertThat(Digits.of(new BigDecimal("1292.500000"))).isEqualTo("1292.5");
        assertThat(Digits.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Digits.of(new BigDecimal("0.000000"))).isEqualTo("0");
    }

    @Test
    void aBlankStaysBlank() {
        assertThat(Digits.of(null)).isNull();
    }
}
