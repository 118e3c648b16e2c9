package mx.avance.exchange.reading;

import java.io.IOException;
import java.io.Reader;

/** Goes once through separated values without keeping any: what would not be read, or not within the limits, is known before the rest is read. */
final class CsvScan {

    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private static final int BUFFER = 1 << 14;

    private final char delimiter;
    private final ReadingLimits limits;
    private State state = State.START;
    private int line = 1;
    private int recordLine = 1;
    private int quoteLine;
    private int fields = 1;
    private int length;
    private long records;
    private boolean recordFilled;
    private boolean afterReturn;
    private boolean failed;

    private CsvScan(char delimiter, ReadingLimits limits) {
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** Whether the text can be read; otherwise the log says why not. */
    static boolean passes(Reader text, char delimiter, ReadingLimits limits, ProblemLog log) throws IOException {
        CsvScan scan = new CsvScan(delimiter, limits);
        char[] buffer = new char[BUFFER];
        for (int read = text.read(buffer); read >= 0 && !scan.failed; read = text.read(buffer)) {
            for (int i = 0; i < read && !scan.failed; i++) {
                scan.take(buffer[i], log);
            }
        }
        if (!scan.failed && scan.state == State.QUOTED) {
            scan.fail(
                    ProblemCodes.QUOTE_OPEN,
                    scan.quoteLine,
                    "unas comillas se abren y nunca se cierran. Ciérralas, o guarda de nuevo el archivo como CSV, y vuelve a"
                            + " cargarlo.",
                    log);
        }
        return !scan.failed;
    }

    private void take(char c, ProblemLog log) {
        boolean newLine = c == '\n' && !afterReturn || c == '\r';
        afterReturn = c == '\r';
        if (newLine) {
            line++;
        }
        if (state == State.QUOTED) {
            state = c == '"' ? State.CLOSED : State.QUOTED;
            grow(log);
        } else if (c == '\n' || c == '\r') {
            endRecord(log);
        } else if (c == delimiter) {
            endField(log);
        } else if (c == '"' && state != State.PLAIN) {
            quoteLine = state == State.START ? line : quoteLine;
            state = State.QUOTED;
        } else if (state == State.CLOSED) {
            fail(
                    ProblemCodes.QUOTE_OPEN,
                    line,
                    "hay texto después de unas comillas que cierran la celda " + fields
                            + ". Escribe dos comillas donde el texto lleva una, y vuelve a cargar el archivo.",
                    log);
        } else {
            state = State.PLAIN;
            grow(log);
        }
    }

    private void grow(ProblemLog log) {
        recordFilled = true;
        if (++length > limits.maxCellLength()) {
            fail(
                    ProblemCodes.CELL_TOO_LONG,
                    recordLine,
                    "la celda " + fields + " pasa de " + limits.maxCellLength()
                            + " letras. Revisa que el archivo sea una tabla y vuelve a cargarlo.",
                    log);
        }
    }

    private void endField(ProblemLog log) {
        state = State.START;
        length = 0;
        if (++fields > limits.maxColumns()) {
            fail(
                    ProblemCodes.TOO_MANY_COLUMNS,
                    recordLine,
                    "el renglón pasa de " + limits.maxColumns()
                            + " columnas. Deja solo la tabla y vuelve a cargar el archivo.",
                    log);
        }
    }

    private void endRecord(ProblemLog log) {
        records += recordFilled ? 1 : 0;
        recordFilled = false;
        state = State.START;
        length = 0;
        fields = 1;
        recordLine = line;
        if (records > limits.maxRows()) {
            fail(
                    ProblemCodes.TOO_MANY_ROWS,
                    line,
                    "el archivo pasa de " + limits.maxRows() + " renglones. Divídelo y carga cada parte.",
                    log);
        }
    }

    private void fail(String code, int where, String sentence, ProblemLog log) {
        failed = true;
        log.error(code, Math.max(1, where), 0, "", sentence);
    }
}
