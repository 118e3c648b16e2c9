package mx.avance.capture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.capture.JustificationParts;
import mx.avance.capture.TextAdvice.Mark;
import mx.avance.capture.TextAdvice.Note;
import mx.avance.capture.ui.AdvisedParts.PartMark;
import mx.avance.capture.ui.AdvisedParts.PartNote;
import org.junit.jupiter.api.Test;

/** A mark of the whole text is shown in the field in which it was typed. */
class AdvisedPartsTests {

    private static List<PartMark> marks(String word, String text, String cause, String effect, String other) {
        String whole = new JustificationParts(text, cause, effect, other).whole();
        int start = whole.indexOf(word);
        Note note = new Note("severe", "No coincide.", List.of(new Mark(start, start + word.length())));
        List<PartNote> notes = AdvisedParts.of(List.of(note), List.of("grave"), text, cause, effect, other);
        return notes.getFirst().marks();
    }

    @Test
    void eachPartHasItsOwn() {
        assertThat(marks("79", "  11 de 79", "x", "", "")).containsExactly(new PartMark("text", 8, 10));
        assertThat(marks("cuarto", "11 de 8", "\nen el cuarto", "", "")).containsExactly(new PartMark("cause", 7, 13));
        assertThat(marks("fin", "11 de 8", "causa", "efecto", "al fin")).containsExactly(new PartMark("other", 3, 6));
        assertThat(marks("fin", "", "", "al fin", "")).containsExactly(new PartMark("effect", 3, 6));
    }
}
