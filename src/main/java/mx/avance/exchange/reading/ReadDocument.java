package mx.avance.exchange.reading;

import java.util.List;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up document as read: what its heading says and its rows, in the order printed.
 *
 * @param sheet         of the workbook in which it stands; absent in a file that has none
 * @param year          the fiscal year
 * @param programmeKey  {@code M-PPA 1.4}
 * @param programmeName without its key
 * @param dependencia   that attends the programme, as printed
 * @param quarter       the last one in which any row has a realised figure
 * @param rows          at least one; no clave comes twice, and the objective above every one but the Fin is among them
 */
public record ReadDocument(
        @Nullable String sheet,
        int year,
        int axisNumber,
        String axisName,
        String programmeKey,
        String programmeName,
        String dependencia,
        Quarter quarter,
        List<ReadRow> rows) {

    public ReadDocument {
        rows = List.copyOf(rows);
    }

    /** The unit that answers for each row. */
    public ResponsibleUnits responsibleUnits() {
        return ResponsibleUnits.of(rows);
    }
}
