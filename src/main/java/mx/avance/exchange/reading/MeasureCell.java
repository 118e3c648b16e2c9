package mx.avance.exchange.reading;

import mx.avance.exchange.official.OfficialRow;
import org.jspecify.annotations.Nullable;

/**
 * The fifth cell of a row, which holds two facts: the unit of the indicator and that of its variables.
 *
 * @param variables absent when the cell does not name it
 */
record MeasureCell(String indicator, @Nullable String variables) {

    /** The cell at a place, or null when it cannot be read and the log says why. */
    static @Nullable MeasureCell read(String cell, int line, int column, ProblemLog log) {
        int second = Texts.indexOf(cell, OfficialRow.VARIABLES_UNIT);
        String first = second < 0 ? cell : cell.substring(0, second);
        String indicator = Texts.indexOf(first, OfficialRow.INDICATOR_UNIT) == 0
                ? Texts.trim(first.substring(OfficialRow.INDICATOR_UNIT.length()))
                : "";
        if (indicator.isEmpty()) {
            log.unexpected(
                    ProblemCodes.MEASURE_UNREADABLE,
                    line,
                    column,
                    "«" + OfficialRow.INDICATOR_UNIT + "» y la unidad",
                    cell);
            return null;
        }
        String variables = second < 0 ? "" : Texts.trim(cell.substring(second + OfficialRow.VARIABLES_UNIT.length()));
        if (variables.isEmpty()) {
            log.note(
                    ProblemCodes.VARIABLE_UNIT_MISSING,
                    line,
                    column,
                    cell,
                    "falta la unidad de medida de las variables; se dejó en blanco.");
        }
        return new MeasureCell(indicator, variables.isEmpty() ? null : variables);
    }
}
