package mx.avance.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart as a table.
 *
 * @param caption what the table is of
 * @param columns the headers, that of the first column first
 * @param rows the rows, each with one cell less than there are columns
 */
record TableContent(String caption, List<Column> columns, List<Row> rows) {

    TableContent {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The header of a column.
     *
     * @param figures whether figures stand below it
     */
    record Column(String text, boolean figures) {}

    /**
     * A row.
     *
     * @param header what it is of
     * @param key what opens it; {@code null} when nothing does
     */
    record Row(String header, @Nullable String key, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text what is written
     * @param words what is said where a sign is written for something that there is not; {@code null} when the text says it
     * @param key what opens it; {@code null} when nothing does
     */
    record Cell(
            String text, @Nullable String words, @Nullable String key) {

        static Cell of(String text) {
            return new Cell(text, null, null);
        }

        /** A sign for something that there is not, and its words. */
        static Cell blank(String sign, String words) {
            return new Cell(sign, words, null);
        }
    }
}
