package mx.avance.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The styles of the cells of a workbook, each made once: a workbook takes only so many. */
final class SheetStyles {

    private static final String FONT = "Arial";
    private static final byte[] HEADER_FILL = {(byte) 0xE3, (byte) 0xE8, (byte) 0xEE};
    private static final byte[] LOCKED_FILL = {(byte) 0xF4, (byte) 0xF5, (byte) 0xF6};
    private static final byte[] LINE = {(byte) 0xA8, (byte) 0xB0, (byte) 0xB8};

    /**
     * What tells one style from another.
     *
     * @param format of its number; empty for a text
     * @param guarded whether what is in it must never be run, however it is edited
     */
    private record Kind(String format, boolean locked, boolean wrapped, boolean guarded) {}

    private final Workbook book;
    private final Map<Kind, CellStyle> cells = new HashMap<>();
    private final CellStyle title;
    private final CellStyle line;
    private final CellStyle note;
    private final CellStyle header;

    SheetStyles(Workbook book) {
        this.book = book;
        this.title = plain(true, 14);
        this.line = plain(false, 11);
        this.note = plain(false, 11);
        note.setWrapText(true);
        note.setVerticalAlignment(VerticalAlignment.TOP);
        this.header = heading();
    }

    /** The first line of a sheet. */
    CellStyle title() {
        return title;
    }

    /** A line of text without a frame. */
    CellStyle line() {
        return line;
    }

    /** A line of text that goes on below when it is long. */
    CellStyle note() {
        return note;
    }

    /** A header of the table. */
    CellStyle header() {
        return header;
    }

    private CellStyle heading() {
        XSSFCellStyle style = framed();
        style.setFont(font(true, 9));
        style.setFillForegroundColor(new XSSFColor(HEADER_FILL));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    /** A text of the table. @param guarded whether it begins as a formula does */
    CellStyle text(boolean locked, boolean guarded) {
        return cells.computeIfAbsent(new Kind("@", locked, true, guarded), this::cell);
    }

    /** A number of the table. */
    CellStyle number(String format, boolean locked) {
        return cells.computeIfAbsent(new Kind(format, locked, false, false), this::cell);
    }

    private CellStyle cell(Kind kind) {
        XSSFCellStyle style = framed();
        style.setFont(font(false, 9));
        style.setLocked(kind.locked());
        style.setWrapText(kind.wrapped());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(kind.wrapped() ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setQuotePrefixed(kind.guarded());
        style.setDataFormat(book.createDataFormat().getFormat(kind.format()));
        if (kind.locked()) {
            style.setFillForegroundColor(new XSSFColor(LOCKED_FILL));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle framed() {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        XSSFColor grey = new XSSFColor(LINE);
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        return style;
    }

    private CellStyle plain(boolean bold, int points) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(font(bold, points));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFFont font(boolean bold, int points) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(IndexedColors.AUTOMATIC.getIndex());
        return font;
    }
}
