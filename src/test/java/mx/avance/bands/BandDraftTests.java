package mx.avance.bands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.avance.bands.BandDraft.Border;
import mx.avance.bands.BandDraft.Checked;
import mx.avance.bands.BandDraft.OfBorder;
import mx.avance.bands.BandDraft.OfName;
import mx.avance.bands.BandDraft.OfOrigin;
import mx.avance.bands.BandDraft.Problem;
import mx.avance.figures.BandPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes a total partition, or a sentence at its field. */
class BandDraftTests {

    private static BandDraft three(String below, String above) {
        return new BandDraft(
                "Propio", "Acuerdo 7.", BandDraft.THREE, List.of(new Border(below, true), new Border(above, false)));
    }

    @Test
    void everyPresetComesBackAsItIs() {
        for (BandPreset preset : BandPreset.presets()) {
            Checked checked = BandDraft.of(preset, "Otro", "Copia").check(List.of(preset.name()));

            assertThat(checked.problems()).isEmpty();
            assertThat(checked.preset().orElseThrow().bands()).isEqualTo(preset.bands());
        }
    }

    @Test
    void theExactLimitIsOfTheSideThatWasChosen() {
        BandPreset preset = three("90", "1,100.5 %").check(List.of()).preset().orElseThrow();

        assertThat(preset.bands().stream().map(BandText::of))
                .containsExactly("bajo < 90", "en meta ≥ 90 y ≤ 1100.5", "alto > 1100.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | 0 | Falta el límite entre «bajo» y «en meta».",
                "-5       | 0 | es negativo",
                "abc      | 0 | no es una cifra",
                "1e999    | 0 | no es una cifra",
                "90,5     | 0 | se puede leer de otra manera",
                "1.0000001| 0 | seis decimales",
                "0        | 0 | está vacía",
                "110      | 1 | se traslapan",
                "120      | 1 | se traslapan",
                "9999999999999999999999999999999 | 0 | no puede pasar de",
            })
    void tellsWhatIsWrongWithALimitAtItsField(String typed, int border, String sentence) {
        Checked checked = three(typed, "110").check(List.of());

        assertThat(checked.preset()).isEmpty();
        assertThat(checked.problems()).singleElement().isInstanceOfSatisfying(OfBorder.class, problem -> {
            assertThat(problem.border()).isEqualTo(border);
            assertThat(problem.sentence()).contains(sentence);
        });
    }

    @Test
    void aLimitBeyondAMillionIsRefused() {
        assertThat(sentences(three("90", "1000001"))).singleElement().asString().contains("van de 0 a 1,000,000");
    }

    @Test
    void tellsWhatIsWrongWithTheNameAndTheOriginToo() {
        BandDraft draft = new BandDraft(" ", "", BandDraft.THREE, List.of(new Border("x", true), new Border("", true)));

        assertThat(draft.check(List.of()).problems())
                .hasExactlyElementsOfTypes(OfName.class, OfOrigin.class, OfBorder.class, OfBorder.class);
    }

    @Test
    void aNameThatAnotherHasIsRefusedHoweverItIsWritten() {
        assertThat(three("90", "110").check(List.of("  PRÓPIO ")).problems())
                .singleElement()
                .isInstanceOf(OfName.class)
                .extracting(Problem::sentence)
                .asString()
                .contains("Ya hay un semáforo");
    }

    @Test
    void aNameIsNoMarkupAndNotEndless() {
        List<String> wrong = new ArrayList<>(List.of("<script>alert(1)</script>", "dos\nlíneas", "x".repeat(121)));
        for (String name : wrong) {
            BandDraft draft = new BandDraft(
                    name, "Acuerdo.", BandDraft.THREE, List.of(new Border("90", true), new Border("110", true)));
            assertThat(draft.check(List.of()).problems())
                    .as(name)
                    .singleElement()
                    .isInstanceOf(OfName.class);
        }
    }

    private static List<String> sentences(BandDraft draft) {
        return draft.check(List.of()).problems().stream().map(Problem::sentence).toList();
    }
}
