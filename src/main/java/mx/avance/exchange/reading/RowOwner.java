package mx.avance.exchange.reading;

import java.util.Locale;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The document of which a row is, as the row or what stands above the table says.
 *
 * @param key of the programme, and its name where it is known
 * @param axisNumber as printed; empty when nothing says it
 * @param axisName empty when nothing says it
 * @param dependencia empty when nothing says it
 * @param quarter of the document; absent where its figures tell
 */
record RowOwner(
        int year,
        ProgrammeKey key,
        String axisNumber,
        String axisName,
        String dependencia,
        @Nullable Quarter quarter) {

    /** Whether two rows are of one document: the texts may be written otherwise. */
    boolean isSame(RowOwner other) {
        return year == other.year && key.text().equalsIgnoreCase(other.key.text()) && quarter == other.quarter;
    }

    /** By what a document is told from another. */
    String identity() {
        return year + " " + key.text().toLowerCase(Locale.ROOT) + " " + (quarter == null ? "" : quarter);
    }
}
