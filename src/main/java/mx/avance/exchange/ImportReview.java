package mx.avance.exchange;

import java.util.List;
import java.util.Optional;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.TableToMap;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do, or did. Of large files it holds the first differences, rows and problems, and the numbers of all.
 *
 * @param format the stable name of the format, such as {@code published-text}; absent when it was not recognised
 * @param programmes one a document of the file, refused ones without
 * @param rows the new and the refused rows, in the order of the file
 * @param differences cell by cell, in the order of the file
 * @param problems errors first
 * @param toMap tables that cannot be read until somebody says what their columns mean
 * @param print what tells this review from another: the same when the same would be written
 * @param importId of the import, when something was written
 */
public record ImportReview(
        @Nullable String format,
        List<ProgrammeReview> programmes,
        Numbers numbers,
        List<NotedRow> rows,
        List<CellDifference> differences,
        List<Problem> problems,
        List<TableToMap> toMap,
        String print,
        @Nullable Long importId) {

    /** How many differences, rows and problems are held one by one, each. */
    public static final int HELD = 5_000;

    /**
     * Rows by what becomes of them, and cells and problems altogether. A row of which some cells are written and others refused is among both the
     * changed and the refused.
     *
     * @param errors problems that keep a document from being loaded
     */
    public record Numbers(
            int newRows,
            int changedRows,
            int unchangedRows,
            int refusedRows,
            int changedCells,
            int problems,
            int errors) {}

    /**
     * A document of the file.
     *
     * @param isNew whether the programme is not there yet
     * @param opens whether its quarter is opened for it
     */
    public record ProgrammeReview(
            @Nullable String sheet,
            int year,
            Quarter quarter,
            String key,
            String name,
            boolean isNew,
            boolean opens,
            int newRows,
            int changedRows,
            int unchangedRows,
            int refusedRows) {}

    /**
     * A new or refused row.
     *
     * @param refused why it is not written; absent for a new row
     */
    public record NotedRow(
            @Nullable String sheet,
            int line,
            Clave clave,
            String narrative,
            @Nullable String refused) {}

    /** Whether applying it would write anything. */
    public boolean changesAnything() {
        return numbers.newRows > 0 || numbers.changedRows > 0;
    }

    /** Whether nothing of the file can be loaded: it has errors, or is not understood, and no document of it was. */
    public boolean nothingLoadable() {
        return programmes.isEmpty();
    }

    /** The document of the file, when it has just one. */
    public Optional<ProgrammeReview> onlyProgramme() {
        return programmes.size() == 1 ? Optional.of(programmes.getFirst()) : Optional.empty();
    }

    ImportReview withImport(long id) {
        return new ImportReview(format, programmes, numbers, rows, differences, problems, toMap, print, id);
    }
}
