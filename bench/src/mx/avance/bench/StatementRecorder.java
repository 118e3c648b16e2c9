package mx.avance.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes the SQL, parameters and times of what the product sends while it is told to; otherwise the product gets the pool's own connections. */
final class StatementRecorder {

    private static final String COMMIT = "commit";

    private @Nullable List<Recorded> noting;

    /** A call such as {@code setString(1, "…")}. */
    private record Parameter(Method setter, Object[] arguments) {}

    /** A statement that was sent, ready to be sent again bare. @param nanos that the database took for it, its preparation included */
    record Recorded(String sql, List<Object> parameters, long nanos) {

        /** Runs it and reads every column of every row. */
        long run(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object parameter : parameters) {
                    Parameter p = (Parameter) parameter;
                    invoke(statement, p.setter(), p.arguments());
                }
                return statement.execute() ? read(statement) : statement.getUpdateCount();
            }
        }

        private static long read(PreparedStatement statement) throws SQLException {
            long rows = 0;
            try (ResultSet result = statement.getResultSet()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    for (int column = 1; column <= columns; column++) {
                        result.getObject(column);
                    }
                    rows++;
                }
            }
            return rows;
        }
    }

    /** What the product sends while it does something, without its commits. */
    List<Recorded> during(Runnable action) {
        return all(action).stream().filter(r -> !r.sql().equals(COMMIT)).toList();
    }

    /** The same with its commits, to see where the time goes. */
    List<Recorded> all(Runnable action) {
        List<Recorded> noted = new ArrayList<>();
        noting = noted;
        try {
            action.run();
        } finally {
            noting = null;
        }
        return List.copyOf(noted);
    }

    DataSource around(DataSource pool) {
        return proxy(DataSource.class, pool, (method, result, arguments, nanos) -> {
            List<Recorded> list = noting;
            return list != null && result instanceof Connection connection ? around(connection, list) : result;
        });
    }

    private static Connection around(Connection connection, List<Recorded> list) {
        return proxy(Connection.class, connection, (method, result, arguments, nanos) -> {
            if (result instanceof PreparedStatement statement && arguments != null) {
                return around(statement, (String) arguments[0], nanos, list);
            }
            if (method.getName().equals(COMMIT)) {
                list.add(new Recorded(COMMIT, List.of(), nanos));
            }
            return result instanceof Statement statement ? around(statement, list) : result;
        });
    }

    private static PreparedStatement around(
            PreparedStatement statement, String sql, long prepared, List<Recorded> list) {
        List<Object> parameters = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, result, arguments, nanos) -> {
            if (method.getDeclaringClass() == PreparedStatement.class && arguments != null) {
                parameters.add(new Parameter(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                list.add(new Recorded(sql, List.copyOf(parameters), prepared + nanos));
            }
            return result;
        });
    }

    private static Statement around(Statement statement, List<Recorded> list) {
        return proxy(Statement.class, statement, (method, result, arguments, nanos) -> {
            if (method.getName().startsWith("execute") && arguments != null) {
                list.add(new Recorded((String) arguments[0], List.of(), nanos));
            }
            return result;
        });
    }

    private interface After {
        @Nullable
        Object see(Method method, @Nullable Object result, Object @Nullable [] arguments, long nanos);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    long start = System.nanoTime();
                    Object result = invoke(target, method, arguments);
                    return after.see(method, result, arguments, System.nanoTime() - start);
                }));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
