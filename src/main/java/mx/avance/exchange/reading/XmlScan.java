package mx.avance.exchange.reading;

import java.io.IOException;
import java.io.InputStream;

/** Counts in the parts of a workbook, as they are unpacked, what would take memory or time, before any XML reader sees them. */
final class XmlScan extends XmlTags {

    /** Letters of a cell of Excel, each written as an entity of six bytes, and more. */
    private static final int MAX_TEXT = 1 << 20;

    private static final int MAX_FORMULA = 1 << 16;
    private static final int MAX_CELLS_OF_ROW = 20_000;
    private static final int MAX_LETTERS = 3;
    private static final int MAX_STYLES = 500_000;
    private static final long MAX_FORMULA_LETTERS = 1L << 31;
    private static final long MAX_ARRAY_LOOKUPS = 200_000_000;

    /** What a text of the shared ones takes besides its letters. */
    private static final int TEXT_OBJECT = 56;

    private final byte[] buffer = new byte[1 << 15];
    private final long maxUnpacked;

    // Of the place in a part.
    private boolean inRow;
    private boolean inWhole;
    private boolean inFormula;
    private boolean rowHasValue;
    private int cellsOfRow;
    private long text;

    // Of all parts so far.
    private long unpacked;
    private long shared;
    private long strings;
    private long rows;
    private long cells;
    private long formulas;
    private long arrays;
    private long longestFormula;
    private long styles;
    private long sheets;

    XmlScan(long maxUnpacked) {
        this.maxUnpacked = maxUnpacked;
    }

    /** Reads a part to its end, or to the first thing that is wrong. */
    Finding scan(InputStream in, boolean xml) throws IOException {
        begin();
        inRow = false;
        inWhole = false;
        inFormula = false;
        text = 0;
        boolean atStart = true;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > maxUnpacked) {
                return Finding.TOO_LARGE;
            }
            Finding finding = !xml ? Finding.FINE : atStart && !isXml(read) ? Finding.NOT_XML : look(buffer, read);
            if (finding != Finding.FINE) {
                return finding;
            }
            atStart &= read == 0;
        }
        endRow();
        return isHeavy() ? Finding.TOO_LARGE : Finding.FINE;
    }

    /** Rows with something in them. */
    long rows() {
        return rows;
    }

    long sheets() {
        return sheets;
    }

    @Override
    Finding text() {
        text++;
        return text > MAX_TEXT || inFormula && text > MAX_FORMULA ? Finding.TOO_LARGE : Finding.FINE;
    }

    @Override
    Finding tag(String name, boolean closed) {
        Finding finding = Finding.FINE;
        switch (name) {
            case "row" -> {
                endRow();
                inRow = !closed;
                cellsOfRow = 0;
            }
            case "/row" -> inRow = false;
            case "c" -> {
                inWhole = inRow && !closed;
                finding = inRow ? cell() : finding;
            }
            case "v", "is" -> rowHasValue |= inRow;
            case "f" -> beginFormula(closed);
            case "/f" -> endFormula();
            case "si" -> {
                strings++;
                inWhole = !closed;
                text = 0;
            }
            case "/si" -> {
                shared += text;
                inWhole = false;
            }
            case "/c" -> inWhole = false;
            case "xf", "numFmt" -> styles++;
            case "sheet" -> sheets++;
            default -> {
                // What holds no cell, text or style takes no memory.
            }
        }
        // The texts of one cell are put together, however many tags part them.
        text = inWhole && !name.equals("c") ? text : 0;
        return finding;
    }

    private Finding cell() {
        cells++;
        cellsOfRow++;
        return isCut() || cellsOfRow > MAX_CELLS_OF_ROW || letters() > MAX_LETTERS ? Finding.TOO_LARGE : Finding.FINE;
    }

    private void beginFormula(boolean closed) {
        if (inRow) {
            formulas++;
            arrays += attributes().contains("array") ? 1 : 0;
            inFormula = !closed;
            text = 0;
        }
    }

    private void endFormula() {
        longestFormula = Math.max(longestFormula, inFormula ? text : 0);
        inFormula = false;
    }

    private void endRow() {
        rows += rowHasValue ? 1 : 0;
        rowHasValue = false;
    }

    /** Whether shared texts, styles or formulas are more than can be held or followed. */
    private boolean isHeavy() {
        return shared + strings * TEXT_OBJECT > maxUnpacked / 5 * 2
                || styles > MAX_STYLES
                || longestFormula * formulas > MAX_FORMULA_LETTERS
                || arrays * cells > MAX_ARRAY_LOOKUPS;
    }

    /** Not in UTF-16: that is another way to hide what the tags say. */
    private boolean isXml(int read) {
        int at = read >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB ? 3 : 0;
        while (at < read && Character.isWhitespace(buffer[at])) {
            at++;
        }
        return at >= read || buffer[at] == '<';
    }

    /** How many letters the reference of the cell begins with; too many when it is written in another way. */
    private int letters() {
        String attributes = attributes();
        int most = 0;
        for (int i = attributes.indexOf('r'); i >= 0; i = attributes.indexOf('r', i + 1)) {
            int at = i + 1;
            while (at < attributes.length() && " =\t\r\n\"'".indexOf(attributes.charAt(at)) >= 0) {
                at++;
            }
            int start = at;
            while (at < attributes.length() && attributes.charAt(at) > '9') {
                at++;
            }
            boolean coded = at < attributes.length() && attributes.charAt(at) == '&';
            boolean isReference =
                    start > i + 1 && attributes.substring(i + 1, start).indexOf('=') >= 0;
            most = isReference ? Math.max(most, coded ? MAX_LETTERS + 1 : at - start) : most;
        }
        return most;
    }
}
