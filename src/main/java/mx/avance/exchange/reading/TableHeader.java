package mx.avance.exchange.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds the three rows of table headers by their words, wherever they stand, and whether they stand in the columns of the full table. */
final class TableHeader {

    private final Set<HeaderRow> found = EnumSet.noneOf(HeaderRow.class);
    private final ProblemLog log;
    private boolean full = true;
    private boolean asked;

    TableHeader(ProblemLog log) {
        this.log = log;
    }

    /** Takes the line when it is a row of headers, for the first time or repeated on another page. */
    boolean take(TableLine line) {
        Optional<HeaderRow> row = HeaderRow.of(line);
        if (row.isEmpty()) {
            return false;
        }
        boolean agrees = row.get().agrees(line, log);
        full &= row.get().isFull(line);
        if (!found.add(row.get()) && agrees) {
            log.note(
                    ProblemCodes.HEADING_REPEATED,
                    line.number(),
                    0,
                    row.get().words().getFirst(),
                    "se omitió un renglón de encabezados que se repite.");
        }
        return true;
    }

    /** To be called before a row of data, and at the end: all headers must have come. Speaks once. */
    void mustBeComplete(int line) {
        if (asked) {
            return;
        }
        asked = true;
        for (HeaderRow row : HeaderRow.values()) {
            if (!found.contains(row)) {
                log.error(
                        ProblemCodes.HEADER_MISSING,
                        line,
                        0,
                        "",
                        "falta antes de este renglón el de encabezados que empieza con «"
                                + row.words().getFirst()
                                + "». Agrégalo y vuelve a cargar el documento.");
            }
        }
    }

    /** Whether the headers stand in the columns of the full table, so that rows of full width can be read by them. */
    boolean isFull() {
        return full;
    }
}
