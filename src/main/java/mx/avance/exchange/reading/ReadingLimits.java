package mx.avance.exchange.reading;

/**
 * How much of a file is read at most. What passes a limit is refused with a sentence that names it.
 *
 * @param maxBytes of the file as it comes
 * @param maxUnpackedBytes of everything that a workbook unpacks to
 * @param maxRows of all its sheets together
 * @param maxColumns of a row
 * @param maxCellLength characters of a cell
 * @param maxSheets of a workbook
 * @param maxProblems that are kept one by one; the others are counted
 */
public record ReadingLimits(
        long maxBytes,
        long maxUnpackedBytes,
        int maxRows,
        int maxColumns,
        int maxCellLength,
        int maxSheets,
        int maxProblems) {

    /** What an office needs, several times over. */
    public static final ReadingLimits USUAL =
            new ReadingLimits(40L << 20, 400L << 20, 150_000, 500, 32_767, 5_000, 1_000);
}
