package mx.avance.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.figures.Digits;
import mx.avance.history.History;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the ficha técnica of an indicator field by field. */
@Service
public class SheetEditor {

    private static final String COLUMNS =
            Arrays.stream(SheetField.values()).map(SheetField::column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final History history;

    SheetEditor(JdbcClient jdbc, Permissions permissions, History history) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.history = history;
    }

    /** The ficha of an indicator as it is edited; an indicator without one has all fields blank. */
    @Transactional(readOnly = true)
    public Sheet sheet(long indicatorId) {
        permissions.require(Action.EDIT_PLAN);
        return read(indicatorId);
    }

    private Sheet read(long indicatorId) {
        List<Sheet> found =
                Rows.list(jdbc.sql("select version, " + COLUMNS + " from technical_sheet where indicator_id = :id")
                        .param("id", indicatorId)
                        .query((rs, n) -> {
                            Map<SheetField, String> values = new EnumMap<>(SheetField.class);
                            for (SheetField field : SheetField.values()) {
                                String text = field.kind() == SheetField.Kind.NUMBER
                                        ? Digits.of(rs.getBigDecimal(field.column()))
                                        : rs.getString(field.column());
                                if (text != null) {
                                    values.put(field, text);
                                }
                            }
                            return new Sheet(rs.getInt("version"), values);
                        }));
        return found.isEmpty() ? new Sheet(Sheet.NEW, Map.of()) : found.getFirst();
    }

    /**
     * Writes the fields of a ficha; a field that is not given becomes blank.
     *
     * @param wanted with the version that was seen
     * @param labels how the screen calls each field, for what is refused
     * @throws PlanRejectedException when a field does not take its text
     * @throws OptimisticLockingFailureException when somebody else changed the ficha meanwhile
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void change(long indicatorId, Sheet wanted, Function<SheetField, String> labels) {
        permissions.require(Action.EDIT_PLAN);
        Sheet before = read(indicatorId);
        if (before.version() != wanted.version()) {
            throw new OptimisticLockingFailureException("technical_sheet " + indicatorId);
        }
        Map<SheetField, @Nullable Object> values = new EnumMap<>(SheetField.class);
        for (SheetField field : SheetField.values()) {
            values.put(field, field.value(wanted.values().get(field), labels.apply(field)));
        }
        boolean isNew = before.version() == Sheet.NEW;
        RowChange change = RowChange.ofIndicatorRow("technical_sheet", indicatorId, isNew ? 0 : before.version());
        values.forEach((field, value) ->
                change.set(field.column(), field.value(before.values().get(field), labels.apply(field)), value));
        if (isNew && values.values().stream().anyMatch(java.util.Objects::nonNull)) {
            begin(indicatorId);
        }
        change.apply(jdbc, history, indicatorId);
    }

    private void begin(long indicatorId) {
        try {
            int added = jdbc.sql(
                            "insert into technical_sheet (indicator_id, version) select id, 0 from indicator where id = :id")
                    .param("id", indicatorId)
                    .update();
            if (added == 0) {
                throw new PlanRejectedException("Ese indicador ya no existe. Recarga la página.");
            }
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("technical_sheet " + indicatorId, e);
        }
    }

    /**
     * A ficha as it is edited.
     *
     * @param version of the row; {@link #NEW} when there is none yet
     * @param values the fields that are not blank
     */
    public record Sheet(int version, Map<SheetField, String> values) {

        public static final int NEW = -1;

        public Sheet {
            values = Map.copyOf(values);
        }
    }
}
