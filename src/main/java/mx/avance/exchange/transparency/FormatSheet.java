package mx.avance.exchange.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.avance.exchange.FormulaGuard;
import mx.avance.figures.Sense;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The workbook of a format of transparency, written row by row: a row that has been written is not kept. */
final class FormatSheet implements AutoCloseable {

    private static final int KEPT_ROWS = 100;

    /** What a cell takes. */
    private static final int MOST_LETTERS = 32_767;

    /** How many digits a spreadsheet keeps of a number. */
    private static final int MOST_DIGITS = 15;

    private static final String DAY = "dd/mm/yyyy";

    private static final int LINE = 15;
    private static final int HIGHEST = 405;
    private static final int MOST_LINES = HIGHEST / LINE;

    private final Template template;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Worksheet catalogue;
    private final int firstRow;
    private int row;

    FormatSheet(OutputStream out, Template template) throws IOException {
        this.template = template;
        workbook = new Workbook(out, "Avance", "1.0");
        sheet = workbook.newWorksheet(template.sheet());
        catalogue = workbook.newWorksheet(template.catalogueSheet());
        catalogue.setVisibilityState(VisibilityState.HIDDEN);
        firstRow = template.headerRow();
        row = firstRow;
        head();
    }

    private void head() {
        List<Template.Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        titleBlock();
        text(template.tableTitleRow() - 1, 0, template.tableTitle());
        sheet.range(template.tableTitleRow() - 1, 0, template.tableTitleRow() - 1, columns.size() - 1)
                .merge();
        sheet.style(template.tableTitleRow() - 1, 0).bold().fillColor("D9D9D9").set();
        headers(columns);
        sheet.freezePane(0, template.headerRow());
        sheet.pageOrientation("landscape");
        sheet.repeatRows(template.headerRow() - 1);
    }

    private void titleBlock() {
        String[][] block = {
            {"TÍTULO", template.title()},
            {"NOMBRE CORTO", template.shortName()},
            {"DESCRIPCIÓN", template.description()}
        };
        for (int i = 0; i < block.length; i++) {
            // Each over three columns, as the published formats have them.
            text(template.titleRow() - 1, 3 * i, block[i][0]);
            sheet.style(template.titleRow() - 1, 3 * i)
                    .bold()
                    .fillColor("D9D9D9")
                    .set();
            text(template.titleRow(), 3 * i, block[i][1]);
            sheet.range(template.titleRow() - 1, 3 * i, template.titleRow() - 1, 3 * i + 2)
                    .merge();
            sheet.range(template.titleRow(), 3 * i, template.titleRow(), 3 * i + 2)
                    .merge();
        }
    }

    private void headers(List<Template.Column> columns) {
        sheet.rowHeight(
                template.headerRow() - 1,
                LINE
                        * (int) columns.stream()
                                .mapToLong(column -> lines(column.header(), column.width()))
                                .max()
                                .orElse(1));
        for (int i = 0; i < columns.size(); i++) {
            text(template.headerRow() - 1, i, columns.get(i).header());
            sheet.style(template.headerRow() - 1, i)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor("E6E6E6")
                    .set();
        }
    }

    /**
     * Adds a row.
     *
     * @param decimals with how many the figures of the indicator are shown
     * @param percent whether they are percentages
     */
    void add(Map<Field, Object> cells, int decimals, boolean percent) throws IOException {
        List<Template.Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = cells.get(columns.get(i).field());
            switch (value) {
                case String text -> wrapped(i, text);
                case BigDecimal number ->
                    number(
                            i,
                            FormatRow.plain(number),
                            columns.get(i).field() == Field.FISCAL_YEAR ? null : format(number, decimals, percent));
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format(DAY).verticalAlignment("top").set();
                }
                case null, default -> {}
            }
        }
        sheet.rowHeight(row, height(cells));
        row++;
        if (row % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    /** What the longest of its texts needs: not every spreadsheet gives a row its height when it opens a file. */
    private int height(Map<Field, Object> cells) {
        long lines = 1;
        for (Template.Column column : template.columns()) {
            if (cells.get(column.field()) instanceof String text) {
                lines = Math.max(lines, lines(text, column.width()));
            }
        }
        return (int) Math.min(lines, MOST_LINES) * LINE;
    }

    /** A line holds somewhat fewer letters than its column is wide: words are not parted. */
    private static long lines(String text, double width) {
        return (long) Math.ceil(text.length() / (0.9 * width));
    }

    private void wrapped(int column, String text) {
        text(row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    /** A number with more digits than a spreadsheet keeps is written as a text: rounded, it would be another one. */
    private void number(int column, BigDecimal number, @Nullable String format) {
        if (number.precision() > MOST_DIGITS) {
            text(row, column, number.toPlainString());
            return;
        }
        sheet.value(row, column, number);
        var style = sheet.style(row, column).verticalAlignment("top");
        if (format != null) {
            style.format(format);
        }
        style.set();
    }

    private static String format(BigDecimal number, int leastDecimals, boolean percent) {
        int decimals = Math.max(leastDecimals, FormatRow.plain(number).scale());
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + (percent ? "\"%\"" : "");
    }

    private void text(int inRow, int column, String text) {
        sheet.inlineString(inRow, column, cell(text));
    }

    /** What a cell may hold: no formula, no letter that its file cannot have, and not more than fits. */
    static String cell(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter == '\n'
                        || letter == '\t'
                        || (letter >= ' ' && letter < 0xD800)
                        || (letter > 0xDFFF && letter != 0xFFFE && letter != 0xFFFF))
                .forEach(clean::appendCodePoint);
        String guarded = FormulaGuard.neutralise(clean.toString());
        if (guarded.length() <= MOST_LETTERS) {
            return guarded;
        }
        int end = Character.isHighSurrogate(guarded.charAt(MOST_LETTERS - 2)) ? MOST_LETTERS - 2 : MOST_LETTERS - 1;
        return guarded.substring(0, end) + "…";
    }

    /** Writes the catalogue, and lets the column of the sense take nothing else. */
    void end() throws IOException {
        Sense[] senses = Sense.values();
        for (int i = 0; i < senses.length; i++) {
            catalogue.value(i, 0, template.sense(senses[i]));
        }
        int column =
                template.columns().stream().map(Template.Column::field).toList().indexOf(Field.SENSE);
        if (column >= 0 && row > firstRow) {
            sheet.range(firstRow, column, row - 1, column)
                    .validateWithList(catalogue.range(0, 0, senses.length - 1, 0))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(template.columns().get(column).header())
                    .error("Es uno de los valores del catálogo.")
                    .showErrorMessage(true);
        }
        sheet.finish();
        catalogue.finish();
        workbook.finish();
    }

    /** What was not {@linkplain #end ended} is no workbook, and nobody is left with it. */
    @Override
    public void close() {
        // Nothing is open but the stream, which is its owner's.
    }
}
