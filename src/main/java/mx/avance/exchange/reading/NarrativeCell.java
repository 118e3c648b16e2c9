package mx.avance.exchange.reading;

import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/** The second cell of a row: {@code 1.4.1.1.4.1. Impartición de Cursos}, the clave and after it the narrative. */
record NarrativeCell(Clave clave, String printedClave, String narrative) {

    /** No clave of six numbers of five digits is longer, trailing stop included. */
    private static final int MAX_CLAVE = 40;

    /** The cell of the row, or null when it cannot be read and the log says why. */
    static @Nullable NarrativeCell read(TableLine row, ProblemLog log) {
        String cell = row.cell(RowLayout.NARRATIVE);
        int end = 0;
        while (end < cell.length()
                && !Character.isWhitespace(cell.charAt(end))
                && !Character.isSpaceChar(cell.charAt(end))) {
            end++;
        }
        String printed = cell.substring(0, end);
        Clave clave = clave(row, printed, log);
        String narrative = Texts.trim(cell.substring(end));
        if (narrative.isEmpty()) {
            log.unexpected(
                    ProblemCodes.NARRATIVE_MISSING,
                    row.number(),
                    RowLayout.NARRATIVE,
                    "la clave y después el resumen narrativo",
                    cell);
            return null;
        }
        return clave == null ? null : new NarrativeCell(clave, printed, narrative);
    }

    private static @Nullable Clave clave(TableLine row, String printed, ProblemLog log) {
        boolean stop = printed.endsWith(".");
        String plain = stop ? printed.substring(0, printed.length() - 1) : printed;
        if (printed.length() > MAX_CLAVE) {
            log.unexpected(
                    ProblemCodes.CLAVE_UNREADABLE,
                    row.number(),
                    RowLayout.NARRATIVE,
                    "una clave como 1.4.1.1.2",
                    printed);
            return null;
        }
        try {
            Clave clave = Clave.of(plain);
            noteSpelling(row, clave, printed, plain, log);
            return clave;
        } catch (IllegalArgumentException e) {
            log.error(
                    ProblemCodes.CLAVE_UNREADABLE,
                    row.number(),
                    RowLayout.NARRATIVE,
                    printed,
                    "se esperaba la clave del objetivo. " + e.getMessage()
                            + " Corrige la celda y vuelve a cargar el documento.");
            return null;
        }
    }

    private static void noteSpelling(TableLine row, Clave clave, String printed, String plain, ProblemLog log) {
        if (clave.toString().equals(printed)) {
            return;
        }
        boolean onlyStop = clave.toString().equals(plain);
        log.note(
                onlyStop ? ProblemCodes.CLAVE_TRAILING_STOP : ProblemCodes.CLAVE_SPELLING,
                row.number(),
                RowLayout.NARRATIVE,
                printed,
                "la clave «" + printed + "» se leyó como " + clave + (onlyStop ? ", sin el punto final." : "."));
    }
}
