package mx.avance.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mx.avance.exchange.LibreOffice;
import mx.avance.exchange.SheetFormulas;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.exchange.official.RowLocks;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formulas of a sheet give what the system computes, whatever the figures: blanks, zeros, every accumulation and both senses. */
class ProgressFormulaTests {

    private static final int ROWS = 480;
    private static final @Nullable String[] FIGURES = {
        null, null, "0", "0", "1", "3", "7", "40", "88.7", "1292", "700712"
    };

    @ParameterizedTest
    @EnumSource(NoTargetPolicy.class)
    void libreOfficeComputesWhatTheSystemDoes(NoTargetPolicy policy) throws IOException {
        Random random = new Random(20240401L + policy.ordinal());
        List<OfficialRow> rows =
                IntStream.range(0, ROWS).mapToObj(i -> row(i, random)).toList();

        byte[] computed = LibreOffice.convert(SheetFormulas.withoutValues(workbook(rows, policy)), "xlsx", "xlsx");

        List<String> wrong = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(computed))) {
            for (int i = 0; i < ROWS; i++) {
                Row line = book.getSheetAt(0).getRow(SheetFrame.FIRST_ROW + i);
                for (Quarter quarter : Quarter.values()) {
                    check(
                            line,
                            Columns.percentage(quarter),
                            rows.get(i).figures().quarter(quarter),
                            policy,
                            wrong);
                    if (quarter != Quarter.T1) {
                        check(
                                line,
                                Columns.cumulative(quarter),
                                rows.get(i).figures().cumulative(quarter),
                                policy,
                                wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Row line, int column, Progress progress, NoTargetPolicy policy, List<String> wrong) {
        Cell cell = line.getCell(column);
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        boolean number = SheetFormulas.isNumber(cell);
        String shown = SheetFormulas.shown(cell);
        String expected = PrintedProgress.text(progress, policy);
        if (!shown.equals(expected) && wrong.size() < 20) {
            wrong.add(cell.getAddress() + " " + cell.getCellFormula() + ": " + shown + " instead of " + expected);
        }
        progress.known()
                .filter(percentage -> number)
                .ifPresent(percentage -> assertThat(cell.getNumericCellValue() * 100)
                        .isCloseTo(
                                percentage.approximate().doubleValue(),
                                within(1e-9
                                        * Math.max(1, percentage.approximate().doubleValue()))));
    }

    private static OfficialRow row(int number, Random random) {
        List<QuarterFigures> quarters = IntStream.range(0, 4)
                .mapToObj(quarter -> new QuarterFigures(figure(random), figure(random)))
                .toList();
        IndicatorFigures figures = new IndicatorFigures(
                Accumulation.values()[number % 4], Sense.values()[number / 4 % 2], Amount.of(100), quarters);
        return new OfficialRow(
                number,
                Clave.of("1.4.1.1." + (number + 1)),
                null,
                "Objetivo " + number,
                "I" + number,
                "Indicador " + number,
                Frequency.TRIMESTRAL,
                "Porcentaje",
                null,
                0,
                number % 7 == 0,
                figures,
                Collections.nCopies(4, null),
                Collections.nCopies(4, null),
                null,
                new RowLocks(false, Set.of(), Set.of(), false));
    }

    private static @Nullable Amount figure(Random random) {
        String text = FIGURES[random.nextInt(FIGURES.length)];
        return text == null ? null : Amount.of(new BigDecimal(text));
    }

    private static byte[] workbook(List<OfficialRow> rows, NoTargetPolicy policy) throws IOException {
        XSSFWorkbook frame = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialHeading heading =
                new OfficialHeading("Municipio", 2024, Quarter.T4, 1, "EJE", "P 1.4", "NOMBRE", "UNIDAD");
        try (SXSSFWorkbook book = new SXSSFWorkbook(frame, 20)) {
            new OfficialSheet(book.createSheet("P"), heading, new SheetStyles(frame), policy)
                    .write(
                            new OfficialProgramme(heading, rows),
                            new SignalRules(BandPreset.GENERAL, frame.getStylesSource()));
            book.write(out);
        }
        return out.toByteArray();
    }
}
