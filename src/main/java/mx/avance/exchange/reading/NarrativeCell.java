package mx.avance.exchange.reading;

import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/** The second cell of a row: {@code 1.4.1.1.4.1. Impartición de Cursos}, the clave and after it the narrative. */
record NarrativeCell(Clave clave, String printedClave, String narrative) {

    /** No clave of six numbers of five digits is longer, trailing stop included. */
    private static final int MAX_CLAVE = 40;

    /** The cell at a place, or null when it cannot be read and the log says why. */
    static @Nullable NarrativeCell read(String cell, int line, int column, ProblemLog log) {
        int end = 0;
        while (end < cell.length()
                && !Character.isWhitespace(cell.charAt(end))
                && !Character.isSpaceChar(cell.charAt(end))) {
            end++;
        }
        String printed = cell.substring(0, end);
        Clave clave = clave(printed, line, column, log);
        String narrative = Texts.trim(cell.substring(end));
        if (narrative.isEmpty()) {
            log.unexpected(
                    ProblemCodes.NARRATIVE_MISSING, line, column, "la clave y después el resumen narrativo", cell);
            return null;
        }
        return clave == null ? null : new NarrativeCell(clave, printed, narrative);
    }

    /** The clave alone, or null when it cannot be read and the log says why. */
    static @Nullable Clave clave(String printed, int line, int column, ProblemLog log) {
        boolean stop = printed.endsWith(".");
        String plain = stop ? printed.substring(0, printed.length() - 1) : printed;
        if (printed.length() > MAX_CLAVE) {
            log.unexpected(ProblemCodes.CLAVE_UNREADABLE, line, column, "una clave como 1.4.1.1.2", printed);
            return null;
        }
        try {
            Clave clave = Clave.of(plain);
            noteSpelling(clave, printed, line, column, log);
            return clave;
        } catch (IllegalArgumentException e) {
            log.error(
                    ProblemCodes.CLAVE_UNREADABLE,
                    line,
                    column,
                    printed,
                    "se esperaba la clave del objetivo. " + e.getMessage()
                            + " Corrige la celda y vuelve a cargar el documento.");
            return null;
        }
    }

    private static void noteSpelling(Clave clave, String printed, int line, int column, ProblemLog log) {
        if (clave.toString().equals(printed)) {
            return;
        }
        boolean onlyStop = (clave + ".").equals(printed);
        log.note(
                onlyStop ? ProblemCodes.CLAVE_TRAILING_STOP : ProblemCodes.CLAVE_SPELLING,
                line,
                column,
                printed,
                "la clave «" + printed + "» se leyó como " + clave + (onlyStop ? ", sin el punto final." : "."));
    }
}
