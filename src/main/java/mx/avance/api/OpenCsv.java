package mx.avance.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import mx.avance.exchange.FormulaGuard;

/**
 * Prints open data: RFC 4180, plain numbers, blank where there is no value. Every cell passes the guard, so that no text is run by a spreadsheet: no number,
 * day or word of ours begins with what it looks for.
 */
final class OpenCsv {

    private final CsvWriter csv;
    private final List<String> header;

    /** A writer that has written the header. */
    OpenCsv(Writer out, List<String> header) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.header = List.copyOf(header);
        csv.writeRecord(header);
    }

    void write(OpenRow row) {
        csv.writeRecord(header.stream()
                .map(column -> FormulaGuard.neutralise(row.cell(column)))
                .toList());
    }

    void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
