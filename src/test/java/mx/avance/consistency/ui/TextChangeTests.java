package mx.avance.consistency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.consistency.text.Span;
import org.junit.jupiter.api.Test;

class TextChangeTests {

    private static List<String> of(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    @Test
    void tellsTheWordsThatWentAndThoseThatCame() {
        String before = "Se logra el 124.52% de la meta al realizar 16 de 16 eventos.";
        String after = "Se logra el 130.85% de la meta al realizar 20 de 16 eventos.";

        TextChange change = TextChange.between(before, after);

        assertThat(of(before, change.gone())).containsExactly("124.52%", "16");
        assertThat(of(after, change.come())).containsExactly("130.85%", "20");
        assertThat(change.gone().getLast().start()).isEqualTo(before.indexOf("16 de 16"));
    }

    @Test
    void nothingWentWhereNothingChanged() {
        assertThat(TextChange.between("Igual que antes", "Igual  que antes"))
                .isEqualTo(new TextChange(List.of(), List.of()));
        assertThat(TextChange.between("", "")).isEqualTo(new TextChange(List.of(), List.of()));
    }

    @Test
    void whatOnlyOneHasIsWhollyMarked() {
        assertThat(TextChange.between("", "Dos palabras").come()).containsExactly(new Span(0, 3), new Span(4, 12));
        assertThat(TextChange.between("Dos palabras", "").gone()).hasSize(2);
    }

    @Test
    void twoVeryLongTextsAreNotCompared() {
        String longText = "palabra ".repeat(2_000);

        assertThat(TextChange.between(longText, longText + "más").come()).isEmpty();
    }
}
