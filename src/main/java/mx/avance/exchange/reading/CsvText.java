package mx.avance.exchange.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Separated values: how they are written, and their rows.
 *
 * @param delimiter between the cells
 */
record CsvText(byte[] content, TextEncoding encoding, char delimiter) {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int TOP = 64 * 1024;
    private static final int ROWS = 60;
    private static final int MIN_CELLS = 3;
    private static final int MAX_FIELDS = 1 << 17;
    private static final int MAX_FIELD = 1 << 20;
    private static final int MAX_RECORD = 1 << 22;

    /** The text, when its first lines have cells. */
    static Optional<CsvText> of(byte[] content) {
        TextEncoding encoding = TextEncoding.of(content, content.length);
        String top = new String(
                content, encoding.mark(), Math.min(content.length - encoding.mark(), TOP), encoding.charset());
        if (content.length > TOP && top.indexOf('\n') > 0) {
            top = top.substring(0, top.lastIndexOf('\n') + 1);
        }
        int best = 0;
        char found = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(rows(new StringReader(top), delimiter, ROWS));
            if (score > best) {
                best = score;
                found = delimiter;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(new CsvText(content, encoding, found));
    }

    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(content, encoding.mark(), content.length - encoding.mark()),
                encoding.charset());
    }

    /** Goes through the rows until one is not wanted. False when the text is not separated values to its end. */
    boolean forEach(Predicate<SheetRow> wanted) {
        Iterator<CsvRecord> records = records(reader(), delimiter);
        while (true) {
            SheetRow row;
            try {
                if (!records.hasNext()) {
                    return true;
                }
                row = row(records.next());
            } catch (CsvParseException e) {
                return false;
            }
            if (!wanted.test(row)) {
                return true;
            }
        }
    }

    /** About how many rows there are. */
    long lines() {
        long lines = 1;
        for (byte b : content) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Headers that the dictionary knows prove most; otherwise many cells in rows of the same width. */
    private static int score(List<SheetRow> rows) {
        int known = HeaderFinder.in(rows.subList(0, Math.min(rows.size(), HeaderFinder.ROWS)))
                .map(found -> HeaderGuess.of(found.headers()).known())
                .orElse(0);
        int wide = (int) rows.stream().filter(row -> row.width() >= MIN_CELLS).count();
        boolean table = wide > 1 || wide == 1 && rows.size() == 1;
        return known * 1_000 + (table ? wide : 0);
    }

    private static List<SheetRow> rows(Reader reader, char delimiter, int most) {
        List<SheetRow> rows = new ArrayList<>();
        Iterator<CsvRecord> records = records(reader, delimiter);
        try {
            while (rows.size() < most && records.hasNext()) {
                rows.add(row(records.next()));
            }
        } catch (CsvParseException e) {
            // What could be read is enough to tell how it is written.
            return rows;
        }
        return rows;
    }

    private static Iterator<CsvRecord> records(Reader reader, char delimiter) {
        CsvReaderBuilder builder = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_FIELD);
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MAX_FIELDS)
                .maxFieldSize(MAX_FIELD)
                .maxRecordSize(MAX_RECORD)
                .build();
        return builder.build(handler, reader).iterator();
    }

    private static SheetRow row(CsvRecord record) {
        List<SheetCell> cells = new ArrayList<>(record.getFieldCount());
        for (String field : record.getFields()) {
            cells.add(SheetCell.text(field));
        }
        return new SheetRow((int) record.getStartingLineNumber(), cells);
    }
}
