package mx.avance.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import mx.avance.exchange.FormulaGuard;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.figures.Amount;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Writes the table of one programme into a sheet, row by row. */
final class OfficialSheet {

    /** What a spreadsheet computes with: a figure of more digits is written as a text, so that none is lost. */
    private static final int DIGITS = 15;

    private static final String PERCENT = "0.00%";

    private final SXSSFSheet sheet;

    /** What of the sheet stays in memory: all but its rows. */
    private final CTWorksheet frame;

    private final OfficialHeading heading;
    private final SheetStyles styles;
    private final NoTargetPolicy policy;
    private int next = SheetFrame.FIRST_ROW;
    private RowHeight height = new RowHeight();

    OfficialSheet(SXSSFSheet sheet, OfficialHeading heading, SheetStyles styles, NoTargetPolicy policy) {
        this.sheet = sheet;
        this.frame = sheet.getWorkbook()
                .getXSSFWorkbook()
                .getSheetAt(sheet.getWorkbook().getSheetIndex(sheet))
                .getCTWorksheet();
        this.heading = heading;
        this.styles = styles;
        this.policy = policy;
    }

    /** Writes all the rows of a programme. */
    void write(OfficialProgramme programme, SignalRules signals) {
        new SheetFrame(sheet, styles, heading).write();
        programme.rows().forEach(this::write);
        if (next > SheetFrame.FIRST_ROW) {
            signals.colour(frame, SheetFrame.FIRST_ROW, next - 1);
        }
    }

    private void write(OfficialRow row) {
        Row line = sheet.createRow(next);
        height = new RowHeight();
        text(line, Columns.LEVEL, row.levelText(), false);
        text(line, Columns.NARRATIVE, row.narrativeText(), false);
        text(line, Columns.INDICATOR, row.indicatorText(), false);
        text(line, Columns.FREQUENCY, row.frequency().word(), false);
        text(line, Columns.MEASURE, row.measureText(), false);
        boolean exact = amount(
                line, Columns.ANNUAL, row, row.figures().annual(), row.locks().annual());
        for (Quarter quarter : Quarter.values()) {
            exact &= amount(
                    line,
                    Columns.programmed(quarter),
                    row,
                    row.figures().figures(quarter).programmed(),
                    row.locks().programmed().contains(quarter));
            exact &= amount(
                    line,
                    Columns.realised(quarter),
                    row,
                    row.figures().figures(quarter).realised(),
                    row.locks().realised().contains(quarter));
        }
        percentages(line, row, exact);
        published(line, row);
        text(line, Columns.JUSTIFICATION, row.justification(), row.locks().justification());
        line.setHeightInPoints(height.points());
        next++;
    }

    /** @param computable whether all figures of the row are numbers for a spreadsheet */
    private void percentages(Row line, OfficialRow row, boolean computable) {
        ProgressFormula formula = new ProgressFormula(row.figures(), policy, next + 1);
        for (Quarter quarter : Quarter.values()) {
            boolean told = quarter.compareTo(heading.quarter()) <= 0;
            percentage(
                    line,
                    Columns.percentage(quarter),
                    told ? row.figures().quarter(quarter) : null,
                    told && computable ? formula.quarter(quarter) : null);
            if (quarter != Quarter.T1) {
                percentage(
                        line,
                        Columns.cumulative(quarter),
                        told ? row.figures().cumulative(quarter) : null,
                        told && computable ? formula.cumulative(quarter) : null);
            }
        }
    }

    private void percentage(Row line, int column, @Nullable Progress progress, @Nullable String formula) {
        Cell cell = line.createCell(column);
        cell.setCellStyle(styles.number(PERCENT, true));
        if (progress == null) {
            return;
        }
        if (formula != null) {
            cell.setCellFormula(formula);
        }
        progress.known()
                .ifPresentOrElse(
                        percentage -> cell.setCellValue(percentage
                                .numerator()
                                .divide(percentage.denominator(), MathContext.DECIMAL64)
                                .doubleValue()),
                        () -> cell.setCellValue(PrintedProgress.text(progress, policy)));
    }

    private void published(Row line, OfficialRow row) {
        for (Quarter quarter : Quarter.values()) {
            text(line, Columns.published(quarter), row.published(quarter), true);
            if (quarter != Quarter.T1) {
                text(line, Columns.publishedCumulative(quarter), row.publishedCumulative(quarter), true);
            }
        }
    }

    /** @return whether it is a number for a spreadsheet, or a blank, which is not zero */
    private boolean amount(Row line, int column, OfficialRow row, @Nullable Amount amount, boolean locked) {
        Cell cell = line.createCell(column);
        int decimals = amount == null
                ? row.decimals()
                : Math.max(row.decimals(), amount.value().scale());
        cell.setCellStyle(styles.number(format(decimals, row.percentFigures()), locked));
        if (amount == null) {
            return true;
        }
        BigDecimal value = row.percentFigures() ? amount.value().movePointLeft(2) : amount.value();
        if (value.stripTrailingZeros().precision() > DIGITS) {
            cell.setCellValue(amount + (row.percentFigures() ? "%" : ""));
            return false;
        }
        cell.setCellValue(value.doubleValue());
        return true;
    }

    /** {@code #,##0.00}, with % where the figures are percentages themselves. */
    private static String format(int decimals, boolean percent) {
        String number = percent ? "0" : "#,##0";
        return number + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + (percent ? "%" : "");
    }

    private void text(Row line, int column, @Nullable String text, boolean locked) {
        Cell cell = line.createCell(column);
        boolean guarded = text != null && FormulaGuard.isRun(text);
        cell.setCellStyle(styles.text(locked, guarded));
        if (text != null && !text.isEmpty()) {
            // What its style keeps from running needs no apostrophe.
            cell.setCellValue(guarded ? text : FormulaGuard.neutralise(text));
            height.take(text, Columns.width(column));
        }
    }
}
