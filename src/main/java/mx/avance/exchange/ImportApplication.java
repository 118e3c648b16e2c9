package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import mx.avance.capture.ImportedEntries;
import mx.avance.capture.Windows;
import mx.avance.exchange.ImportWriter.Written;
import mx.avance.exchange.StoredImports.ImportedProgramme;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.plan.Programme;
import org.springframework.stereotype.Component;

/** Writes the documents of a file, each as soon as it is read. */
@Component
class ImportApplication {

    private final DocumentComparisons comparisons;
    private final DocumentLoader loader;
    private final ImportWriter writer;
    private final ImportedEntries entries;
    private final Windows windows;

    ImportApplication(
            DocumentComparisons comparisons,
            DocumentLoader loader,
            ImportWriter writer,
            ImportedEntries entries,
            Windows windows) {
        this.comparisons = comparisons;
        this.loader = loader;
        this.writer = writer;
        this.entries = entries;
        this.windows = windows;
    }

    /** What has been written of a file so far, by whom, and where the file came from. */
    record Applied(DocumentSource source, String by, List<Written> written, List<ImportedProgramme> programmes) {

        static Applied begin(DocumentSource source, String by) {
            return new Applied(source, by, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Writes a document. @return how it was compared with what was stored before */
    ComparedDocument apply(ReadDocument document, List<Problem> problems, Applied applied) {
        ComparedDocument compared = comparisons.compare(document);
        if (compared.isNew()) {
            create(compared, problems, applied);
            return compared;
        }
        return compared.isWritten() ? change(compared, applied) : compared;
    }

    /** Compares again once nobody else can change the programme: what is written is what is compared. */
    private ComparedDocument change(ComparedDocument before, Applied applied) {
        entries.lock(before.programme().orElseThrow().id());
        ComparedDocument compared = comparisons.compare(before.document());
        KnownProgramme programme = compared.programme().orElseThrow();
        open(compared);
        applied.written.addAll(writer.write(compared.document(), programme, compared.rows(), applied.by));
        keep(compared, programme.id(), programme.fiscalYearId(), applied);
        return compared;
    }

    private void create(ComparedDocument compared, List<Problem> problems, Applied applied) {
        open(compared);
        Programme made = loader.create(compared.document(), problems, applied.source, applied.by);
        keep(
                compared,
                requireNonNull(made.id()),
                requireNonNull(made.fiscalYearId().getId()),
                applied);
    }

    private void open(ComparedDocument compared) {
        if (compared.opens()) {
            windows.openForImport(
                    requireNonNull(compared.yearId()), compared.document().quarter());
        }
    }

    private static void keep(ComparedDocument compared, long programmeId, long yearId, Applied applied) {
        ReadDocument document = compared.document();
        applied.programmes.add(new ImportedProgramme(
                programmeId,
                yearId,
                document.year(),
                document.programmeKey(),
                document.quarter().number(),
                compared.isNew(),
                compared.yearId() == null,
                compared.opens(),
                0));
    }
}
