package mx.avance.capture.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFigureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1292; 1292", "1,292; 1292", " 1,234,567.50 ; 1234567.5", "88.70; 88.7", "0; 0", "007; 7"})
    void readsWhatPeopleType(String typed, String amount) {
        assertThat(TypedFigure.read(typed, false)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"88.70 %", "88.7%", "88.70\u00a0%", "88.70"})
    void aPercentageMayCarryItsSign(String typed) {
        assertThat(TypedFigure.read(typed, true)).hasToString("88.7");
    }

    @Test
    void nothingIsNotZero() {
        assertThat(TypedFigure.read(" ", false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "88.70 %",
                "doce",
                "1,29",
                "12,92",
                "1.2.3",
                "-5",
                "1e9",
                "1 292",
                "$5",
                ",5",
                ".5",
                "5.",
                "0.1234567",
                "9999999999999999999999",
                "٣",
                "<b>1</b>"
            })
    void refusesAnythingElseWithASentence(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedFigure.read(typed, false))
                .withMessageEndingWith(".");
        assertThatIllegalArgumentException().isThrownBy(() -> TypedFigure.read("1".repeat(100_000), true));
    }
}
