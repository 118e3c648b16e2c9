package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Level;
import org.junit.jupiter.api.Test;

/** What is out of the ordinary and is read all the same, with a note or a warning where a reader would wonder. */
class PublishedTextLeniencyTests {

    @Test
    void keepsATextThatLooksLikeAFormulaAsItIs() {
        String formula = "=HYPERLINK(\"http://example.org\";\"ver\")";
        assertThat(row(Documents.read(Documents.withCell(29, 13, formula)), 29).justification())
                .isEqualTo(formula);
    }

    @Test
    void keepsTextsOfOtherScriptsAndInnerSpacesAsPrinted() {
        String text = "שלום  «doble  espacio» \u00A0 e\u0301 😀";
        assertThat(row(Documents.read(Documents.withCell(29, 13, " \u00A0" + text + " ")), 29)
                        .justification())
                .isEqualTo(text);
    }

    @Test
    void takesMarkupForText() {
        String markup = "<script>alert(1)</script>";
        assertThat(row(Documents.read(Documents.withCell(29, 13, markup)), 29).justification())
                .isEqualTo(markup);
    }

    @Test
    void readsABlankJustificationAsNone() {
        assertThat(row(Documents.read(Documents.withCell(29, 13, " ")), 29).justification())
                .isNull();
    }

    @Test
    void keepsABlankAnnualTargetBlank() {
        assertThat(row(Documents.read(Documents.withCell(29, 6, "")), 29).annual())
                .isNull();
    }

    @Test
    void tellsTheMostDecimalsPrinted() {
        ReadRow row = row(Documents.read(Documents.withCell(29, 11, "1,096.250")), 29);
        assertThat(row.realised(Quarter.T1)).isEqualTo(Amount.of("1096.25"));
        assertThat(row.decimals()).isEqualTo(3);
        assertThat(row.percentFigures()).isFalse();
    }

    @Test
    void readsLevelsInAnyCapitalsWithOrWithoutAccents() {
        String text = Documents.withCell(18, 1, "PROPOSITO(Oficialía Mayor)");
        assertThat(row(Documents.read(text), 18).level()).isEqualTo(Level.PROPOSITO);
    }

    @Test
    void keepsParenthesesInsideTheNameOfAUnit() {
        assertThat(row(Documents.read(Documents.withCell(47, 1, "Componente (DTIC (sistemas))")), 47)
                        .unit())
                .isEqualTo("DTIC (sistemas)");
    }

    @Test
    void keepsTheUnitThatAnActivityNames() {
        Reading reading = Documents.read(Documents.withCell(48, 1, "Actividad (Sistemas)"));
        assertThat(row(reading, 48).unit()).isEqualTo("Sistemas");
        assertThat(Documents.lines(reading, ProblemCodes.UNIT_INHERITED)).doesNotContain(48);
    }

    @Test
    void warnsWhereNoUnitIsNamedAtAll() {
        Reading reading = Documents.read(Documents.withCell(17, 1, "Fin"));
        assertThat(row(reading, 17).unit()).isNull();
        assertThat(Documents.problems(reading, ProblemCodes.UNIT_MISSING))
                .singleElement()
                .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void warnsWhereTheClaveIsOfAnotherProgramme() {
        Reading reading = Documents.read(
                Documents.withLine(7, line -> "CLAVE Y NOMBRE DEL PPA: M-PPA 1.5 PROGRAMA DE OTRA COSA"));
        assertThat(Documents.document(reading).programmeName()).isEqualTo("PROGRAMA DE OTRA COSA");
        assertThat(Documents.problems(reading, ProblemCodes.CLAVE_OTHER_PROGRAMME))
                .hasSize(32);
    }

    @Test
    void warnsWhereTheAxisIsAnotherThanThatOfTheClaves() {
        Reading reading = Documents.read(Documents.withLine(6, line -> "EJE 2: OTRO"));
        assertThat(Documents.problems(reading, ProblemCodes.CLAVE_OTHER_PROGRAMME))
                .hasSize(32);
    }

    @Test
    void warnsWhereOnlySomeFiguresAreWrittenWithPercent() {
        Reading reading = Documents.read(Documents.withCell(17, 7, "90"));
        assertThat(row(reading, 17).percentFigures()).isTrue();
        assertThat(Documents.lines(reading, ProblemCodes.FIGURES_MIXED)).containsExactly(17);
    }

    @Test
    void notesAClaveWrittenWithLeadingZeros() {
        Reading reading = Documents.read(Documents.withLine(29, line -> line.replace("1.4.1.1.2.2 ", "1.4.1.1.2.02 ")));
        assertThat(row(reading, 29).printedClave()).isEqualTo("1.4.1.1.2.02");
        assertThat(Documents.lines(reading, ProblemCodes.CLAVE_SPELLING)).containsExactly(29);
    }

    @Test
    void skipsWhatAPageLeavesWithANote() {
        Reading reading = Documents.read(Documents.withLine(42, line -> "\fPágina 3 de 9"));
        assertThat(Documents.lines(reading, ProblemCodes.PAGE_SCRAP)).containsExactly(23, 25, 42, 42);
    }

    @Test
    void skipsHeadersRepeatedOnAnotherPage() {
        List<String> lines = Documents.realText().lines().toList();
        String headers = String.join("\n", lines.subList(4, 16));
        Reading reading = Documents.read(Documents.withLine(42, line -> headers));
        assertThat(Documents.document(reading).rows()).hasSize(32);
        assertThat(Documents.problems(reading, ProblemCodes.HEADING_REPEATED)).hasSize(9);
    }

    @Test
    void readsHeadersWhoseEmptyCellsWereDroppedWhenNoRowIsFull() {
        List<String> lines = Documents.realText().lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(i < 16 ? line.strip().replaceAll("\t+", "\t") : dropped(line))
                    .append('\n');
        }
        ReadDocument document = Documents.document(Documents.read(text.toString()));
        assertThat(Documents.withoutColumns(document).rows())
                .isEqualTo(Documents.withoutColumns(Documents.document(Documents.read(Documents.real())))
                        .rows());
    }

    @Test
    void readsFullRowsThatStandUnderTheirHeaders() {
        List<String> lines = Documents.realText().lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i < 16 ? lines.get(i) : straight(lines.get(i))).append('\n');
        }
        Reading reading = Documents.read(text.toString());
        assertThat(Documents.withoutColumns(Documents.document(reading)))
                .isEqualTo(Documents.withoutColumns(Documents.document(Documents.read(Documents.real()))));
        assertThat(Documents.problems(reading, ProblemCodes.COLUMN_SHIFT)).isEmpty();
    }

    @Test
    void readsAFullRowThatProvesNothingAsTheOthersStand() {
        ReadRow row = row(Documents.read(Documents.withCell(18, 23, "")), 18);
        assertThat(row.justification()).isNull();
        assertThat(row.quarterPercentage(Quarter.T1)).isNotNull();
        assertThat(row.quarterPercentage(Quarter.T2)).isNull();
    }

    /** A full row of the real document as a row of the first quarter without its empty cells. */
    private static String dropped(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 23) {
            return line;
        }
        List<String> kept = new ArrayList<>(List.of(cells).subList(0, 11));
        kept.add(cells[15]);
        kept.add(cells[22]);
        return String.join("\t", kept);
    }

    /** A full row of the real document with every cell under its header and the blank one at the end. */
    private static String straight(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        if (cells.size() == 23) {
            cells.add(cells.remove(14));
        }
        return String.join("\t", cells);
    }

    private static ReadRow row(Reading reading, int line) {
        return Documents.document(reading).rows().stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow();
    }
}
