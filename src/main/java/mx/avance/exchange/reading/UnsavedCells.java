package mx.avance.exchange.reading;

/** Says once a sheet that percentages whose formula was never computed were left blank. */
final class UnsavedCells {

    private boolean said;

    void note(SheetRow row, int column, SheetCell cell, ProblemLog log) {
        if (!said) {
            said = true;
            log.note(
                    ProblemCodes.FORMULA_UNSAVED,
                    row.number(),
                    column,
                    cell.text(),
                    "los porcentajes de esta hoja son fórmulas sin valor guardado y se dejaron en blanco; el sistema los"
                            + " calcula.");
        }
    }
}
