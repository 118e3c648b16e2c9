package mx.avance.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import mx.avance.exchange.FormulaGuard;
import mx.avance.publication.PublishedRecord;
import org.jspecify.annotations.Nullable;

/** Prints published records as open data: RFC 4180, plain numbers, blank where there is no value, no text that a spreadsheet would run. */
final class ProgressCsv {

    /** The columns that people write. */
    private static final Set<String> TEXTS = Set.of(
            "programa",
            "unidad",
            "resumen",
            "siglas",
            "indicador",
            "unidad_medida",
            "unidad_variables",
            "justificacion_t1",
            "justificacion_t2",
            "justificacion_t3",
            "justificacion_t4");

    private final CsvWriter csv;

    /** A writer that has written the header. */
    ProgressCsv(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(PublishedRecord.HEADER);
    }

    void write(PublishedRecord published) {
        csv.writeRecord(PublishedRecord.HEADER.stream()
                .map(column -> cell(column, published.get(column)))
                .toList());
    }

    void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return TEXTS.contains(column) ? FormulaGuard.neutralise(value) : value;
    }
}
