package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import mx.avance.exchange.reading.TableMapping.Column;

/**
 * Mends the trap of the published layout: its headers have a blank column at the end and its rows have it after the realised figures, so that every
 * percentage stands under the header of the next quarter.
 */
final class ShiftedColumns {

    private ShiftedColumns() {}

    /**
     * Moves the percentages and the justification one column to the right, where the rows prove that they stand there: a text in the column without
     * header after that of the justification, and none in its own.
     *
     * @return whether they were moved
     */
    static boolean shift(List<Column> columns, TableHeaders headers, List<SheetRow> sample) {
        int justification = columns.indexOf(HeaderWords.plain(ColumnRole.JUSTIFICATION)) + 1;
        int first = columns.indexOf(new Column(ColumnRole.QUARTER_PERCENTAGE, 1));
        boolean follows = first > 0 && columns.get(first - 1).role() == ColumnRole.REALISED;
        boolean last = justification > 0
                && justification == columns.size() - 1
                && headers.paths().get(justification).isEmpty();
        if (!follows || !last || !isProven(sample, justification)) {
            return false;
        }
        List<Column> moved = new ArrayList<>(columns.subList(0, first));
        moved.add(Column.IGNORED);
        moved.addAll(columns.subList(first, justification));
        columns.clear();
        columns.addAll(moved);
        return true;
    }

    private static boolean isProven(List<SheetRow> sample, int justification) {
        return sample.stream().anyMatch(row -> isText(row.cell(justification + 1)))
                && sample.stream().noneMatch(row -> isText(row.cell(justification)));
    }

    private static boolean isText(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && NumberStyle.POINT.number(cell.text()).isEmpty();
    }
}
