package mx.avance.persistence;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows into a record whose components are called like the columns: {@code programmeKey} takes {@code programme_key}. Components are texts,
 * numbers ({@code int}, {@code long}, their wrappers, {@code BigDecimal}), truth values and enums by their name; only wrappers and objects take a
 * NULL.
 *
 * <p>The columns are found once a query. The mapper that {@code JdbcClient} makes of a class looks for each column in each row, under two names, by
 * way of an exception that H2 writes to its trace file: most of the time of a page went there (docs/decisions/006).
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private int @Nullable [] columns;

    private RecordMapper(Class<T> type) {
        components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    /** A mapper for one query. */
    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return new RecordMapper<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int rowNumber) throws SQLException {
        int[] places = columns;
        if (places == null) {
            places = places(row.getMetaData());
            columns = places;
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, places[i], components[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private int[] places(ResultSetMetaData columns) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
            byName.putIfAbsent(plain(columns.getColumnLabel(column)), column);
        }
        int[] places = new int[components.length];
        for (int i = 0; i < places.length; i++) {
            Integer column = byName.get(plain(components[i].getName()));
            if (column == null) {
                throw new IllegalStateException("No column for the component " + components[i].getName() + " of "
                        + constructor.getDeclaringClass().getName() + ": the query gives " + names);
            }
            places[i] = column;
        }
        return places;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(ResultSet row, int column, RecordComponent component) throws SQLException {
        Class<?> type = component.getType();
        Object value = read(row, column, type);
        boolean missing = value == null || row.wasNull();
        if (missing && type.isPrimitive()) {
            throw new IllegalStateException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " cannot be NULL");
        }
        return missing ? null : value;
    }

    private static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == String.class) {
            return row.getString(column);
        }
        if (type == long.class || type == Long.class) {
            return row.getLong(column);
        }
        if (type == int.class || type == Integer.class) {
            return row.getInt(column);
        }
        if (type == boolean.class || type == Boolean.class) {
            return row.getBoolean(column);
        }
        if (type == BigDecimal.class) {
            return row.getBigDecimal(column);
        }
        if (type.isEnum()) {
            String name = row.getString(column);
            return name == null ? null : constant(type, name);
        }
        throw new IllegalStateException("A row is not read into a " + type.getName());
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("The database holds " + name + ", which is no " + type.getSimpleName());
    }
}
