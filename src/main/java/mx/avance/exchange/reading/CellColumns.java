package mx.avance.exchange.reading;

import java.util.Map;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * In which column of a file each cell of its rows stands. The rows of one table share it.
 *
 * @param columns from 1
 */
public record CellColumns(Map<RowCell.Place, Integer> columns) {

    /** Nothing is known. */
    public static final CellColumns NONE = new CellColumns(Map.of());

    public CellColumns {
        columns = Map.copyOf(columns);
    }

    /** The column of a cell, from 1; 0 when it is not known. */
    public int of(RowCell cell, @Nullable Quarter quarter) {
        return columns.getOrDefault(cell.in(quarter), 0);
    }

    /** Short, because every row has one. */
    @Override
    public String toString() {
        return columns.size() + " columnas";
    }
}
