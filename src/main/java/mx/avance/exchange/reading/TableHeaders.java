package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.base.Sha256;

/**
 * The headers of a table: one to three rows, where a text over several columns stands in the first of them.
 *
 * @param rows the rows of headers, the upper first
 * @param paths one a column: the texts over it, the upper first
 */
record TableHeaders(List<SheetRow> rows, List<List<String>> paths) {

    static final int MAX_ROWS = 3;
    private static final int SHAPE = 32;

    TableHeaders {
        rows = List.copyOf(rows);
        paths = List.copyOf(paths);
    }

    /** @param columns how many the table has */
    static TableHeaders of(List<SheetRow> rows, int columns) {
        List<List<String>> paths = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            List<String> path = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                String text = row == rows.size() - 1 ? rows.get(row).text(column) : group(rows, row, column);
                if (!text.isEmpty()) {
                    path.add(text.replace('\n', ' '));
                }
            }
            // Nothing stands over the column itself: it is blank, or the text beside it reaches over it.
            paths.add(hasOwn(rows, column) ? path : List.of());
        }
        return new TableHeaders(rows, paths);
    }

    /** One text a column: {@code META PROGRAMADA · TRIMESTRE 1}. */
    List<String> texts() {
        return paths.stream().map(path -> String.join(" · ", path)).toList();
    }

    /** The same for every table with these headers, whatever their capitals, accents, signs and years. */
    String shape() {
        String text = paths.stream()
                .map(path -> path.stream()
                        .map(level -> String.join(" ", HeaderWords.words(level)))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(text).substring(0, SHAPE);
    }

    /** Whether a row of the table is one of its headers come again, on another page. */
    boolean repeats(SheetRow row) {
        return rows.stream().anyMatch(header -> sameTexts(header, row));
    }

    private static boolean sameTexts(SheetRow header, SheetRow row) {
        if (header.width() != row.width()) {
            return false;
        }
        for (int column = 1; column <= row.width(); column++) {
            if (!header.text(column).equals(row.text(column))) {
                return false;
            }
        }
        return true;
    }

    /** The text of a group over a column: its own, or the nearest to the left that no group above cuts off. */
    private static String group(List<SheetRow> rows, int row, int column) {
        for (int left = column; left >= 1; left--) {
            String text = rows.get(row).text(left);
            if (!text.isEmpty()) {
                return left == column || isGroup(rows, row, left) ? text : "";
            }
            for (int above = 0; above < row; above++) {
                if (!rows.get(above).cell(left).isBlank()) {
                    return "";
                }
            }
        }
        return "";
    }

    /** Only what has headers below it reaches over the columns beside it. */
    private static boolean isGroup(List<SheetRow> rows, int row, int column) {
        for (int below = row + 1; below < rows.size(); below++) {
            if (!rows.get(below).cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOwn(List<SheetRow> rows, int column) {
        return rows.stream().anyMatch(row -> !row.cell(column).isBlank());
    }
}
