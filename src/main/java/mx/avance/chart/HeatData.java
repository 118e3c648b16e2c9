package mx.avance.chart;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The signal of each objective in each quarter.
 *
 * @param quarters the columns in order: {@code T1} to {@code T4}
 * @param rows the objectives in the order in which they are shown
 */
public record HeatData(List<String> quarters, List<Row> rows) {

    /** @throws IllegalArgumentException when a row has not one cell for each quarter */
    public HeatData {
        quarters = List.copyOf(quarters);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != quarters.size()) {
                throw new IllegalArgumentException("There are " + quarters.size() + " quarters and "
                        + row.cells().size() + " cells in the row " + row.key() + ".");
            }
        }
    }

    /**
     * An objective, by one of its indicators.
     *
     * @param key what is given back when the row is opened
     * @param clave where it stands in the tree: {@code 1.4.1.1.2.6}
     * @param siglas the short name of its indicator
     * @param name what is measured, whole
     * @param cells one for each quarter
     */
    public record Row(String key, String clave, String siglas, String name, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A quarter of an objective.
     *
     * @param signal its signal, or why it has no percentage
     * @param percent its percentage: {@code 113.47} is 113.47 %; {@code null} when there is none
     */
    public record Cell(Signal signal, @Nullable BigDecimal percent) {}
}
