package mx.avance.exchange.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.ToIntFunction;
import mx.avance.base.ui.Formats;

/** A list of a report: the rows come to the browser as somebody scrolls, and a short one is as high as its rows. */
abstract class ReportGrid<T> extends Grid<T> {

    private static final int SHORT = 6;

    /** @param label what it lists, for whoever does not see it */
    ReportGrid(String label) {
        addClassName("import-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", label);
    }

    /** Shows these instead of what was shown. */
    final void fill(List<T> rows) {
        setAllRowsVisible(rows.size() <= SHORT);
        setItems(rows);
    }

    /** A column of a text that is never long. */
    final Column<T> text(String header, String width, ValueProvider<T, String> value) {
        return addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    /** A column that takes the room that is left. */
    final Column<T> wide(String header, String width, ValueProvider<T, String> value) {
        return addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(1);
    }

    /** A column of how many. */
    final Column<T> count(String header, ToIntFunction<T> value) {
        return addColumn(row -> Formats.count(value.applyAsInt(row)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
    }
}
