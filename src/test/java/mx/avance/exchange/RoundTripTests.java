package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mx.avance.capture.Capture;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.exchange.reading.DocumentPrinter.Layout;
import mx.avance.exchange.reading.LaterDocuments;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ProblemCodes;
import mx.avance.exchange.reading.RowCell;
import mx.avance.exchange.reading.Severity;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.plan.Frequency;
import mx.avance.plan.IndicatorDraft;
import mx.avance.plan.IndicatorEditor;
import mx.avance.plan.Rollup;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The official workbook goes out, and comes back as it went or as it was edited: no more, and no less. */
@Transactional
abstract class RoundTripTests {

    /** Its first row of data and its columns, from 0. */
    private static final int FIRST = 10;

    private static final int NARRATIVE = 1;
    private static final int LAST = 21;
    private static final int REALISED = 10;
    private static final int PERCENTAGE = 14;
    private static final int CUMULATIVE = 18;
    private static final int JUSTIFICATION = 21;

    @Autowired
    ExportWriters writers;

    @Autowired
    OfficialProgrammes programmes;

    @Autowired
    Imports imports;

    @Autowired
    IndicatorEditor indicators;

    @Autowired
    Capture capture;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends RoundTripTests {}

    @OnPostgreSql
    static class PostgresTests extends RoundTripTests {}

    @Test
    void untouchedItChangesNothing() {
        assertUnchanged(workbook(Quarter.T1));
    }

    @Test
    void afterLibreOfficeHasOpenedAndSavedItItChangesNothing() {
        importSecondQuarter();

        assertUnchanged(LibreOffice.convert(workbook(Quarter.T1), "xlsx", "xlsx"));
        assertUnchanged(LibreOffice.convert(workbook(Quarter.T2), "xlsx", "xlsx"));
    }

    @Test
    void libreOfficeComputesWhatTheSystemDoes() throws IOException {
        importSecondQuarter();
        OfficialProgramme programme = programme(Quarter.T2);
        byte[] computed = LibreOffice.convert(SheetFormulas.withoutValues(workbook(Quarter.T2)), "xlsx", "xlsx");

        edit(computed, book -> {
            for (int i = 0; i < programme.rows().size(); i++) {
                OfficialRow row = programme.rows().get(i);
                Row line = book.getSheetAt(0).getRow(FIRST + i);
                for (Quarter quarter : Quarter.values()) {
                    boolean told = quarter.compareTo(Quarter.T2) <= 0;
                    assertShows(
                            line.getCell(PERCENTAGE + quarter.ordinal()),
                            told,
                            row.figures().quarter(quarter));
                    if (quarter != Quarter.T1) {
                        assertShows(
                                line.getCell(CUMULATIVE + quarter.ordinal() - 1),
                                told,
                                row.figures().cumulative(quarter));
                    }
                }
            }
        });
    }

    @Test
    void ofAnOpenQuarterItChangesNothingEither() {
        importSecondQuarter();

        assertUnchanged(workbook(Quarter.T2));
    }

    @Test
    void everyCellIsWhatTheSystemHas() {
        importSecondQuarter();
        OfficialProgramme programme = programme(Quarter.T2);

        edit(workbook(Quarter.T2), book -> {
            var sheet = book.getSheetAt(0);
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(sheet.getSheetName()).isEqualTo("M-PPA 1.4");
            for (int i = 0; i < programme.rows().size(); i++) {
                OfficialRow row = programme.rows().get(i);
                Row line = sheet.getRow(FIRST + i);
                assertThat(line.getCell(0).getStringCellValue()).isEqualTo(row.levelText());
                assertThat(line.getCell(NARRATIVE).getStringCellValue()).isEqualTo(row.clave() + " " + row.narrative());
                for (Quarter quarter : Quarter.T2.upTo()) {
                    var realised = row.figures().figures(quarter).realised();
                    Cell cell = line.getCell(REALISED + quarter.ordinal());
                    if (realised == null) {
                        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                    } else {
                        double scale = row.percentFigures() ? 100 : 1;
                        assertThat(cell.getNumericCellValue() * scale)
                                .isEqualTo(realised.value().doubleValue());
                    }
                }
            }
        });
    }

