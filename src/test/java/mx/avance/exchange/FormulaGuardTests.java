package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

/** A text of somebody else never runs in the spreadsheet of a reader. */
class FormulaGuardTests {

    private static final String STARTERS = "=+-@＝＋－＠";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+1", "-1", "@A1", "\t=1", "\t", "\r", "\nx", " =1", "  \n +1", "＝1", "＋1", "－1", "＠A", "'=1",
                "''=1", "'\t"
            })
    void putsAnApostropheBeforeWhatWouldRun(String text) {
        assertThat(FormulaGuard.neutralise(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a=b", "1-2", "'", "'a", "l'=1", "Meta Trimestral: 10 + 5", "(-1)", "100 %", "–1", "«=»"
            })
    void leavesEveryOtherTextAsItIs(String text) {
        assertThat(FormulaGuard.neutralise(text)).isEqualTo(text);
    }

    @Test
    void aNeutralisedTextNeverStartsAFormula() {
        qt().forAll(texts()).checkAssert(text -> {
            String safe = FormulaGuard.neutralise(text);
            String start = safe.stripLeading();
            assertThat(start.isEmpty() || STARTERS.indexOf(start.charAt(0)) < 0).isTrue();
            assertThat(safe.isEmpty() || "\t\r\n".indexOf(safe.charAt(0)) < 0).isTrue();
        });
    }

    @Test
    void nothingOfTheTextIsLost() {
        qt().forAll(texts())
                .checkAssert(text -> assertThat(FormulaGuard.neutralise(text)).isIn(text, "'" + text));
    }

    @Test
    void everyTextComesBackAsItWas() {
        qt().forAll(texts())
                .checkAssert(text -> assertThat(FormulaGuard.restore(FormulaGuard.neutralise(text)))
                        .isEqualTo(text));
    }

    /** Texts with every start that matters, before anything. */
    private static Gen<String> texts() {
        Gen<String> starts = strings().betweenCodePoints(0, 0x7f).ofLengthBetween(0, 3);
        Gen<String> signs = arbitrary()
                .pick(
                        "", "=", "+", "-", "@", "\t", "\r", "\n", " ", "＝", "＋", "－", "＠", "\u00a0", "\u2003=",
                        "\ufeff=", "'");
        Gen<String> rest = strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 20);
        return starts.zip(signs, rest, (start, sign, tail) -> start + sign + tail);
    }
}
