package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void trimsOnlyOutside() {
        assertThat(Texts.trim("\u00A0 a  b \t")).isEqualTo("a  b");
        assertThat(Texts.trim(" \u00A0")).isEmpty();
    }

    @Test
    void makesVisibleWhatCannotBeSeen() {
        assertThat(Texts.visible("a\u0000b\u202Ec")).isEqualTo("a‹U+0000›b‹U+202E›c");
        assertThat(Texts.visible(Texts.visible("\u0007"))).isEqualTo("‹U+0007›");
    }

    @Test
    void shortensToTwoHundredCharactersWithoutCuttingOneInTwo() {
        assertThat(Texts.visible("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Texts.visible("x".repeat(201))).isEqualTo("x".repeat(199) + "…");
        assertThat(Texts.visible("x".repeat(198) + "😀😀")).isEqualTo("x".repeat(198) + "…");
        assertThat(Texts.visible("\u0000".repeat(300)))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("›…");
    }

    @Test
    void findsALabelInAnyCapitals() {
        assertThat(Texts.indexOf("ab Unidad de Medida:", "UNIDAD DE MEDIDA:")).isEqualTo(3);
        assertThat(Texts.indexOf("UNIDAD", "UNIDAD DE MEDIDA:")).isEqualTo(-1);
    }
}
