package mx.avance.exchange.reading;

import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * The first cell of a row: {@code Componente (CCAL)}, {@code Actividad}.
 *
 * @param parentheses what stands after the word, parentheses included; empty when there is nothing
 */
record LevelCell(Level level, String parentheses) {

    /** The cell, when it begins with the word of a level and nothing else comes before the parentheses. */
    static Optional<LevelCell> of(String cell) {
        int open = cell.indexOf('(');
        String word = SearchText.normalise(open < 0 ? cell : cell.substring(0, open));
        for (Level level : Level.values()) {
            if (SearchText.normalise(level.word()).equals(word)) {
                return Optional.of(new LevelCell(level, open < 0 ? "" : cell.substring(open)));
            }
        }
        return Optional.empty();
    }

    /** The unit in the parentheses, absent without parentheses; what is wrong with them goes to the log. */
    @Nullable
    String unit(int line, int column, ProblemLog log) {
        if (parentheses.isEmpty()) {
            return null;
        }
        String unit = parentheses.endsWith(")") ? Texts.trim(parentheses.substring(1, parentheses.length() - 1)) : "";
        if (unit.isEmpty()) {
            log.unexpected(
                    ProblemCodes.UNIT_UNREADABLE,
                    line,
                    column,
                    "el nivel y la unidad entre paréntesis, como «Componente (DTIC)»,",
                    level.word() + " " + parentheses);
            return null;
        }
        return unit;
    }
}
