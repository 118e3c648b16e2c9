package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of one document, puts the place before each sentence, and counts errors after the tenth instead of keeping them. */
final class ProblemLog {

    static final int MAX_ERRORS = 10;

    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private int firstUnlisted;

    void error(String code, int line, int column, String found, String sentence) {
        errors++;
        if (errors <= MAX_ERRORS) {
            add(Severity.ERROR, code, line, column, found, sentence);
        } else if (errors == MAX_ERRORS + 1) {
            firstUnlisted = line;
        }
    }

    /** What a cell should be and what it is, in one sentence. */
    void unexpected(String code, int line, int column, String expected, String found) {
        error(
                code,
                line,
                column,
                found,
                "se esperaba " + expected + " y se encontró «" + Texts.visible(found)
                        + "». Corrige la celda y vuelve a cargar el documento.");
    }

    void warning(String code, int line, int column, String found, String sentence) {
        add(Severity.WARNING, code, line, column, found, sentence);
    }

    void note(String code, int line, int column, String found, String sentence) {
        add(Severity.NOTE, code, line, column, found, sentence);
    }

    int errors() {
        return errors;
    }

    boolean failed() {
        return errors > 0;
    }

    /** The problems by line and column; what counts the unlisted errors comes last. */
    List<Problem> list() {
        List<Problem> list = new ArrayList<>(problems);
        list.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (errors > MAX_ERRORS) {
            String rest = "y " + (errors - MAX_ERRORS) + " más, a partir del renglón " + firstUnlisted
                    + ". Corrige los de arriba y vuelve a cargar el documento.";
            list.add(new Problem(Severity.ERROR, ProblemCodes.MORE_ERRORS, firstUnlisted, 0, "", rest));
        }
        return list;
    }

    private void add(Severity severity, String code, int line, int column, String found, String sentence) {
        String place = "Renglón " + line + (column == 0 ? ": " : ", columna " + column + ": ");
        problems.add(new Problem(severity, code, line, column, found, place + sentence));
    }
}
