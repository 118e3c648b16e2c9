package mx.avance.exchange.reading;

import java.util.Optional;
import mx.avance.exchange.FormulaGuard;

/** Reads the cells of texts of a table: what a spreadsheet puts around a text is taken off, and what must not be in one is an error. */
final class SheetTexts {

    private final ProblemLog log;

    SheetTexts(ProblemLog log) {
        this.log = log;
    }

    /** A text in one line; empty for a blank cell and for column 0. */
    String line(SheetRow row, int column) {
        return read(row, column, false);
    }

    /** A text that keeps its lines. */
    String lines(SheetRow row, int column) {
        return read(row, column, true);
    }

    /** The first character of a text that must not be in it; line ends and tabs are for the caller to decide. */
    static Optional<Integer> forbidden(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c != '\n' && c != '\r' && c != '\t' && Texts.isForbidden(c)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private String read(SheetRow row, int column, boolean lines) {
        SheetCell cell = row.cell(column);
        String text = cell.text();
        if (text.isEmpty()) {
            return "";
        }
        if (cell.kind() == SheetCell.Kind.UNSAVED || cell.kind() == SheetCell.Kind.ERROR) {
            log.error(
                    ProblemCodes.FORMULA_UNSAVED,
                    row.number(),
                    column,
                    text,
                    "la fórmula no tiene un valor que se pueda leer. Escribe el texto y vuelve a cargar el documento.");
            return "";
        }
        Optional<Integer> forbidden = forbidden(text);
        if (forbidden.isPresent()) {
            log.error(
                    ProblemCodes.FORBIDDEN_CHARACTER,
                    row.number(),
                    column,
                    Character.toString(forbidden.get()),
                    "hay un carácter invisible (" + Texts.codePoint(forbidden.get())
                            + ") que puede cambiar lo que se lee. Bórralo y vuelve a cargar el documento.");
            return "";
        }
        return Texts.trim(FormulaGuard.restore(broken(text, lines)));
    }

    /** A tab is a space, and so is a line end where only one line is read. */
    private static String broken(String text, boolean lines) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return lines ? plain : plain.replace('\n', ' ');
    }
}
