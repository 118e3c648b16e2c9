package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the problems of one document and puts the place before each sentence. Of a text it keeps ten errors and counts the others; of a table, as
 * many problems as its file has left.
 */
final class ProblemLog {

    static final int MAX_ERRORS = 10;

    private final @Nullable String sheet;
    private final int maxErrors;
    private final ProblemBudget budget;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private int firstUnlisted;
    private int unlistedErrors;
    private int unlistedNotes;

    /** Of a text. */
    ProblemLog() {
        this(null, MAX_ERRORS, new ProblemBudget(Integer.MAX_VALUE));
    }

    /** Of a table, in a sheet of a workbook or in none. */
    ProblemLog(@Nullable String sheet, ProblemBudget budget) {
        this(sheet, Integer.MAX_VALUE, budget);
    }

    private ProblemLog(@Nullable String sheet, int maxErrors, ProblemBudget budget) {
        this.sheet = sheet;
        this.maxErrors = maxErrors;
        this.budget = budget;
    }

    void error(String code, int line, int column, String found, String sentence) {
        errors++;
        // The first is always kept: a document that was refused says why.
        if (errors == 1 || (errors <= maxErrors && budget.takeError())) {
            add(Severity.ERROR, code, line, column, found, sentence);
        } else {
            firstUnlisted = unlistedErrors == 0 ? line : firstUnlisted;
            unlistedErrors++;
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
        addWithinBudget(Severity.WARNING, code, line, column, found, sentence);
    }

    void note(String code, int line, int column, String found, String sentence) {
        addWithinBudget(Severity.NOTE, code, line, column, found, sentence);
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
        if (unlistedNotes > 0) {
            String rest = "y " + unlistedNotes + " avisos más, que no se listan.";
            list.add(new Problem(Severity.NOTE, ProblemCodes.MORE_NOTES, sheet, 1, 0, "", rest));
        }
        if (unlistedErrors > 0) {
            String rest = "y " + unlistedErrors + " más, a partir del renglón " + firstUnlisted
                    + ". Corrige los de arriba y vuelve a cargar el documento.";
            list.add(new Problem(Severity.ERROR, ProblemCodes.MORE_ERRORS, sheet, firstUnlisted, 0, "", rest));
        }
        return list;
    }

    private void addWithinBudget(Severity severity, String code, int line, int column, String found, String sentence) {
        if (budget.takeNote()) {
            add(severity, code, line, column, found, sentence);
        } else {
            unlistedNotes++;
        }
    }

    private void add(Severity severity, String code, int line, int column, String found, String sentence) {
        problems.add(new Problem(severity, code, sheet, line, column, found, Place.of(sheet, line, column) + sentence));
    }
}
