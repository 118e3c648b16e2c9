package mx.avance.dashboard;

import java.util.List;

/**
 * Indicators against quarters.
 *
 * @param rows all in the order of the tree where there is room for them, otherwise those with the lowest percentages of the quarter, the lowest first
 * @param indicators how many there are in all
 */
public record HeatMap(List<HeatRow> rows, int indicators) {

    public HeatMap {
        rows = List.copyOf(rows);
    }

    /** Whether some are left out. */
    public boolean isPartial() {
        return rows.size() < indicators;
    }
}
