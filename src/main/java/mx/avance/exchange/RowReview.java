package mx.avance.exchange;

import java.util.List;
import mx.avance.exchange.reading.ReadRow;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a document would do.
 *
 * @param refused why the whole row is not written; absent when it is, but for its refused cells
 */
record RowReview(
        ReadRow row,
        boolean isNew,
        List<CellDifference> differences,
        @Nullable String refused) {

    RowReview {
        differences = List.copyOf(differences);
    }

    /** Whether the row is not there yet and is written. */
    boolean isAdded() {
        return isNew && refused == null;
    }

    /** Whether the row is there and at least one of its cells is written. */
    boolean isChanged() {
        return !isNew && refused == null && differences.stream().anyMatch(CellDifference::isAccepted);
    }

    /** Whether the row, or at least one of its cells, is not written. */
    boolean isRefused() {
        return refused != null || differences.stream().anyMatch(d -> !d.isAccepted());
    }

    boolean isUnchanged() {
        return !isNew && refused == null && differences.isEmpty();
    }
}
