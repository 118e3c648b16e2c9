package mx.avance.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import mx.avance.consistency.FoundRow;
import mx.avance.exchange.FormulaGuard;
import mx.avance.figures.Quarter;

/** Prints findings as open data: RFC 4180, no text that a spreadsheet would run. */
final class FindingsCsv {

    private static final List<String> HEADER = List.of(
            "regla", "severidad", "programa", "clave", "trimestre", "campo", "encontrado", "esperado", "mensaje");

    private final CsvWriter csv;

    /** A writer that has written the header. */
    FindingsCsv(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
    }

    void write(FoundRow row) {
        Quarter quarter = row.quarter();
        csv.writeRecord(List.of(
                row.rule().name(),
                row.rule().gravity().word(),
                FormulaGuard.neutralise(row.programmeKey()),
                row.clave(),
                quarter == null ? "" : String.valueOf(quarter.number()),
                row.field().column(),
                FormulaGuard.neutralise(row.found()),
                FormulaGuard.neutralise(row.expected()),
                FormulaGuard.neutralise(row.message())));
    }

    void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
