package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.base.Today;
import mx.avance.capture.CaptureRefusedException;
import mx.avance.capture.ImportedEntries;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.Windows;
import mx.avance.exchange.ImportWriter.Written;
import mx.avance.exchange.StoredImports.ImportedProgramme;
import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ProblemCodes;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.Reading;
import mx.avance.exchange.reading.ReadingAid;
import mx.avance.exchange.reading.ReadingLimits;
import mx.avance.exchange.reading.Severity;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlanCatalogue;
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
    private final KnownProgrammes known;
    private final DocumentLoader loader;
    private final ImportWriter writer;
    private final ImportedEntries entries;
    private final StoredImports stored;
    private final PlanCatalogue plan;
    private final Windows windows;
    private final Permissions permissions;
    private final History history;
    private final Today today;
    private final ReadingLimits limits;
    private final ReentrantLock one = new ReentrantLock(true);

    Imports(
            TableMappings mappings,
            KnownProgrammes known,
            DocumentLoader loader,
            ImportWriter writer,
            ImportedEntries entries,
            StoredImports stored,
            PlanCatalogue plan,
            Windows windows,
            Permissions permissions,
            History history,
            Today today,
            ImportProperties properties) {
        this.mappings = mappings;
        this.known = known;
        this.loader = loader;
        this.writer = writer;
        this.entries = entries;
        this.stored = stored;
        this.plan = plan;
        this.windows = windows;
        this.permissions = permissions;
        this.history = history;
        this.today = today;
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
        return alone(() -> run(upload, watch, builder -> new Reviewing(builder)).review());
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
        DocumentSource source = DocumentSource.of(
                upload.name(),
                upload.content(),
                Formats.of(upload.content(), limits).map(DocumentReader::format).orElse("unknown"));
        Run run = run(upload, watch, builder -> new Applying(builder, source, by));
        ImportReview review = run.review();
        if (expected != null && !expected.equals(review.print())) {
            throw new ImportRefusedException(
                    "Los datos cambiaron desde que se revisó el archivo. No se cargó nada; revísalo otra vez.");
        }
        if (!review.changesAnything()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return review;
        }
        Applying applying = (Applying) run.documents();
        long id = stored.insert(source, upload.content().length, review, by);
        stored.insertContent(id, upload.content());
        stored.insertProgrammes(id, applying.programmes());
        stored.insertChanges(
                id,
                applying.written,
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

    private record Run(ImportReview review, Documents documents) {}

    private Run run(Upload upload, Watch watch, Function<ReviewBuilder, Documents> work) {
        Optional<DocumentReader> reader = Formats.of(upload.content(), limits);
        ReviewBuilder builder =
                new ReviewBuilder(reader.map(DocumentReader::format).orElse(null));
        Documents documents = work.apply(builder);
        FileReading file = reader.map(r -> r.read(upload.content(), aid(watch), documents))
                .orElseGet(() -> Formats.unknown(upload.content(), limits));
        builder.take(file);
        return new Run(builder.review(), documents);
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

    /** What is done with each document of a file as it is read. */
    private abstract class Documents implements Consumer<Reading> {

        final ReviewBuilder builder;

        Documents(ReviewBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void accept(Reading reading) {
            builder.take(reading.problems());
            ReadDocument document = reading.document();
            if (document != null) {
                take(document, reading.problems());
            }
        }

        abstract void take(ReadDocument document, List<Problem> problems);

        List<RowReview> rows(ReadDocument document, Optional<KnownProgramme> programme, QuarterLocks locks) {
            return programme
                    .map(p -> new DocumentComparison(document, p, locks, today.date()).rows())
                    .orElseGet(() -> document.rows().stream()
                            .map(row -> new RowReview(row, true, List.of(), null))
                            .toList());
        }

        QuarterLocks locks(ReadDocument document) {
            List<QuarterWindow> calendar = plan.fiscalYear(document.year())
                    .map(year -> windows.of(requireNonNull(year.id())))
                    .orElse(List.of());
            return QuarterLocks.of(calendar, document.quarter());
        }

        boolean opens(ReadDocument document, QuarterLocks locks, List<RowReview> rows) {
            boolean anything = rows.stream().anyMatch(r -> r.isChanged() || (r.isNew() && r.refused() == null));
            boolean calendar = plan.fiscalYear(document.year())
                    .filter(year -> !windows.of(requireNonNull(year.id())).isEmpty())
                    .isPresent();
            return anything && calendar && locks.opens();
        }

        void noteClosed(ReadDocument document, QuarterLocks locks) {
            locks.closed()
                    .ifPresent(state -> builder.take(List.of(new Problem(
                            Severity.WARNING,
                            ProblemCodes.QUARTER_CLOSED,
                            document.sheet(),
                            1,
                            0,
                            document.quarter().toString(),
                            document.quarter() + " de " + document.year() + " está " + state
                                    + ": el programa nuevo se carga como validado y lo publicado no cambia."))));
        }
    }

    private final class Reviewing extends Documents {

        Reviewing(ReviewBuilder builder) {
            super(builder);
        }

        @Override
        void take(ReadDocument document, List<Problem> problems) {
            QuarterLocks locks = locks(document);
            Optional<KnownProgramme> programme = known.find(document.year(), document.programmeKey());
            List<RowReview> rows = rows(document, programme, locks);
            if (programme.isEmpty()) {
                noteClosed(document, locks);
            }
            builder.take(document, programme.isEmpty(), opens(document, locks, rows), rows);
        }
    }

    private final class Applying extends Documents {

        private final DocumentSource source;
        private final String by;
        private final List<Written> written = new ArrayList<>();
        private final List<ImportedProgramme> programmes = new ArrayList<>();

        Applying(ReviewBuilder builder, DocumentSource source, String by) {
            super(builder);
            this.source = source;
            this.by = by;
        }

        @Override
        void take(ReadDocument document, List<Problem> problems) {
            QuarterLocks locks = locks(document);
            Optional<KnownProgramme> programme = known.find(document.year(), document.programmeKey());
            List<RowReview> rows = rows(document, programme, locks);
            if (programme.isPresent() && rows.stream().noneMatch(this::isWritten)) {
                builder.take(document, false, false, rows);
            } else if (programme.isPresent()) {
                change(document, programme.get().id(), locks);
            } else {
                create(document, problems, locks, rows);
            }
        }

        private boolean isWritten(RowReview row) {
            return row.isChanged() || (row.isNew() && row.refused() == null);
        }

        /** Compares again once nobody else can change the programme: what is written is what is compared. */
        private void change(ReadDocument document, long programmeId, QuarterLocks locks) {
            entries.lock(programmeId);
            KnownProgramme programme =
                    known.find(document.year(), document.programmeKey()).orElseThrow();
            List<RowReview> rows = rows(document, Optional.of(programme), locks);
            boolean opens = opens(document, locks, rows);
            if (opens) {
                windows.openForImport(programme.fiscalYearId(), document.quarter());
            }
            written.addAll(writer.write(document, programme, rows, by));
            keep(document, programmeId, false, false, opens);
            builder.take(document, false, opens, rows);
        }

        private void create(ReadDocument document, List<Problem> problems, QuarterLocks locks, List<RowReview> rows) {
            boolean yearIsNew = plan.fiscalYear(document.year()).isEmpty();
            boolean opens = opens(document, locks, rows);
            noteClosed(document, locks);
            if (opens) {
                windows.openForImport(yearId(document), document.quarter());
            }
            keep(document, loader.create(document, problems, source, by), true, yearIsNew, opens);
            builder.take(document, true, opens, rows);
        }

        private void keep(
                ReadDocument document, long programmeId, boolean created, boolean yearCreated, boolean opened) {
            programmes.add(new ImportedProgramme(
                    programmeId,
                    yearId(document),
                    document.year(),
                    document.programmeKey(),
                    document.quarter().number(),
                    created,
                    yearCreated,
                    opened,
                    0));
        }

        private long yearId(ReadDocument document) {
            return plan.fiscalYear(document.year()).map(year -> year.id()).orElseThrow();
        }

        /** With the changes that each has now, after the last. */
        List<ImportedProgramme> programmes() {
            return programmes.stream()
                    .map(p -> p.withChanges(stored.changes(p.programmeId())))
                    .toList();
        }
    }
}
