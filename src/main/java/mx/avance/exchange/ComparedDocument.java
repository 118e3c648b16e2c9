package mx.avance.exchange;

import java.util.List;
import java.util.Optional;
import mx.avance.exchange.reading.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document beside what is stored of it.
 *
 * @param yearId of its fiscal year; absent when there is none yet
 * @param programme absent when its year does not have it yet
 */
record ComparedDocument(
        ReadDocument document,
        @Nullable Long yearId,
        QuarterLocks locks,
        Optional<KnownProgramme> programme,
        List<RowReview> rows) {

    ComparedDocument {
        rows = List.copyOf(rows);
    }

    /** Whether it makes its programme. */
    boolean isNew() {
        return programme.isEmpty();
    }

    /** Whether anything of it is written. */
    boolean isWritten() {
        return rows.stream().anyMatch(row -> row.isAdded() || row.isChanged());
    }

    /** Whether its quarter, which nobody has opened yet, is opened for it. */
    boolean opens() {
        return isWritten() && locks.opens();
    }
}
