package mx.avance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTests {

    @ParameterizedTest
    @EnumSource
    void isTheQuarterOfItsNumber(Quarter quarter) {
        assertThat(Quarter.of(quarter.number())).isEqualTo(quarter);
        assertThat(quarter.upTo())
                .hasSize(quarter.number())
                .startsWith(Quarter.T1)
                .endsWith(quarter);
    }

    @Test
    void upToIsInOrder() {
        assertThat(Quarter.T3.upTo()).containsExactly(Quarter.T1, Quarter.T2, Quarter.T3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesOtherNumbers(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quarter.of(number))
                .withMessage("El trimestre es 1, 2, 3 o 4; se encontró " + number + ".");
    }
}
