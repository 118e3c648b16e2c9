package mx.avance.exchange;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.capture.CaptureRefusedException;
import mx.avance.exchange.ImportApplication.Applied;
import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.ReadingAid;
import mx.avance.exchange.reading.ReadingLimits;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlanRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Reads files of every known format, says what they would change, and changes it in one transaction: all of it or nothing. A file goes through
 * document by document, so that memory does not grow with it, and one at a time.
 */
@Service
@EnableConfigurationProperties(ImportProperties.class)
public class Imports {

    private final TableMappings mappings;
    private final DocumentComparisons comparisons;
    private final ImportApplication application;
    private final StoredImports stored;
    private final Permissions permissions;
    private final History history;
    private final ReadingLimits limits;
    private final ReentrantLock one = new ReentrantLock(true);

    Imports(
            TableMappings mappings,
            DocumentComparisons comparisons,
            ImportApplication application,
            StoredImports stored,
            Permissions permissions,
            History history,
            ImportProperties properties) {
        this.mappings = mappings;
        this.comparisons = comparisons;
        this.application = application;
        this.stored = stored;
        this.permissions = permissions;
        this.history = history;
        this.limits = properties.limits();
    }

    /** How far a file has been read; called on the thread that reads. */
    public interface Watch {

        /** Nobody watches. */
        Watch NONE = (done, total) -> {};

        /**
         * @throws mx.avance.exchange.reading.ReadingCancelledException when nobody wants the rest any more; nothing is changed then
         */
        void at(long done, long total);
    }

    /** How large a file may be, in bytes. */
    public long maxBytes() {
        return limits.maxBytes();
    }

    /** Says what a file would change; nothing is changed. */
    @Transactional(readOnly = true)
    public ImportReview review(Upload upload, Watch watch) {
        permissions.require(Action.IMPORT);
        return alone(() -> {
            Optional<DocumentReader> reader = Formats.of(upload.content(), limits);
            return run(upload, reader, watch, (document, problems) -> comparisons.compare(document));
        });
    }

    /**
     * Changes what a file says, in one transaction. Where it says nothing that is not there already, nothing is written and the review has no import.
     *
     * @param expected the print of the review that somebody has seen; {@code null} when nobody has
     * @throws ImportRefusedException when the review would be another by now, or a rule of the plan refuses a change
     */
    @Transactional
    @Requires(Action.IMPORT)
    public ImportReview apply(Upload upload, @Nullable String expected, Watch watch) {
        String by = permissions.require(Action.IMPORT).username();
        return alone(() -> {
            stored.lock();
            try {
                return applied(upload, expected, watch, by);
            } catch (PlanRejectedException | CaptureRefusedException e) {
                throw new ImportRefusedException(e.getMessage() + " No se cargó nada.");
            } catch (OptimisticLockingFailureException e) {
                throw new ImportRefusedException(
                        "Alguien cambió lo mismo mientras se cargaba. No se cargó nada; revisa el archivo otra vez.");
            }
        });
    }

    private ImportReview applied(Upload upload, @Nullable String expected, Watch watch, String by) {
        Optional<DocumentReader> reader = Formats.of(upload.content(), limits);
        DocumentSource source = DocumentSource.of(
                upload.name(),
                upload.content(),
                reader.map(DocumentReader::format).orElse("unknown"));
        Applied applied = Applied.begin(source, by);
        ImportReview review =
                run(upload, reader, watch, (document, problems) -> application.apply(document, problems, applied));
        if (expected != null && !expected.equals(review.print())) {
            throw new ImportRefusedException(
                    "Los datos cambiaron desde que se revisó el archivo. No se cargó nada; revísalo otra vez.");
        }
        if (!review.changesAnything()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return review;
        }
        long id = stored.insert(source, upload.content().length, review, by);
        stored.insertContent(id, upload.content());
        stored.insertProgrammes(id, applied.programmes());
        stored.insertChanges(
                id,
                applied.written(),
                review.differences().stream().filter(d -> !d.isAccepted()).toList());
        stored.insertProblems(id, review.problems());
        history.record(HistoryRecord.change("IMPORT", "document_import", id, "document", null, told(source, review)));
        return review.withImport(id);
    }

    private static String told(DocumentSource source, ImportReview review) {
        ImportReview.Numbers n = review.numbers();
        return source.name() + ": " + n.newRows() + " renglones nuevos, " + n.changedRows() + " cambiados, "
                + n.unchangedRows() + " sin cambio, " + n.refusedRows() + " rechazados";
    }

    private <T> T alone(Supplier<T> work) {
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    /** Reads a file and does something with each of its documents as it comes. */
    private ImportReview run(
            Upload upload,
            Optional<DocumentReader> reader,
            Watch watch,
            BiFunction<ReadDocument, List<Problem>, ComparedDocument> work) {
        ReviewBuilder builder =
                new ReviewBuilder(reader.map(DocumentReader::format).orElse(null));
        FileReading file = reader.map(r -> r.read(upload.content(), aid(watch), reading -> {
                    builder.take(reading.problems());
                    ReadDocument document = reading.document();
                    if (document != null) {
                        builder.take(work.apply(document, reading.problems()));
                    }
                }))
                .orElseGet(() -> Formats.unknown(upload.content(), limits));
        builder.take(file);
        return builder.review();
    }

    private ReadingAid aid(Watch watch) {
        return new ReadingAid() {
            @Override
            public ReadingLimits limits() {
                return limits;
            }

            @Override
            public Optional<TableMapping> mapping(String shape) {
                return mappings.find(shape);
            }

            @Override
            public void progress(long done, long total) {
                watch.at(done, total);
            }
        };
    }
}
