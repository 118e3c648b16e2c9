package mx.avance.exchange.workbook;

import mx.avance.exchange.official.OfficialHeaders;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.figures.Quarter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What stands around the rows of a table: the title block, the three rows of headers as they are published, and how it is printed and locked. */
final class SheetFrame {

    static final int FIRST_HEADER = 7;
    static final int HEADERS = 3;
    static final int FIRST_ROW = FIRST_HEADER + HEADERS;

    private static final int WIDTH_UNITS = 256;
    private static final float HEADER_POINTS = 32;
    private static final String HOW =
            "Se escriben las celdas de fondo blanco. Las de fondo gris están protegidas: se calculan, o su trimestre no se"
                    + " captura. Al importar el libro en Avance se revisa cada celda antes de aplicar.";

    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private final OfficialHeading heading;
    private final Row[] headers = new Row[HEADERS];

    SheetFrame(SXSSFSheet sheet, SheetStyles styles, OfficialHeading heading) {
        this.sheet = sheet;
        this.styles = styles;
        this.heading = heading;
    }

    void write() {
        columns();
        titles();
        headers();
        sheet.createFreezePane(Columns.INDICATOR, FIRST_ROW);
        print();
        lock();
    }

    private void columns() {
        for (int column = 0; column < Columns.END; column++) {
            sheet.setColumnWidth(column, Columns.width(column) * WIDTH_UNITS);
            sheet.setColumnHidden(column, column >= Columns.PUBLISHED);
        }
    }

    private void titles() {
        line(0, heading.municipality(), styles.line());
        line(1, heading.title(), styles.title());
        line(2, heading.axis(), styles.line());
        line(3, heading.programme(), styles.line());
        line(4, heading.attendedBy(), styles.line());
        line(5, heading.reported(), styles.line());
        line(6, HOW, styles.line());
    }

    private void line(int row, String text, CellStyle style) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private void headers() {
        for (int i = 0; i < HEADERS; i++) {
            headers[i] = sheet.createRow(FIRST_HEADER + i);
            headers[i].setHeightInPoints(HEADER_POINTS);
            for (int column = 0; column < Columns.END; column++) {
                headers[i].createCell(column).setCellStyle(styles.header());
            }
        }
        OfficialHeaders texts = new OfficialHeaders(heading.year());
        whole(Columns.LEVEL, "Nivel (unidad administrativa responsable)");
        whole(
                Columns.NARRATIVE,
                "Resumen narrativo u objetivos Clave: Número del Eje, Número del Programa, 1 para el Fin, 1 para el Propósito, Número del"
                        + " Componente, Número de las Actividades.");
        whole(Columns.INDICATOR, "INDICADOR Nombre del Indicador, Siglas y descripción.");
        whole(
                Columns.FREQUENCY,
                "Frecuencia de medición del Indicador. Con base a las recomendaciones del nivel de objetivos.");
        whole(Columns.MEASURE, "UNIDAD DE MEDIDA DEL INDICADOR y unidad de medida de sus variables.");
        whole(Columns.JUSTIFICATION, texts.justification());
        group(0, Columns.ANNUAL, Columns.JUSTIFICATION - 1, texts.figures());
        group(1, Columns.ANNUAL, Columns.REALISED - 1, texts.programmed());
        group(1, Columns.REALISED, Columns.PERCENTAGE - 1, texts.realised());
        group(1, Columns.PERCENTAGE, Columns.CUMULATIVE - 1, texts.percentages());
        group(1, Columns.CUMULATIVE, Columns.JUSTIFICATION - 1, texts.cumulative());
        group(0, Columns.PUBLISHED, Columns.END - 1, "COMO SE PUBLICÓ");
        quarters();
    }

    private void quarters() {
        put(2, Columns.ANNUAL, "ANUAL");
        for (Quarter quarter : Quarter.values()) {
            String name = OfficialHeaders.of(quarter);
            put(2, Columns.programmed(quarter), name);
            put(2, Columns.realised(quarter), name);
            put(2, Columns.percentage(quarter), name);
            put(2, Columns.published(quarter), "PUBLICADO " + name);
            if (quarter != Quarter.T1) {
                put(2, Columns.cumulative(quarter), name);
                put(2, Columns.publishedCumulative(quarter), "PUBLICADO ACUMULADO " + name);
            }
        }
    }

    private void whole(int column, String text) {
        put(0, column, text);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(FIRST_HEADER, FIRST_HEADER + HEADERS - 1, column, column));
    }

    private void group(int row, int first, int last, String text) {
        put(row, first, text);
        sheet.addMergedRegionUnsafe(new CellRangeAddress(FIRST_HEADER + row, FIRST_HEADER + row, first, last));
    }

    private void put(int row, int column, String text) {
        headers[row].getCell(column).setCellValue(text);
    }

    /** On one page across, as it is printed for the meeting, with its headers on each. */
    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize((short) (PaperSize.TABLOID_PAPER.ordinal() + 1));
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_HEADER, FIRST_ROW - 1, 0, Columns.JUSTIFICATION));
        sheet.getFooter()
                .setLeft(footer(heading.programmeKey() + " · " + heading.year() + " · T"
                        + heading.quarter().number()));
        sheet.getFooter().setRight("Página &P de &N");
    }

    /** In a footer an ampersand begins a code. */
    private static String footer(String text) {
        return text.replace("&", "&&");
    }

    /** Without a password: it keeps from slips, and what must not change is refused when the workbook comes back. */
    private void lock() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
    }
}
