package mx.avance.exchange;

import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a file that says something else than what is stored.
 *
 * @param sheet of the workbook; absent in a file that has none
 * @param line of the file, from 1
 * @param column from 1; 0 when it is not known
 * @param quarter absent where the cell is of no quarter
 * @param before what is stored; {@code null} for a blank, which is not zero
 * @param after what the file says; {@code null} for a blank
 * @param refused why it is not written; absent when it is
 */
public record CellDifference(
        @Nullable String sheet,
        int line,
        int column,
        Clave clave,
        RowCell cell,
        @Nullable Quarter quarter,
        @Nullable String before,
        @Nullable String after,
        @Nullable String refused) {

    /** Whether it is written when the file is applied. */
    public boolean isAccepted() {
        return refused == null;
    }

    CellDifference refusedBecause(String why) {
        return new CellDifference(sheet, line, column, clave, cell, quarter, before, after, why);
    }
}
