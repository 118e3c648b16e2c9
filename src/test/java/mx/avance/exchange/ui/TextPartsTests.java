package mx.avance.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.exchange.reading.Place;
import org.junit.jupiter.api.Test;

class TextPartsTests {

    @Test
    void marksWholeWordsBetweenWhatBothHave() {
        assertThat(TextParts.of("se atendieron 150 servicios", "se atendieron 155 servicios"))
                .isEqualTo(new TextParts("se atendieron ", "150", " servicios"));
    }

    @Test
    void marksNothingOfWhatOnlyTheOtherHas() {
        assertThat(TextParts.of("uno tres", "uno dos tres")).isEqualTo(new TextParts("uno ", "", "tres"));
        assertThat(TextParts.of("uno dos tres", "uno tres")).isEqualTo(new TextParts("uno ", "dos ", "tres"));
    }

    @Test
    void marksAFigureWhole() {
        assertThat(TextParts.of("145", "1,145")).isEqualTo(new TextParts("", "145", ""));
        assertThat(TextParts.of("", "x")).isEqualTo(new TextParts("", "", ""));
    }

    @Test
    void theLettersOfAColumnAreThoseOfAWorkbook() {
        assertThat(Place.letters(1)).isEqualTo("A");
        assertThat(Place.letters(26)).isEqualTo("Z");
        assertThat(Place.letters(27)).isEqualTo("AA");
        assertThat(Place.letters(703)).isEqualTo("AAA");
    }
}
