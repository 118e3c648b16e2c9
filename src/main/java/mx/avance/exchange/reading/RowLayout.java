package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Quarter;

/**
 * Where the cells of a row stand, columns counted from 1. Level, narrative, indicator, frequency, unit, annual target and the four programmed figures are
 * the first ten in every layout.
 *
 * @param cellCount           how many cells a row of this layout has
 * @param quarters            how many quarters have a realised figure and a percentage; one less have a cumulative percentage
 * @param percentageColumn    of T1
 * @param cumulativeColumn    of T2
 * @param justificationColumn the last that is read
 */
record RowLayout(int cellCount, int quarters, int percentageColumn, int cumulativeColumn, int justificationColumn) {

    static final int LEVEL = 1;
    static final int NARRATIVE = 2;
    static final int INDICATOR = 3;
    static final int FREQUENCY = 4;
    static final int MEASURE = 5;
    static final int ANNUAL = 6;
    static final int PROGRAMMED = 7;
    static final int REALISED = 11;

    static final int FULL_CELLS = 23;
    private static final int FULL_PERCENTAGE = 15;
    private static final int FULL_JUSTIFICATION = 22;

    /** All cells of four quarters under their headers, and one blank at the end. */
    static final RowLayout FULL = new RowLayout(FULL_CELLS, 4, 15, 19, 22);

    /** All cells of four quarters, those after the realised figures one to the right of their headers. */
    static final RowLayout SHIFTED = new RowLayout(FULL_CELLS, 4, 16, 20, 23);

    /** A row without the cells of the quarters to come: 10 cells, n realised, n percentages, n - 1 cumulative, justification. */
    static Optional<RowLayout> dropped(int cellCount) {
        for (int n = 1; n <= 4; n++) {
            if (cellCount == 10 + 3 * n) {
                return Optional.of(new RowLayout(cellCount, n, REALISED + n, REALISED + 2 * n, cellCount));
            }
        }
        return Optional.empty();
    }

    /**
     * The layout that the cells of a full row prove. The header has a blank last cell and none between the realised figure of T4 and the percentage of
     * T1; in the published rows it is the other way round: the blank one is the fifteenth, and the last has the justification. So a filled last cell
     * proves the shift, and either a filled fifteenth cell or a text where the header has the justification disproves it. A row with neither
     * proves nothing.
     */
    static Optional<RowLayout> provenBy(TableLine row) {
        if (!row.isBlank(FULL_CELLS)) {
            return Optional.of(SHIFTED);
        }
        String justification = row.cell(FULL_JUSTIFICATION);
        boolean text =
                !justification.isEmpty() && PrintedNumber.of(justification).isEmpty();
        return !row.isBlank(FULL_PERCENTAGE) || text ? Optional.of(FULL) : Optional.empty();
    }

    /** Whether a row reads the same in both full layouts, because all cells in which they differ are blank. */
    static boolean isIndifferent(TableLine row) {
        return row.filledColumns().getLast() < FULL_PERCENTAGE;
    }

    /** Whether a full row fills the blank cell of both full layouts, so that it is neither. */
    static boolean isOverfull(TableLine row) {
        return !row.isBlank(FULL_CELLS) && !row.isBlank(FULL_PERCENTAGE);
    }

    /** In which column each cell stands. */
    CellColumns columns() {
        Map<RowCell.Place, Integer> columns = new HashMap<>();
        List.of(RowCell.LEVEL, RowCell.UNIT).forEach(cell -> columns.put(cell.in(null), LEVEL));
        List.of(RowCell.CLAVE, RowCell.NARRATIVE).forEach(cell -> columns.put(cell.in(null), NARRATIVE));
        List.of(RowCell.SIGLAS, RowCell.INDICATOR).forEach(cell -> columns.put(cell.in(null), INDICATOR));
        columns.put(RowCell.FREQUENCY.in(null), FREQUENCY);
        List.of(RowCell.UNIT_OF_MEASURE, RowCell.VARIABLES_UNIT).forEach(cell -> columns.put(cell.in(null), MEASURE));
        columns.put(RowCell.ANNUAL.in(null), ANNUAL);
        columns.put(RowCell.JUSTIFICATION.in(null), justificationColumn);
        for (Quarter quarter : Quarter.values()) {
            columns.put(RowCell.PROGRAMMED.in(quarter), PROGRAMMED + quarter.ordinal());
            if (quarter.number() <= quarters) {
                columns.put(RowCell.REALISED.in(quarter), REALISED + quarter.ordinal());
                columns.put(RowCell.QUARTER_PERCENTAGE.in(quarter), percentageColumn + quarter.ordinal());
            }
            if (quarter != Quarter.T1 && quarter.number() <= quarters) {
                columns.put(RowCell.CUMULATIVE_PERCENTAGE.in(quarter), cumulativeColumn + quarter.ordinal() - 1);
            }
        }
        return new CellColumns(columns);
    }

    boolean isDropped() {
        return cellCount != FULL_CELLS;
    }
}
