package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.exchange.reading.TableFiles.Percentages;
import mx.avance.exchange.reading.TableFiles.Read;
import mx.avance.figures.Quarter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The real document in workbooks and separated values: the same rows as the published text, cell by cell. */
class OfficialTableTests {

    private static final String TEXT = Documents.realText();
    private static final ReadDocument REAL = Documents.withoutColumns(Documents.document(Documents.read(TEXT)));

    @ParameterizedTest
    @EnumSource(names = {"NUMBERS", "TEXTS"})
    void aWorkbookReadsAsTheText(Percentages percentages) {
        Read read = TableFiles.read(TableFiles.official(TEXT, percentages, (workbook, sheet) -> {}));

        assertThat(read.errors()).isEmpty();
        assertThat(read.document().sheet()).isEqualTo("M-PPA");
        assertSameRows(TableFiles.plain(read.document()), REAL);
    }

    @Test
    void formulasThatWereNeverComputedAreBlankPercentagesWithOneNote() {
        Read read = TableFiles.read(TableFiles.official(TEXT, Percentages.UNSAVED_FORMULAS, (workbook, sheet) -> {}));

        assertThat(read.errors()).isEmpty();
        assertThat(read.codes().stream().filter(ProblemCodes.FORMULA_UNSAVED::equals))
                .hasSize(1);
        ReadDocument document = read.document();
        assertThat(document.rows())
                .hasSize(32)
                .allMatch(row -> row.quarterPercentages().stream().allMatch(Objects::isNull));
        for (int i = 0; i < 32; i++) {
            assertThat(document.rows().get(i).realised())
                    .isEqualTo(REAL.rows().get(i).realised());
            assertThat(document.rows().get(i).justification())
                    .isEqualTo(REAL.rows().get(i).justification());
        }
    }

    @Test
    void mergedHeadersHiddenRowsAndColumnsShiftNothing() {
        byte[] content = TableFiles.official(TEXT, Percentages.NUMBERS, (workbook, sheet) -> {
            sheet.range(13, 5, 13, 20).merge();
            sheet.range(14, 5, 14, 9).merge();
            sheet.range(14, 10, 14, 13).merge();
            sheet.range(13, 0, 15, 0).merge();
            sheet.hideRow(18);
            sheet.hideColumn(3);
        });

        assertSameRows(TableFiles.plain(TableFiles.read(content).document()), REAL);
    }

    @Test
    void everySheetIsAProgrammeAndCoversAreSkipped() {
        String other = TEXT.replace("M-PPA 1.4", "M-PPA 1.5").replace("\t1.4.1", "\t1.5.1");
        byte[] content = TableFiles.workbook(workbook -> {
            Worksheet cover = workbook.newWorksheet("Portada");
            cover.value(0, 0, "Avances del municipio");
            TableFiles.fill(workbook.newWorksheet("P14"), TEXT, Percentages.NUMBERS);
            Worksheet hidden = workbook.newWorksheet("P15");
            TableFiles.fill(hidden, other, Percentages.TEXTS);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });

        Read read = TableFiles.read(content);

        assertThat(read.errors()).isEmpty();
        assertThat(read.readings()).hasSize(2);
        assertThat(Documents.document(read.readings().get(1)).programmeKey()).isEqualTo("M-PPA 1.5");
        assertThat(read.codes()).contains(ProblemCodes.SHEET_SKIPPED, ProblemCodes.SHEET_HIDDEN);
    }

    @Test
    void theSameProgrammeInTwoSheetsIsRefusedTheSecondTime() {
        byte[] content = TableFiles.workbook(workbook -> {
            TableFiles.fill(workbook.newWorksheet("Uno"), TEXT, Percentages.NUMBERS);
            TableFiles.fill(workbook.newWorksheet("Dos"), TEXT, Percentages.NUMBERS);
        });

        Read read = TableFiles.read(content);

        assertThat(read.readings().get(0).refused()).isFalse();
        assertThat(Documents.errors(read.readings().get(1))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.DOCUMENT_RETURNS);
            assertThat(problem.message()).startsWith("Hoja «Dos», renglón 17: ").contains("Hoja «Uno», renglón 17");
        });
    }

    @ParameterizedTest
    @CsvSource({"',', false", "';', false", "';', true", "'\t', false"})
    void separatedValuesReadAsTheText(String delimiter, boolean decimalComma) {
        String csv = TableFiles.csv(TEXT, delimiter, decimalComma);
        for (byte[] content : List.of(
                Documents.bytes(csv),
                Documents.bytes("\uFEFF" + csv),
                csv.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(new CsvReader().recognises(content)).isTrue();
            List<Reading> readings = new ArrayList<>();
            FileReading file = new CsvReader().read(content, ReadingAid.NONE, readings::add);
            Read read = new Read(readings, file);

            assertThat(read.errors()).isEmpty();
            assertSameRows(TableFiles.plain(read.document()), REAL);
        }
    }

    @Test
    void separatedValuesAreNotTakenForTheText() {
        assertThat(FileFormats.of(Documents.bytes(TableFiles.csv(TEXT, ",", false)))
                        .map(DocumentReader::format))
                .hasValue("csv");
        assertThat(FileFormats.of(Documents.real()).map(DocumentReader::format)).hasValue("published-text");
    }

    @ParameterizedTest
    @EnumSource
    void laterQuartersReadAsTheirText(Quarter quarter) {
        for (long seed = 1; seed <= 5; seed++) {
            ReadDocument document = RandomDocument.of(seed, quarter);
            String text = DocumentPrinter.print(document, List.of(DocumentPrinter.Layout.FULL));
            ReadDocument expected = Documents.withoutColumns(Documents.document(Documents.read(text)));

            Read workbook = TableFiles.read(TableFiles.official(text, Percentages.TEXTS, (w, sheet) -> {}));

            assertThat(workbook.errors()).isEmpty();
            assertSameRows(TableFiles.plain(workbook.document()), expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableCopiedFromTheTextWithItsShiftReadsAsTheText(Quarter quarter) {
        String text = DocumentPrinter.print(RandomDocument.of(3, quarter), List.of(DocumentPrinter.Layout.SHIFTED));
        ReadDocument expected = Documents.withoutColumns(Documents.document(Documents.read(text)));
        List<List<String>> rows =
                text.lines().map(line -> List.of(line.split("\t", -1))).toList();

        Read read = TableFiles.read(TableFiles.sheet(rows));

        assertThat(read.errors()).isEmpty();
        assertThat(read.codes()).contains(ProblemCodes.COLUMN_SHIFT);
        assertSameRows(TableFiles.plain(read.document()), expected);
    }

    private static void assertSameRows(ReadDocument read, ReadDocument expected) {
        for (int i = 0; i < Math.min(read.rows().size(), expected.rows().size()); i++) {
            assertThat(read.rows().get(i)).isEqualTo(expected.rows().get(i));
        }
        assertThat(read).isEqualTo(expected);
    }
}
