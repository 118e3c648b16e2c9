package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a spreadsheet or of separated values.
 *
 * @param number in the file, from 1
 * @param cells without the blank ones at the end
 */
record SheetRow(int number, List<SheetCell> cells) {

    SheetRow {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        cells = List.copyOf(cells.subList(0, size));
    }

    /** A cell, columns counted from 1. */
    SheetCell cell(int column) {
        return column >= 1 && column <= cells.size() ? cells.get(column - 1) : SheetCell.BLANK;
    }

    String text(int column) {
        return cell(column).text();
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    int width() {
        return cells.size();
    }

    /** The columns, from 1, of the cells that are not blank. */
    List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        for (int column = 1; column <= cells.size(); column++) {
            if (!cell(column).isBlank()) {
                filled.add(column);
            }
        }
        return filled;
    }
}
