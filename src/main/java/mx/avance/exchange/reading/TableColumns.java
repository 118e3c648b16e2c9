package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.Map;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** In which column of a table each cell of its rows stands. */
final class TableColumns {

    private static final Map<RowCell, ColumnRole> TEXTS = Map.of(
            RowCell.SIGLAS, ColumnRole.SIGLAS,
            RowCell.INDICATOR, ColumnRole.INDICATOR,
            RowCell.FREQUENCY, ColumnRole.FREQUENCY,
            RowCell.UNIT_OF_MEASURE, ColumnRole.UNIT_OF_MEASURE,
            RowCell.VARIABLES_UNIT, ColumnRole.VARIABLES_UNIT,
            RowCell.LEVEL, ColumnRole.LEVEL,
            RowCell.UNIT, ColumnRole.UNIT,
            RowCell.NARRATIVE, ColumnRole.NARRATIVE,
            RowCell.CLAVE, ColumnRole.CLAVE,
            RowCell.ANNUAL, ColumnRole.ANNUAL);

    /** A fact that has no column of its own stands in that of another. */
    private static final Map<RowCell, ColumnRole> OTHERWISE = Map.of(
            RowCell.SIGLAS, ColumnRole.INDICATOR,
            RowCell.VARIABLES_UNIT, ColumnRole.UNIT_OF_MEASURE,
            RowCell.UNIT, ColumnRole.LEVEL,
            RowCell.CLAVE, ColumnRole.NARRATIVE);

    private final FoundTable table;
    private final Map<RowCell.Place, Integer> columns = new HashMap<>();

    private TableColumns(FoundTable table) {
        this.table = table;
    }

    static CellColumns of(FoundTable table) {
        TableColumns columns = new TableColumns(table);
        for (Map.Entry<RowCell, ColumnRole> cell : TEXTS.entrySet()) {
            ColumnRole other = OTHERWISE.getOrDefault(cell.getKey(), cell.getValue());
            columns.put(cell.getKey(), null, first(table.column(cell.getValue()), table.column(other)));
        }
        for (Quarter quarter : Quarter.values()) {
            columns.putQuarter(quarter);
        }
        int first = table.column(ColumnRole.QUARTER_JUSTIFICATION, 1);
        columns.put(RowCell.JUSTIFICATION, null, first(table.column(ColumnRole.JUSTIFICATION), first));
        return new CellColumns(columns.columns);
    }

    private void putQuarter(Quarter quarter) {
        int q = quarter.number();
        put(RowCell.PROGRAMMED, quarter, of(ColumnRole.PROGRAMMED, ColumnRole.ROW_PROGRAMMED, q));
        put(RowCell.REALISED, quarter, of(ColumnRole.REALISED, ColumnRole.ROW_REALISED, q));
        put(RowCell.QUARTER_PERCENTAGE, quarter, of(ColumnRole.QUARTER_PERCENTAGE, ColumnRole.ROW_PERCENTAGE, q));
        if (quarter != Quarter.T1) {
            put(
                    RowCell.CUMULATIVE_PERCENTAGE,
                    quarter,
                    of(ColumnRole.CUMULATIVE_PERCENTAGE, ColumnRole.ROW_CUMULATIVE, q));
        }
    }

    private int of(ColumnRole wide, ColumnRole row, int quarter) {
        return first(table.column(wide, quarter), table.column(row));
    }

    private void put(RowCell cell, @Nullable Quarter quarter, int column) {
        if (column > 0) {
            columns.put(cell.in(quarter), column);
        }
    }

    private static int first(int column, int other) {
        return column > 0 ? column : other;
    }
}
