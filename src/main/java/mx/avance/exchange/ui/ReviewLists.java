package mx.avance.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.CellDifference;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.ImportReview.Numbers;
import mx.avance.exchange.ui.ReviewTiles.Listed;

/** The rows, cells and problems of a review, those of one kind at a time. */
final class ReviewLists extends Div {

    private final ImportReview review;

    ReviewLists(ImportReview review) {
        this.review = review;
        addClassName("import-lists");
    }

    /** What deserves to be seen first; nothing when there is nothing. */
    static Listed first(ImportReview review) {
        Numbers numbers = review.numbers();
        if (numbers.errors() > 0) {
            return Listed.PROBLEMS;
        }
        if (numbers.changedRows() > 0) {
            return Listed.CHANGED;
        }
        if (numbers.refusedRows() > 0) {
            return Listed.REFUSED;
        }
        return numbers.newRows() > 0 || numbers.problems() == 0 ? Listed.NEW : Listed.PROBLEMS;
    }

    void show(Listed listed) {
        removeAll();
        switch (listed) {
            case NEW -> {
                NewRowGrid grid = new NewRowGrid(getTranslation("import.list.new"));
                show(
                        grid,
                        review.rows().stream()
                                .filter(row -> row.refused() == null)
                                .toList(),
                        review.numbers().newRows());
            }
            case CHANGED -> {
                ChangeGrid grid = new ChangeGrid(getTranslation("import.list.changed"), false);
                show(
                        grid,
                        review.differences().stream()
                                .filter(CellDifference::isAccepted)
                                .map(ShownChange::of)
                                .toList(),
                        review.numbers().changedCells());
            }
            case REFUSED -> {
                ChangeGrid grid = new ChangeGrid(getTranslation("import.list.refused"), true);
                show(grid, refused(), 0);
            }
            case PROBLEMS -> {
                ProblemGrid grid = new ProblemGrid(getTranslation("import.list.problems"));
                show(grid, review.problems(), review.numbers().problems());
            }
        }
    }

    private List<ShownChange> refused() {
        return Stream.concat(
                        review.rows().stream()
                                .filter(row -> row.refused() != null)
                                .map(ShownChange::of),
                        review.differences().stream()
                                .filter(difference -> !difference.isAccepted())
                                .map(ShownChange::of))
                .toList();
    }

    /** @param all how many there are; of large files only the first are held */
    private <T> void show(ReportGrid<T> grid, List<T> rows, int all) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() < all) {
            Paragraph first =
                    new Paragraph(getTranslation("import.first-of", Formats.count(rows.size()), Formats.count(all)));
            first.addClassName("muted");
            add(first);
        }
        grid.fill(rows);
        add(grid);
    }
}
