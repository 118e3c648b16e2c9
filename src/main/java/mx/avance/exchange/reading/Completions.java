package mx.avance.exchange.reading;

import java.util.HashSet;
import java.util.Set;

/** Says what was completed because a table leaves it out: of a column that is not there once a document, of a blank cell each time. */
final class Completions {

    private final ProblemLog log;
    private final Set<String> said = new HashSet<>();

    Completions(ProblemLog log) {
        this.log = log;
    }

    /** @param column 0 when the table has none */
    void note(SheetRow row, int column, String sentence) {
        if (column > 0) {
            log.note(ProblemCodes.COMPLETED, row.number(), column, "", sentence + ".");
        } else if (said.add(sentence)) {
            log.note(ProblemCodes.COMPLETED, row.number(), 0, "", sentence + ", en este renglón y en los demás.");
        }
    }

    /** Of the document. */
    void note(int line, String sentence) {
        log.note(ProblemCodes.COMPLETED, line, 0, "", sentence);
    }
}
