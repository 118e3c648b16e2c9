package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
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
 * @param rows          at least one; a clave comes again only with another indicator, and the objective above every one but the Fin is among them
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

    /** The rows of each objective, one an indicator, in the order printed. */
    public Map<Clave, List<ReadRow>> rowsByClave() {
        Map<Clave, List<ReadRow>> byClave = new LinkedHashMap<>();
        rows.forEach(row ->
                byClave.computeIfAbsent(row.clave(), clave -> new ArrayList<>()).add(row));
        return byClave;
    }

    /** The unit that answers for each row. */
    public ResponsibleUnits responsibleUnits() {
        return ResponsibleUnits.of(rows);
    }
}
