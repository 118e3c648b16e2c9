package mx.avance.consistency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.consistency.text.Span;
import org.junit.jupiter.api.Test;

class PieceTests {

    @Test
    void cutsATextAtItsMarks() {
        assertThat(Piece.of("16 de 16", List.of(new Span(6, 8), new Span(0, 2))))
                .containsExactly(new Piece("16", true), new Piece(" de ", false), new Piece("16", true));
    }

    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(Piece.of("Sin nada", List.of())).containsExactly(new Piece("Sin nada", false));
        assertThat(Piece.of("", List.of())).isEmpty();
    }

    @Test
    void marksThatOverlapOrLieOutsideLoseNothingOfTheText() {
        List<Piece> pieces =
                Piece.of("abcdef", List.of(new Span(1, 4), new Span(2, 5), new Span(4, 99), new Span(50, 60)));

        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo("abcdef");
        assertThat(pieces.getFirst()).isEqualTo(new Piece("a", false));
        assertThat(pieces.getLast()).isEqualTo(new Piece("f", true));
    }
}
