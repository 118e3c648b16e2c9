package mx.avance.consistency;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook (XLSX, ECMA-376) of one sheet of texts, row by row, without holding it in memory. A cell is written as a text and never as a formula,
 * so that no spreadsheet runs it.
 */
final class PlainWorkbook {

    /** What a cell takes. */
    private static final int MAX_CELL = 32_767;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer xml;
    private int rows;

    /** A workbook whose first row stays in sight. @param widths of the columns, in letters */
    PlainWorkbook(OutputStream out, String sheet, List<Integer> widths) throws IOException {
        zip = new ZipOutputStream(out);
        xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets><sheet name=\""
                        + escaped(sheet) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
        begin("xl/worksheets/sheet1.xml");
        xml.write(
                "<worksheet xmlns=\"" + SHEETS + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int column = 1; column <= widths.size(); column++) {
            xml.write("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(column, widths.get(column - 1)));
        }
        xml.write("</cols><sheetData>");
    }

    /** Adds a row; a blank text is an empty cell. */
    void row(List<String> cells) {
        try {
            rows++;
            xml.write("<row r=\"" + rows + "\">");
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    xml.write("<c r=\"" + letters(column) + rows + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    xml.write(escaped(cells.get(column)));
                    xml.write("</t></is></c>");
                }
            }
            xml.write("</row>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() throws IOException {
        xml.write("</sheetData></worksheet>");
        xml.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        xml.write(content);
        xml.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        xml.write(DECLARATION);
    }

    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    /** As XML takes it: what it cannot hold is a question mark. */
    private static String escaped(String text) {
        String shown = text.length() <= MAX_CELL ? text : text.substring(0, MAX_CELL - 1) + "…";
        StringBuilder escaped = new StringBuilder(shown.length() + 16);
        shown.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
