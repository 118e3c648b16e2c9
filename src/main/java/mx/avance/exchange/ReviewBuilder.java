package mx.avance.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import mx.avance.base.Sha256;
import mx.avance.exchange.ImportReview.NotedRow;
import mx.avance.exchange.ImportReview.Numbers;
import mx.avance.exchange.ImportReview.ProgrammeReview;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ProblemCodes;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.Severity;
import mx.avance.exchange.reading.TableToMap;
import org.jspecify.annotations.Nullable;

/** Gathers what the documents of a file would do, with bounded memory. */
final class ReviewBuilder {

    private final @Nullable String format;
    private final List<ProgrammeReview> programmes = new ArrayList<>();
    private final List<NotedRow> rows = new ArrayList<>();
    private final List<CellDifference> differences = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<TableToMap> toMap = new ArrayList<>();
    private final MessageDigest print = Sha256.digest();
    private int newRows;
    private int changedRows;
    private int unchangedRows;
    private int refusedRows;
    private int changedCells;
    private int problemCount;
    private int errors;

    ReviewBuilder(@Nullable String format) {
        this.format = format;
    }

    /** Takes a document that could be read, with what its rows would do. */
    void take(ComparedDocument compared) {
        ReadDocument document = compared.document();
        boolean isNew = compared.isNew();
        boolean opens = compared.opens();
        if (isNew) {
            noteClosed(document, compared.locks());
        }
        int[] before = {newRows, changedRows, unchangedRows, refusedRows};
        sign(document.year() + "/" + document.programmeKey() + "/" + document.quarter() + "/" + isNew + "/" + opens);
        compared.rows().forEach(review -> take(document, review));
        programmes.add(new ProgrammeReview(
                document.sheet(),
                document.year(),
                document.quarter(),
                document.programmeKey(),
                document.programmeName(),
                isNew,
                opens,
                newRows - before[0],
                changedRows - before[1],
                unchangedRows - before[2],
                refusedRows - before[3]));
    }

    private void noteClosed(ReadDocument document, QuarterLocks locks) {
        locks.closed()
                .ifPresent(state -> take(List.of(new Problem(
                        Severity.WARNING,
                        ProblemCodes.QUARTER_CLOSED,
                        document.sheet(),
                        1,
                        0,
                        document.quarter().toString(),
                        document.quarter() + " de " + document.year() + " está " + state
                                + ": el programa nuevo se carga como validado y lo publicado no cambia."))));
    }

    private void take(ReadDocument document, RowReview review) {
        String refused = review.refused();
        boolean isNew = review.isAdded();
        newRows += isNew ? 1 : 0;
        changedRows += review.isChanged() ? 1 : 0;
        unchangedRows += review.isUnchanged() ? 1 : 0;
        refusedRows += review.isRefused() ? 1 : 0;
        if ((isNew || refused != null) && rows.size() < ImportReview.HELD) {
            rows.add(new NotedRow(
                    document.sheet(),
                    review.row().line(),
                    review.row().clave(),
                    review.row().narrative(),
                    refused));
        }
        sign(review.row().clave() + "/" + isNew + "/" + refused);
        for (CellDifference difference : review.differences()) {
            changedCells += difference.isAccepted() ? 1 : 0;
            sign(difference.cell() + "/" + difference.quarter() + "/" + difference.before() + "/" + difference.after()
                    + "/" + difference.refused());
            if (differences.size() < ImportReview.HELD) {
                differences.add(difference);
            }
        }
    }

    void take(List<Problem> found) {
        for (Problem problem : found) {
            problemCount++;
            errors += problem.isError() ? 1 : 0;
            if (problems.size() < ImportReview.HELD) {
                problems.add(problem);
            }
        }
    }

    /** A file that is damaged somewhere is refused whole, whatever documents came before. */
    void take(FileReading file) {
        take(file.problems());
        toMap.addAll(file.toMap());
        if (file.problems().stream().anyMatch(Problem::isError)) {
            programmes.clear();
            rows.clear();
            differences.clear();
            newRows = 0;
            changedRows = 0;
            unchangedRows = 0;
            refusedRows = 0;
            changedCells = 0;
        }
    }

    /** The problems of the file, the errors first and otherwise in its order. */
    ImportReview review() {
        problems.sort(Comparator.comparing(Problem::severity));
        return new ImportReview(
                format,
                List.copyOf(programmes),
                new Numbers(newRows, changedRows, unchangedRows, refusedRows, changedCells, problemCount, errors),
                List.copyOf(rows),
                List.copyOf(differences),
                List.copyOf(problems),
                List.copyOf(toMap),
                HexFormat.of().formatHex(print.digest()),
                null);
    }

    private void sign(String text) {
        print.update(text.getBytes(StandardCharsets.UTF_8));
        print.update((byte) 0);
    }
}
