package mx.avance.exchange.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reader has to say about a place of a document.
 *
 * @param code    one of {@link ProblemCodes}
 * @param sheet   of a workbook; absent in a file that has none
 * @param line    from 1; what concerns the whole document stands at its first line
 * @param column  number of the cell, from 1; 0 is the whole line
 * @param found   what stands there, in at most 200 characters and with control characters made visible; may be empty
 * @param message a Spanish sentence that names the place, what was expected or done, and what to do
 */
public record Problem(
        Severity severity, String code, @Nullable String sheet, int line, int column, String found, String message) {

    public Problem {
        if (line < 1 || column < 0) {
            throw new IllegalArgumentException("Los renglones y las columnas se cuentan desde 1.");
        }
        found = Texts.visible(found);
    }

    /** A problem of a file without sheets. */
    public Problem(Severity severity, String code, int line, int column, String found, String message) {
        this(severity, code, null, line, column, found, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