    @Test
    void everyMergedCellStandsWhereThePublishedHeaderHasIt() {
        edit(workbook(Quarter.T1), book -> {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .containsExactlyInAnyOrder(
                            "A8:A10", "B8:B10", "C8:C10", "D8:D10", "E8:E10", "V8:V10", "F8:U8", "F9:J9", "K9:N9",
                            "O9:R9", "S9:U9", "W8:AC8");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("8:10");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.isColumnHidden(LAST)).isFalse();
            assertThat(sheet.isColumnHidden(LAST + 1)).isTrue();
        });
    }

    @Test
    void theBandsColourThePercentagesAndGiveThemAShape() {
        edit(workbook(Quarter.T1), book -> {
            var conditions = book.getSheetAt(0).getSheetConditionalFormatting();
            assertThat(conditions.getNumConditionalFormattings()).isEqualTo(1);
            var rules = conditions.getConditionalFormattingAt(0);
            assertThat(rules.getFormattingRanges()[0].formatAsString()).isEqualTo("O11:U42");
            assertThat(rules.getNumberOfRules()).isEqualTo(5);
            assertThat(rules.getRule(0).getFormula1())
                    .isEqualTo("AND(ISNUMBER(O11),ROUND(O11*100,9)>=0,ROUND(O11*100,9)<70)");
            assertThat(rules.getRule(2).getNumberFormat().getFormat()).isEqualTo("\"● \"0.00%");
        });
    }

    @Test
    void theDocumentOfAUnitHasItsObjectivesAndThoseAboveThem() {
        importSecondQuarter();
        long unit = Objects.requireNonNull(jdbc.sql("select unit_id from objective where clave = '1.4.1.1.2'")
                .query(Long.class)
                .single());
        ExportScope scope = new ExportScope(scope(Quarter.T2).fiscalYearId(), Quarter.T2, null, unit);
        List<String> claves = programme(scope).rows().stream()
                .map(row -> row.clave().toString())
                .toList();
        assertThat(claves)
                .startsWith("1.4.1", "1.4.1.1", "1.4.1.1.2")
                .allMatch(clave -> clave.length() < 8 || clave.startsWith("1.4.1.1.2"));

        ImportReview review = review(workbook(scope));

        assertThat(review.numbers().unchangedRows()).isEqualTo(claves.size());
        assertThat(review.differences()).isEmpty();
    }

    @Test
    void exactlyTheEditedCellsComeBack() {
        importSecondQuarter();
        byte[] edited = edit(workbook(Quarter.T2), book -> {
            Row line = row(book, "1.4.1.1.1.2");
            line.getCell(REALISED + 1).setCellValue(33);
            write(line.getCell(JUSTIFICATION), "Meta Trimestral: se firmaron 33 acuerdos.");
            row(book, "1.4.1.1.2.2").getCell(REALISED + 1).setBlank();
        });

        ImportReview review = review(edited);

        assertThat(review.differences())
                .extracting(
                        d -> d.clave() + " " + d.cell() + " " + d.quarter() + " " + d.after() + " " + d.isAccepted())
                .containsExactlyInAnyOrder(
                        "1.4.1.1.1.2 REALISED T2 33 true",
                        "1.4.1.1.1.2 JUSTIFICATION T2 Meta Trimestral: se firmaron 33 acuerdos. true",
                        "1.4.1.1.2.2 REALISED T2 null true");
    }

    @Test
    void whatIsLockedInTheSheetIsRefusedOnTheWayInAndNothingElseIs() {
        importSecondQuarter();
        byte[] workbook = workbook(Quarter.T2);
        List<String> wrong = new ArrayList<>();
        for (int column = 0; column <= LAST; column++) {
            int edited = column;
            boolean[] locked = {false};
            byte[] changed = edit(workbook, book -> {
                Cell cell = row(book, "1.4.1.1.1.2").getCell(edited);
                locked[0] = cell.getCellStyle().getLocked();
                change(cell);
            });
            ImportReview review = review(changed);
            boolean accepted = review.differences().stream().anyMatch(CellDifference::isAccepted);
            boolean told = !review.differences().isEmpty()
                    || review.problems().stream()
                            .anyMatch(p -> p.severity() != Severity.NOTE && p.column() == edited + 1);
            if (accepted == locked[0] || !told) {
                wrong.add("column " + edited + " locked " + locked[0] + " accepted " + accepted + " told " + told + " "
                        + review.differences());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPublishedQuarterIsLockedWhole() {
        edit(workbook(Quarter.T1), book -> {
            Row line = row(book, "1.4.1.1.1.2");
            assertThat(line.getCell(REALISED).getCellStyle().getLocked()).isTrue();
            assertThat(line.getCell(JUSTIFICATION).getCellStyle().getLocked()).isTrue();
            assertThat(line.getCell(NARRATIVE).getCellStyle().getLocked()).isFalse();
            assertThat(book.getSheetAt(0).getProtect()).isTrue();
        });
    }

    @Test
    void aPercentageTypedOverItsFormulaIsToldAndNotTaken() {
        importSecondQuarter();
        byte[] edited = edit(workbook(Quarter.T2), book -> {
            Cell cell = row(book, "1.4.1.1.1.2").getCell(PERCENTAGE + 1);
            cell.removeFormula();
            cell.setCellValue(1);
        });

        ImportReview review = review(edited);

        assertThat(review.changesAnything()).isFalse();
        assertThat(review.problems())
                .filteredOn(problem -> problem.code().equals(ProblemCodes.PERCENTAGE_TYPED))
                .singleElement()
                .extracting(Problem::sheet, Problem::column)
                .containsExactly("M-PPA 1.4", PERCENTAGE + 2);
    }

    @Test
    void aSumTypedOverIsRefusedWithWhatTheOnesBelowGive() {
        importSecondQuarter();
        String sum = sumOfChildren();
        byte[] edited = edit(
                workbook(Quarter.T2),
                book -> row(book, sum).getCell(REALISED + 1).setCellValue(7));

        assertThat(review(edited).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.cell()).isEqualTo(RowCell.REALISED);
            assertThat(difference.refused()).contains("suma");
        });
    }

    @Test
    void anObjectiveOfTwoIndicatorsComesBackWithBoth() {
        importSecondQuarter();
        secondIndicator("1.4.1.1.1.2");
        byte[] workbook = workbook(Quarter.T2);
        ImportReview same = review(workbook);
        assertThat(same.numbers())
                .extracting("unchangedRows", "changedRows", "refusedRows", "errors")
                .containsExactly(33, 0, 0, 0);

        byte[] edited = edit(workbook, book -> {
            Row second = book.getSheetAt(0).getRow(row(book, "1.4.1.1.1.2").getRowNum() + 1);
            assertThat(second.getCell(2).getStringCellValue()).isEqualTo("OTRO= Otro indicador");
            second.getCell(REALISED + 1).setCellValue(5);
        });

        assertThat(review(edited).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.cell()).isEqualTo(RowCell.REALISED);
            assertThat(difference.before()).isNull();
            assertThat(difference.after()).isEqualTo("5");
            assertThat(difference.isAccepted()).isTrue();
        });
        Upload upload = new Upload("avance.xlsx", edited);
        imports.apply(upload, imports.review(upload, Imports.Watch.NONE).print(), Imports.Watch.NONE);
        assertThat(jdbc.sql("""
                        select e.realised from entry e join indicator i on i.id = e.indicator_id where i.siglas = 'OTRO' and e.quarter = 2
                        """).query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void theEntriesOfAnIndicatorThatWasAddedAreCaptured() {
        importSecondQuarter();
        secondIndicator("1.4.1.1.1.2");
        long entry = Objects.requireNonNull(jdbc.sql(
                        "select e.id from entry e join indicator i on i.id = e.indicator_id where i.siglas = 'OTRO' and e.quarter = 2")
                .query(Long.class)
                .single());

        int version = capture.realise(entry, 1, Amount.of(3));

        assertThat(capture.realise(entry, version, Amount.of(4))).isEqualTo(version + 1);
    }

    private void secondIndicator(String clave) {
        long objective = Objects.requireNonNull(jdbc.sql("select id from objective where clave = :clave")
                .param("clave", clave)
                .query(Long.class)
                .single());
        indicators.add(
                objective,
                new IndicatorDraft(
                        "OTRO",
                        "Otro indicador",
                        "Porcentaje",
                        null,
                        Frequency.TRIMESTRAL,
                        null,
                        false,
                        0,
                        Accumulation.SUM,
                        Rollup.OWN,
                        Sense.ASCENDING,
                        null,
                        Map.of()));
    }

    private static void assertShows(Cell cell, boolean told, Progress progress) {
        if (!told) {
            assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
            return;
        }
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(SheetFormulas.shown(cell)).isEqualTo(PrintedProgress.text(progress, NoTargetPolicy.HUNDRED));
        progress.known()
                .ifPresent(percentage -> assertThat(cell.getNumericCellValue() * 100)
                        .isCloseTo(percentage.approximate().doubleValue(), within(1e-9)));
    }

    /** The clave of an objective whose figures are the sum of those below. */
    private String sumOfChildren() {
        return Objects.requireNonNull(jdbc.sql("""
                select o.clave from objective o join indicator i on i.objective_id = o.id
                where i.rollup = 'SUM_OF_CHILDREN' order by o.sort_key fetch first 1 rows only
                """).query(String.class).single());
    }

    /** The library writes a text beside one that stands in the cell itself. */
    private static void write(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static void change(Cell cell) {
        if (cell.getColumnIndex() == 0) {
            write(cell, "Actividad (OTRA UNIDAD)");
        } else if (cell.getColumnIndex() == 3) {
            write(cell, "Anual");
        } else if (cell.getColumnIndex() >= 5 && cell.getColumnIndex() < JUSTIFICATION) {
            if (cell.getCellType() == CellType.FORMULA) {
                cell.removeFormula();
            }
            cell.setCellValue(77);
        } else {
            write(cell, cell.getStringCellValue() + " y más");
        }
    }

    private void assertUnchanged(byte[] workbook) {
        ImportReview review = review(workbook);
        assertThat(review.numbers())
                .extracting("newRows", "changedRows", "unchangedRows", "refusedRows", "errors")
                .containsExactly(0, 0, 32, 0, 0);
        assertThat(review.differences()).isEmpty();
        assertThat(review.problems()).noneMatch(problem -> problem.severity() != Severity.NOTE);
    }

    private void importSecondQuarter() {
        Upload upload = new Upload("t2.txt", LaterDocuments.text(Quarter.T2, Layout.DROPPED));
        imports.apply(upload, imports.review(upload, Imports.Watch.NONE).print(), Imports.Watch.NONE);
    }

    private ImportReview review(byte[] workbook) {
        return imports.review(new Upload("avance.xlsx", workbook), Imports.Watch.NONE);
    }

    private byte[] workbook(Quarter quarter) {
        return workbook(scope(quarter));
    }

    private byte[] workbook(ExportScope scope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writers.of(ExportForm.WORKBOOK).write(scope, out, ExportWatch.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private OfficialProgramme programme(Quarter quarter) {
        return programme(scope(quarter));
    }

    private OfficialProgramme programme(ExportScope scope) {
        OfficialProgrammes.Opened opened = programmes.open(scope);
        return programmes.read(opened.programmes().getFirst(), opened);
    }

    private ExportScope scope(Quarter quarter) {
        long year = Objects.requireNonNull(jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single());
        return new ExportScope(year, quarter, null, null);
    }

    private static Row row(XSSFWorkbook book, String clave) {
        for (Row row : book.getSheetAt(0)) {
            Cell cell = row.getCell(NARRATIVE);
            if (row.getRowNum() >= FIRST && cell.getStringCellValue().startsWith(clave + " ")) {
                return row;
            }
        }
        throw new AssertionError("no row " + clave);
    }

    private static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> editing) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            editing.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
