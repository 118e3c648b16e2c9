package mx.avance.exchange;

import java.time.Instant;
import java.util.List;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Severity;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One load of a document, with everything that was normalised or noticed. */
record DocumentLoad(
        @Id @Nullable Long id,
        @Version int version,
        Instant loadedAt,
        String loadedBy,
        String document,
        String sha256,
        String format,
        long programmeId,
        Quarter quarter,
        int rowCount,

        @MappedCollection(idColumn = "document_load_id", keyColumn = "position")
        List<LoadNote> notes) {

    /**
     * One thing that was normalised or noticed.
     *
     * @param objectiveId the objective of its line; {@code null} when it is of none
     */
    record LoadNote(
            @Nullable Long objectiveId,
            Severity severity,
            String code,
            int lineNumber,
            int columnNumber,
            String found,
            String message) {

        static LoadNote of(Problem problem, @Nullable Long objectiveId) {
            return new LoadNote(
                    objectiveId,
                    problem.severity(),
                    problem.code(),
                    problem.line(),
                    problem.column(),
                    problem.found(),
                    problem.message());
        }
    }
}
