package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the document as tab cells.
 *
 * @param number    of the line, from 1
 * @param cellCount how many cells it really has
 * @param cells     each without the spaces around it; no more than the widest row that may be read and one, the last with all the rest
 */
record TableLine(int number, int cellCount, List<String> cells) {

    private static final int MAX_CELLS = 30;

    static TableLine of(int number, String text) {
        int tabs = (int) text.chars().filter(c -> c == '\t').count();
        List<String> cells = new ArrayList<>();
        for (String cell : text.split("\t", MAX_CELLS)) {
            cells.add(Texts.trim(cell));
        }
        return new TableLine(number, tabs + 1, cells);
    }

    /** The text of a cell, columns counted from 1. */
    String cell(int column) {
        return cells.get(column - 1);
    }

    boolean isBlank(int column) {
        return cell(column).isEmpty();
    }

    /** The columns of the cells that are not blank. */
    List<Integer> filledColumns() {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column <= cells.size(); column++) {
            if (!isBlank(column)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
