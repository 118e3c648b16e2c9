package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.plan.Clave;

/**
 * The unit that answers for each objective of a document. A row that names none has that of the objective above it, and one unit in several
 * spellings (capitals, accents, spaces) has the first of them.
 */
public final class ResponsibleUnits {

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<Clave, String> printed = new HashMap<>();

    private ResponsibleUnits() {}

    public static ResponsibleUnits of(List<ReadRow> rows) {
        ResponsibleUnits units = new ResponsibleUnits();
        for (ReadRow row : rows) {
            String unit = row.unit();
            if (unit != null) {
                units.spellings.putIfAbsent(SearchText.normalise(unit), unit);
                units.printed.put(row.clave(), unit);
            }
        }
        return units;
    }

    /** The first spelling of a unit printed in the document; the same text when it is not one of them. */
    public String spelling(String unit) {
        return spellings.getOrDefault(SearchText.normalise(unit), unit);
    }

    /** The unit of an objective, in its first spelling; empty when neither its row nor one above names any. */
    public Optional<String> of(Clave clave) {
        String own = printed.get(clave);
        return own != null ? Optional.of(spelling(own)) : clave.parent().flatMap(this::of);
    }
}
