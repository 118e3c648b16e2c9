package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.stream.Collectors;
import mx.avance.figures.Amount;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is strange about a figure, the parts of a justification, and a block from a spreadsheet. */
class CellRulesTests {

    @Nested
    class DoubtTests {

        @Test
        void tenTimesTheTargetIsAskedAndLessIsNot() {
            assertThat(FigureDoubt.of(Amount.of(1_000), Amount.of(100), List.of()))
                    .hasValueSatisfying(question -> assertThat(question).contains("10 veces", "100"));
            assertThat(FigureDoubt.of(Amount.of(999), Amount.of(100), List.of()))
                    .isEmpty();
        }

        @Test
        void tenTimesAwayFromEveryOtherQuarterIsAsked() {
            List<Amount> history = List.of(Amount.of(100), Amount.of(140));

            assertThat(FigureDoubt.of(Amount.of(1_400), null, history))
                    .hasValueSatisfying(q -> assertThat(q).contains("140"));
            assertThat(FigureDoubt.of(Amount.of(10), null, history))
                    .hasValueSatisfying(q -> assertThat(q).contains("100"));
            assertThat(FigureDoubt.of(Amount.of(120), null, history)).isEmpty();
        }

        @Test
        void zeroNoTargetAndASingleQuarterAskNothing() {
            assertThat(FigureDoubt.of(Amount.ZERO, Amount.of(100), List.of(Amount.of(5), Amount.of(6))))
                    .isEmpty();
            assertThat(FigureDoubt.of(Amount.of(1_000_000), Amount.ZERO, List.of(Amount.of(1))))
                    .isEmpty();
        }
    }

    @Nested
    class PartsTests {

        @Test
        void partsThatWereWrittenComeApartAgain() {
            JustificationParts parts = new JustificationParts("Se hizo.\nTodo.", "Lluvia", "Retraso\nde un mes", "");

            assertThat(parts.whole()).isEqualTo("Se hizo.\nTodo.\n\nCausa: Lluvia\n\nEfecto: Retraso\nde un mes");
            assertThat(JustificationParts.of(parts.whole())).isEqualTo(parts);
        }

        @Test
        void aTextWithoutPartsIsOnlyItsText() {
            assertThat(JustificationParts.of("  Se logra el 131.44%  ").whole()).isEqualTo("Se logra el 131.44%");
            assertThat(JustificationParts.of(null).whole()).isEmpty();
        }

        @Test
        void nothingOfAnyTextIsLost() {
            qt().forAll(strings().basicLatinAlphabet().ofLengthBetween(0, 60)).checkAssert(text -> {
                String again = JustificationParts.of(text).whole();
                assertThat(again.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
            });
        }
    }

    @Nested
    class BlockTests {

        @Test
        void tabsLinesAndQuotesAsASpreadsheetWritesThem() {
            assertThat(PastedBlock.of("140\t\"Se dijo \"\"sí\"\"\ny más\"\r\n151\t\r\n")
                            .rows())
                    .containsExactly(List.of("140", "Se dijo \"sí\"\ny más"), List.of("151", ""));
        }

        @Test
        void aQuoteThatIsNeverClosedStandsForItself() {
            assertThat(PastedBlock.of("\"abierta\t5\n6").rows())
                    .containsExactly(List.of("\"abierta", "5"), List.of("6"));
        }

        @Test
        void whateverIsCopiedIsReadBack() {
            qt().forAll(lists().of(lists().of(
                                            strings().betweenCodePoints(9, 126).ofLengthBetween(0, 8))
                                    .ofSizeBetween(1, 4))
                            .ofSizeBetween(1, 4))
                    .assuming(rows -> rows.stream().flatMap(List::stream).noneMatch(c -> c.contains("\r")))
                    .assuming(rows -> !rows.getLast().getLast().isEmpty())
                    .checkAssert(rows ->
                            assertThat(PastedBlock.of(clipboard(rows)).rows()).isEqualTo(rows));
        }

        private String clipboard(List<List<String>> rows) {
            return rows.stream()
                    .map(row -> row.stream().map(this::quoted).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        }

        private String quoted(String cell) {
            return "\"" + cell.replace("\"", "\"\"") + "\"";
        }
    }
}
