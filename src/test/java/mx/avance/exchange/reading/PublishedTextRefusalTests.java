package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that must be refused whole, each with a sentence that says where and what to do. */
class PublishedTextRefusalTests {

    @Test
    void refusesAnEmptyFile() {
        refuses(new byte[0], ProblemCodes.EMPTY);
    }

    @Test
    void refusesBinaryNoise() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        refuses(noise, ProblemCodes.NOT_RECOGNISED);
    }

    @Test
    void refusesOtherTexts() {
        refuses("<html><head><title>SEGUIMIENTO DE AVANCE</title></head></html>", ProblemCodes.NOT_RECOGNISED);
        refuses("clave,anual,t1\n1.4.1,90,90\n", ProblemCodes.NOT_RECOGNISED);
        refuses("\n\n\n", ProblemCodes.NOT_RECOGNISED);
        refuses("\uFEFF", ProblemCodes.NOT_RECOGNISED);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        refuses(new byte[TextLines.MAX_BYTES + 1], ProblemCodes.TOO_LARGE);
    }

    @Test
    void refusesTooManyLines() {
        Problem error = refuses(Documents.realText() + "\n".repeat(150_000), ProblemCodes.TOO_MANY_LINES);
        assertThat(error.line()).isEqualTo(150_001);
    }

    @Test
    void refusesALineOfFiveMegabytes() {
        Problem error = refuses(Documents.withCell(29, 13, "x".repeat(5 * 1024 * 1024)), ProblemCodes.LINE_TOO_LONG);
        assertThat(error.line()).isEqualTo(29);
    }

    @Test
    void refusesLatin1NamingLineAndCell() {
        byte[] latin = Documents.realText().getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Documents.read(latin);
        Problem first = Documents.errors(reading).getFirst();
        assertThat(first.code()).isEqualTo(ProblemCodes.NOT_UTF8);
        assertThat(first.line()).isEqualTo(7);
        assertThat(first.found()).isEqualTo("0xD3");
        assertThat(first.message()).startsWith("Renglón 7, columna 1: ").contains("UTF-8");
    }

    @Test
    void namesTheCellOfAMalformedByte() {
        byte[] bytes = Documents.bytes(Documents.withCell(29, 13, "Meta @"));
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Meta @") + 5] = (byte) 0xFF;
        Problem error = refuses(bytes, ProblemCodes.NOT_UTF8);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.column()).isEqualTo(13);
    }

    @Test
    void refusesADocumentCutInTheMiddleOfARow() {
        String real = Documents.realText();
        int last = real.lastIndexOf("Actividad\t");
        assertThat(refuses(real.substring(0, last + 60), ProblemCodes.CELL_COUNT)
                        .line())
                .isEqualTo(54);
        assertThat(refuses(real.substring(0, last + 5), ProblemCodes.STRAY_LINE).line())
                .isEqualTo(54);
        assertThat(refuses(real.substring(0, last + 9), ProblemCodes.CELL_COUNT).line())
                .isEqualTo(54);
    }

    @Test
    void refusesHeadersWithoutRows() {
        String real = Documents.realText();
        refuses(real.substring(0, real.indexOf("Fin (")), ProblemCodes.NO_ROWS);
    }

    @Test
    void refusesRowsWithoutTheirHeaders() {
        assertThat(refuses(Documents.withLine(15, line -> ""), ProblemCodes.HEADER_MISSING)
                        .message())
                .contains("META PROGRAMADA");
    }

    @Test
    void refusesAnotherHeaderNamingItsColumn() {
        Problem error = refuses(Documents.withCell(15, 11, "META LOGRADA"), ProblemCodes.HEADER_UNEXPECTED);
        assertThat(error.column()).isEqualTo(11);
        assertThat(error.message()).contains("META REALIZADA").contains("META LOGRADA");
    }

    @Test
    void refusesFullRowsWhoseHeadersStandElsewhere() {
        refuses(Documents.withLine(16, line -> "\t" + line), ProblemCodes.HEADER_UNEXPECTED);
    }

    @ParameterizedTest
    @CsvSource({"5, SEGUIMIENTO", "6, EJE", "7, CLAVE Y NOMBRE", "8, NOMBRE DE LA DEPENDENCIA"})
    void refusesAHeadingThatLacksALine(int line, String beginning) {
        Reading reading = Documents.read(Documents.withLine(line, text -> ""));
        assertThat(reading.refused()).isTrue();
        assertThat(Documents.errors(reading))
                .singleElement()
                .satisfies(e -> assertThat(e.message()).contains("«" + beginning));
    }

    @ParameterizedTest
    @CsvSource({
        "5, SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS",
        "5, SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS 20x4",
        "6, EJE UNO: BUEN GOBIERNO",
        "6, EJE 1 BUEN GOBIERNO",
        "6, EJE 99999999999: BUEN GOBIERNO",
        "7, CLAVE Y NOMBRE DEL PPA: PROGRAMA DE ADMINISTRACIÓN",
        "7, CLAVE Y NOMBRE DEL PPA: M-PPA 1.4",
        "8, NOMBRE DE LA DEPENDENCIA QUE ATIENDE AL PROGRAMA:"
    })
    void refusesAHeadingThatCannotBeRead(int line, String text) {
        assertThat(refuses(Documents.withLine(line, old -> text), ProblemCodes.HEADING_UNREADABLE)
                        .line())
                .isEqualTo(line);
    }

    @Test
    void refusesTwoDocumentsInOne() {
        refuses(Documents.withLine(42, line -> "EJE 2: OTRO"), ProblemCodes.HEADING_CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 14, 24, 200})
    void refusesARowWithAnotherNumberOfCells(int count) {
        Problem error = refuses(Documents.withLine(29, line -> cells(line, count)), ProblemCodes.CELL_COUNT);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.message()).contains("tiene " + count + " celdas");
    }

    @Test
    void refusesARowWithTheCellsOfAnotherQuarter() {
        String dropped = Documents.withLine(21, line -> line.replaceFirst("\t20\t\t", "\t20\t"));
        assertThat(refuses(dropped, ProblemCodes.OTHER_QUARTER).line()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3x8", "1,29", "1.234.5", "-5", "+5", "NaN", "Infinity", "1e5", "1e400", "0x1F", "٣٨", "38 9", "1,2345",
                "0,123", ",123", "1,", "1,,234", "12,34,567", "1234,567", ".5", "5.", "%", "90%%", "90 %", "007", "N/A",
                "—", "½", "=38"
            })
    void refusesWhatIsNotANumber(String text) {
        Problem error = refuses(Documents.withCell(29, 7, text), ProblemCodes.NOT_A_NUMBER);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.column()).isEqualTo(7);
        assertThat(error.found()).isEqualTo(text);
        assertThat(error.message())
                .isEqualTo(
                        "Renglón 29, columna 7: se esperaba un número para META PROGRAMADA TRIMESTRE 1 y se encontró «"
                                + text + "». Corrige la celda y vuelve a cargar el documento.");
    }

    @Test
    void namesTheColumnOfEveryKindOfFigure() {
        assertThat(notANumber(29, 6)).contains("META PROGRAMADA ANUAL");
        assertThat(notANumber(29, 10)).contains("META PROGRAMADA TRIMESTRE 4");
        assertThat(notANumber(29, 11)).contains("META REALIZADA TRIMESTRE 1");
        assertThat(notANumber(17, 14)).contains("META REALIZADA TRIMESTRE 4");
        assertThat(notANumber(29, 12)).contains("PORCENTAJE DE AVANCE TRIMESTRE 1");
        assertThat(notANumber(17, 19)).contains("PORCENTAJE DE AVANCE TRIMESTRE 4");
        assertThat(notANumber(17, 20)).contains("PORCENTAJE DE AVANCE ACUMULADO TRIMESTRE 2");
    }

    @Test
    void refusesAPercentageWithoutItsSign() {
        refuses(Documents.withCell(29, 12, "252.63"), ProblemCodes.NOT_A_PERCENTAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000001", "9,999,999,999,999,999,999", "0.1234567"})
    void refusesAFigureOutOfRangeWithTheSentenceOfTheAmount(String text) {
        assertThat(refuses(Documents.withCell(29, 7, text), ProblemCodes.FIGURE_RANGE)
                        .message())
                .contains("Una cifra");
    }

    @Test
    void refusesANumberOfAMillionDigitsAtOnce() {
        Problem error = refuses(Documents.withCell(29, 7, "9".repeat(1_000_000)), ProblemCodes.NOT_A_NUMBER);
        assertThat(error.found()).hasSize(200).endsWith("…");
    }

    @Test
    void refusesARepeatedClave() {
        String text = Documents.withLine(29, line -> line.replace("1.4.1.1.2.2 ", "1.4.1.1.2.1 "));
        Problem error = refuses(text, ProblemCodes.CLAVE_REPEATED);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.message()).contains("renglón 28");
    }

    @Test
    void refusesAnObjectiveWithoutTheOneAboveIt() {
        String text = Documents.withLine(29, line -> line.replace("1.4.1.1.2.2 ", "1.4.1.1.9.2 "));
        assertThat(refuses(text, ProblemCodes.CLAVE_ORPHAN).message()).contains("1.4.1.1.9,");
    }

    @Test
    void refusesALevelAgainstTheDepthOfItsClave() {
        Problem error = refuses(Documents.withCell(29, 1, "Componente (DTIC)"), ProblemCodes.CLAVE_LEVEL);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.message()).contains("Componente").contains("1.4.1.1.2.2");
    }

    @Test
    void refusesASecondFin() {
        String fin = Documents.realText().lines().toList().get(16).replace("1.4.1 ", "1.4.2 ");
        refuses(Documents.realText() + fin + "\n", ProblemCodes.SECOND_FIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin clave",
                "1.4 Corta",
                "1.4.1.1.2.2.7 Larga",
                "1.4.1.1.2.x Letra",
                "1.4.1.1.2.. Puntos",
                "1.4.1.1.2.999999 Grande",
                "١.٤.١ Otras cifras"
            })
    void refusesWhatIsNotAClave(String text) {
        Problem error = refuses(Documents.withCell(29, 2, text), ProblemCodes.CLAVE_UNREADABLE);
        assertThat(error.column()).isEqualTo(2);
    }

    @Test
    void refusesCellsOfTextThatLackAPart() {
        refuses(Documents.withCell(29, 2, "1.4.1.1.2.2"), ProblemCodes.NARRATIVE_MISSING);
        refuses(Documents.withCell(29, 3, "Porcentaje sin siglas"), ProblemCodes.INDICATOR_UNREADABLE);
        refuses(Documents.withCell(29, 3, "= Porcentaje"), ProblemCodes.INDICATOR_UNREADABLE);
        refuses(Documents.withCell(29, 3, "PIE:"), ProblemCodes.INDICATOR_UNREADABLE);
        refuses(Documents.withCell(29, 4, "Decenal"), ProblemCodes.FREQUENCY_UNKNOWN);
        refuses(Documents.withCell(29, 4, ""), ProblemCodes.FREQUENCY_UNKNOWN);
        refuses(Documents.withCell(29, 5, "Porcentaje"), ProblemCodes.MEASURE_UNREADABLE);
        refuses(Documents.withCell(29, 5, "UNIDAD DE MEDIDA DEL INDICADOR:"), ProblemCodes.MEASURE_UNREADABLE);
        refuses(Documents.withCell(47, 1, "Componente (DTIC"), ProblemCodes.UNIT_UNREADABLE);
        refuses(Documents.withCell(47, 1, "Componente ()"), ProblemCodes.UNIT_UNREADABLE);
    }

    @Test
    void refusesALevelItDoesNotKnow() {
        Problem error = refuses(Documents.withCell(29, 1, "Tarea"), ProblemCodes.STRAY_LINE);
        assertThat(error.column()).isEqualTo(1);
    }

    @Test
    void refusesTextLooseInTheTableInsteadOfLosingIt() {
        String broken =
                Documents.withLine(29, line -> line.replace("de la meta al integrar", "de la meta\nal integrar"));
        assertThat(refuses(broken, ProblemCodes.STRAY_LINE).line()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1B, 0x7F, 0x85, 0x2028, 0x200F, 0x202E, 0x2066, 0x061C})
    void refusesControlAndDirectionCharactersInTexts(int codePoint) {
        String text = "Meta" + Character.toString(codePoint) + " cumplida";
        Problem error = refuses(Documents.withCell(29, 13, text), ProblemCodes.FORBIDDEN_CHARACTER);
        assertThat(error.line()).isEqualTo(29);
        assertThat(error.column()).isEqualTo(13);
        assertThat(error.found()).isEqualTo("‹" + Texts.codePoint(codePoint) + "›");
        assertThat(error.message()).contains(Texts.codePoint(codePoint)).doesNotContain(Character.toString(codePoint));
    }

    @Test
    void refusesADocumentWithoutRealisedFigures() {
        String[] lines = Documents.realText().split("\n", -1);
        for (int i = 16; i < 54; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (cells.length > 10) {
                cells[10] = "";
                lines[i] = String.join("\t", cells);
            }
        }
        refuses(String.join("\n", lines), ProblemCodes.NO_REALISED);
    }

    @Test
    void refusesAFullRowWhosePercentagesCouldBeOfTwoQuarters() {
        String both = Documents.withCell(17, 15, "93.50%");
        refuses(both, ProblemCodes.SHIFT_UNKNOWN);
    }

    @Test
    void refusesAFullRowThatProvesNothingWhereTheOthersDisagree() {
        String[] lines = Documents.withCell(18, 23, "").split("\n", -1);
        List<String> straight = new ArrayList<>(List.of(lines[16].split("\t", -1)));
        straight.add(straight.remove(14));
        lines[16] = String.join("\t", straight);
        Problem error = refuses(String.join("\n", lines), ProblemCodes.SHIFT_UNKNOWN);
        assertThat(error.line()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "aún no.", "Ac", "Página tres", "1 2 3 4 5 6 7 8 9 10 11"})
    void refusesAWordLooseInTheTable(String text) {
        assertThat(refuses(Documents.withLine(42, line -> text), ProblemCodes.STRAY_LINE)
                        .line())
                .isEqualTo(42);
    }

    @Test
    void listsTenErrorsAndCountsTheOthers() {
        String text = Documents.realText().replace("\tTrimestral\t", "\tDecenal\t");
        List<Problem> errors = Documents.errors(Documents.read(text));
        assertThat(errors).hasSize(11);
        assertThat(errors.getLast().code()).isEqualTo(ProblemCodes.MORE_ERRORS);
        assertThat(errors.getLast().message()).startsWith("y 21 más, a partir del renglón 33");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "é",
                "e\u0301",
                "\t",
                "\t\t\t1.4.1 ",
                "Fin (",
                "9,",
                "UNIDAD DE MEDIDA DE LAS VARIABLE",
                "ANUAL\t",
                "EJE 1"
            })
    void refusesTwentyMegabytesOfOneThingInTime(String piece) {
        String line = piece.repeat(1_000_000 / piece.length()) + "\n";
        int lines = (19 * 1024 * 1024 - 20_000) / Documents.bytes(line).length;
        assertThat(Documents.read(Documents.realText() + "Actividad\t1.4.1.1.6.4 " + line.repeat(lines))
                        .refused())
                .isTrue();
    }

    private static String notANumber(int line, int column) {
        Reading reading = Documents.read(Documents.withCell(line, column, "x"));
        assertThat(Documents.errors(reading)).hasSize(1);
        return Documents.errors(reading).getFirst().message();
    }

    private static String cells(String line, int count) {
        String full = line + "\t".repeat(count);
        String[] cells = full.split("\t", -1);
        return String.join("\t", List.of(cells).subList(0, count));
    }

    private static Problem refuses(String text, String code) {
        return refuses(Documents.bytes(text), code);
    }

    /** Reads a document that must be refused for one reason only, and returns it. */
    private static Problem refuses(byte[] content, String code) {
        Reading reading = Documents.read(content);
        assertThat(reading.refused()).isTrue();
        assertThat(Documents.errors(reading)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.message()).startsWith("Renglón " + error.line()).endsWith(".");
            assertThat(error.message()).containsAnyOf("vuelve a cargar", "arga cada");
        });
        return Documents.errors(reading).getFirst();
    }
}
