package mx.avance.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table with a caption: what a screen reader and a keyboard can go through, and open. */
final class ChartTable extends Composite<NativeTable> {

    private @Nullable TableContent shown;

    ChartTable() {
        getContent().addClassName("chart-table");
    }

    /**
     * Shows other figures in the same place.
     *
     * @param open what a button of a row does with its key; {@code null} when rows are not opened
     */
    void show(TableContent content, @Nullable Consumer<String> open) {
        if (content.equals(shown)) {
            return;
        }
        shown = content;
        NativeTable table = getContent();
        table.setCaptionText(content.caption());
        NativeTableRow header = new NativeTableRow();
        content.columns().forEach(column -> header.add(columnHeader(column)));
        table.getHead().removeAll();
        table.getHead().add(header);
        table.getBody().removeAll();
        content.rows().forEach(row -> table.getBody().add(row(content, row, open)));
    }

    private static NativeTableRow row(TableContent content, TableContent.Row row, @Nullable Consumer<String> open) {
        NativeTableHeaderCell header = new NativeTableHeaderCell();
        header.getElement().setAttribute("scope", "row");
        fill(header, row.header(), row.key(), open);
        NativeTableRow tableRow = new NativeTableRow(header);
        for (int i = 0; i < row.cells().size(); i++) {
            tableRow.add(cell(row.cells().get(i), content.columns().get(i + 1).figures(), open));
        }
        return tableRow;
    }

    private static NativeTableHeaderCell columnHeader(TableContent.Column column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(column.text());
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("figure", column.figures());
        return cell;
    }

    private static NativeTableCell cell(TableContent.Cell content, boolean figures, @Nullable Consumer<String> open) {
        NativeTableCell cell = new NativeTableCell();
        cell.setClassName("figure", figures);
        cell.setClassName("muted", content.absent());
        fill(cell, content.text(), content.key(), open);
        String words = content.words();
        if (words != null) {
            cell.getElement().setAttribute("title", words);
            cell.getElement().setAttribute("aria-label", words);
        }
        return cell;
    }

    private static void fill(Component cell, String text, @Nullable String key, @Nullable Consumer<String> open) {
        if (key == null || open == null) {
            cell.getElement().setText(text);
            return;
        }
        NativeButton button = new NativeButton(text, event -> open.accept(key));
        button.addClassName("chart-open");
        cell.getElement().appendChild(button.getElement());
    }
}
