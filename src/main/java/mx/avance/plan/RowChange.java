package mx.avance.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.avance.figures.Amount;
import mx.avance.figures.Digits;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The change of one row of the plan: only the columns that really change are written, each with its line in the history. */
final class RowChange {

    private final String action;
    private final String table;
    private final String key;
    private final long id;
    private final int version;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<HistoryRecord> lines = new ArrayList<>();
    private boolean touched;

    private RowChange(String action, String table, String key, long id, int version) {
        this.action = action;
        this.table = table;
        this.key = key;
        this.id = id;
        this.version = version;
    }

    /**
     * A change of a row.
     *
     * @param table its name, which is its subject in the history too
     * @param version the one that whoever changes it has seen
     */
    static RowChange of(String action, String table, long id, int version) {
        return new RowChange(action, table, "id", id, version);
    }

    /** The same of a row whose key is an indicator. */
    static RowChange ofIndicatorRow(String table, long indicatorId, int version) {
        return new RowChange("CHANGE", table, "indicator_id", indicatorId, version);
    }

    RowChange set(String column, @Nullable Object before, @Nullable Object after) {
        return set(column, before, after, text(before), text(after));
    }

    /**
     * A column whose values are told in other words in the history.
     *
     * @param told what it was, in words
     * @param telling what it is, in words
     */
    RowChange set(
            String column,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String told,
            @Nullable String telling) {
        if (!Objects.equals(text(before), text(after))) {
            values.put(column, plain(after));
            lines.add(HistoryRecord.change(action, table, id, column, told, telling));
        }
        return this;
    }

    /** Raises the version even if no column changes, because something that is seen with the row did. */
    RowChange touch() {
        touched = true;
        return this;
    }

    /**
     * Writes what changed.
     *
     * @return whether anything did
     * @throws OptimisticLockingFailureException when somebody else changed the row meanwhile
     */
    boolean apply(JdbcClient jdbc, History history, @Nullable Long indicatorId) {
        if (values.isEmpty() && !touched) {
            return false;
        }
        String columns =
                values.keySet().stream().map(c -> c + " = :" + c + ", ").collect(Collectors.joining());
        JdbcClient.StatementSpec update = jdbc.sql("update " + table + " set " + columns
                        + "version = version + 1 where " + key + " = :rowKey and version = :rowVersion")
                .param("rowKey", id)
                .param("rowVersion", version);
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            update = update.param(value.getKey(), value.getValue());
        }
        if (update.update() == 0) {
            throw new OptimisticLockingFailureException(table + " " + id);
        }
        lines.forEach(line -> history.record(line.of(indicatorId, null)));
        return true;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Amount amount -> amount.value();
            case Clave clave -> clave.toString();
            default -> value;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> Digits.of(number);
            default -> value.toString();
        };
    }
}
