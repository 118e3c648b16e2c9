package mx.avance.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the open data, the same in CSV and in JSON: the values of its columns in their order. Figures are texts, exact to the last digit: a number of JSON
 * is a binary fraction for most of those who read it (docs/decisions/020). A blank is {@code null}.
 */
final class OpenRow {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    OpenRow put(String column, @Nullable String value) {
        values.put(column, value);
        return this;
    }

    OpenRow put(String column, int value) {
        values.put(column, value);
        return this;
    }

    OpenRow put(String column, @Nullable Integer value) {
        values.put(column, value);
        return this;
    }

    OpenRow put(String column, boolean value) {
        values.put(column, value);
        return this;
    }

    /** A figure with at least so many decimals. */
    OpenRow put(String column, @Nullable BigDecimal figure, int decimals) {
        if (figure == null) {
            return put(column, (String) null);
        }
        BigDecimal plain = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        return put(column, plain.setScale(Math.max(plain.scale(), decimals)).toPlainString());
    }

    /** For JSON. */
    Map<String, @Nullable Object> values() {
        return values;
    }

    /** For a cell of a CSV; empty for a blank. */
    String cell(String column) {
        Object value = values.get(column);
        return value == null ? "" : value.toString();
    }
}
