package mx.avance.capture.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeItem.Measured;
import mx.avance.capture.TreeItem.Row;
import mx.avance.capture.ui.EntryCells.Shown;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** The columns of the tree that are typed in: the realised figures and the justification of the quarter that is looked at. */
final class EntryColumns {

    private final Grid<TreeItem> grid;
    private CaptureRights.@Nullable Now rights;
    private Quarter quarter = Quarter.T1;

    EntryColumns(Grid<TreeItem> grid) {
        this.grid = grid;
    }

    /** What whoever looks may write from now on, and the quarter whose justification is shown. */
    void show(CaptureRights.Now rights, Quarter quarter) {
        this.rights = rights;
        this.quarter = quarter;
    }

    Grid.Column<TreeItem> figure(Quarter of) {
        Grid.Column<TreeItem> column = add(item -> figure(item, of));
        column.setHeader(of.name());
        column.setWidth("104px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        column.setPartNameGenerator(item ->
                figure(item, of).locked().isEmpty() && indicator(item).isPresent() ? "realised open" : "realised");
        column.setTooltipGenerator(item -> Optional.of(figure(item, of).locked())
                .filter(why -> !why.isEmpty())
                .orElse(null));
        return column;
    }

    Grid.Column<TreeItem> text() {
        Grid.Column<TreeItem> column = add(this::text);
        column.setWidth("280px").setFlexGrow(1);
        column.setPartNameGenerator(
                item -> text(item).locked().isEmpty() && indicator(item).isPresent() ? "open" : null);
        // Whole, what the row has room for only in part: what was observed, and what was written.
        column.setTooltipGenerator(item -> whole(text(item)));
        return column;
    }

    private static @Nullable String whole(Shown cell) {
        return Stream.of(cell.note(), cell.value())
                .filter(words -> !words.isEmpty())
                .reduce((note, words) -> note + "\n\n" + words)
                .orElse(null);
    }

    private Grid.Column<TreeItem> add(ValueProvider<TreeItem, Shown> cell) {
        return grid.addColumn(
                LitRenderer.<TreeItem>of(EntryCells.template("cell")).withProperty("cell", cell));
    }

    private Shown figure(TreeItem item, Quarter of) {
        CaptureRights.Now now = rights;
        return now == null
                ? Shown.NONE
                : indicator(item)
                        .map(m -> EntryCells.figure((Row) item, m, of, now))
                        .orElse(Shown.NONE);
    }

    private Shown text(TreeItem item) {
        CaptureRights.Now now = rights;
        return now == null
                ? Shown.NONE
                : indicator(item)
                        .map(m -> EntryCells.text(
                                (Row) item, m, quarter, now, grid.getTranslation("objectives.lacks-justification")))
                        .orElse(Shown.NONE);
    }

    private static Optional<Measured> indicator(TreeItem item) {
        return item instanceof Row row ? Optional.ofNullable(row.indicator()) : Optional.empty();
    }
}
