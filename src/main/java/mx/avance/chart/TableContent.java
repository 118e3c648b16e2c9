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
     * @param words what is said instead of signs; {@code null} when the text says it
     * @param key what opens it; {@code null} when nothing does
     * @param absent whether it stands for something that there is not
     */
    record Cell(
            String text, @Nullable String words, @Nullable String key, boolean absent) {

        static Cell of(String text) {
            return new Cell(text, null, null, false);
        }

        /** A text with signs, and its words. */
        static Cell said(String text, String words) {
            return new Cell(text, words, null, false);
        }

        /** A text that opens something. */
        static Cell opening(String text, @Nullable String key) {
            return new Cell(text, null, key, false);
        }

        /** A sign for something that there is not, and its words. */
        static Cell blank(String sign, String words) {
            return new Cell(sign, words, null, true);
        }
    }
}
