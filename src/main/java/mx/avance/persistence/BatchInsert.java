package mx.avance.persistence;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The INSERT of a table into which many rows are written at once, several rows a statement: that saves both databases most of what they do around each.
 * The ids that the database gives are not brought back.
 */
public final class BatchInsert {

    /** The version of an aggregate that was stored once, as Spring Data counts. */
    public static final int FIRST_VERSION = 1;

    private static final int ROWS_A_STATEMENT = 25;
    private static final int STATEMENTS_A_BATCH = 20;

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<JDBCType> types = new ArrayList<>();

    private BatchInsert(String table) {
        this.table = table;
    }

    /** Without columns yet. */
    public static BatchInsert into(String table) {
        return new BatchInsert(table);
    }

    /** With further columns of a type; it is told to the database, which need not be asked for it where there is nothing. */
    public BatchInsert with(JDBCType type, String... names) {
        BatchInsert more = new BatchInsert(table);
        more.columns.addAll(columns);
        more.types.addAll(types);
        for (String name : names) {
            more.columns.add(name);
            more.types.add(type);
        }
        return more;
    }

    /** Writes rows, each with a value for every column in their order, in the transaction in course. */
    public void write(JdbcTemplate template, List<@Nullable Object[]> rows) {
        int whole = rows.size() - rows.size() % ROWS_A_STATEMENT;
        template.execute((ConnectionCallback<Boolean>) connection -> {
            write(connection, rows.subList(0, whole), ROWS_A_STATEMENT);
            write(connection, rows.subList(whole, rows.size()), 1);
            return true;
        });
    }

    private void write(Connection connection, List<@Nullable Object[]> rows, int perStatement) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql(perStatement))) {
            int batched = 0;
            for (int from = 0; from < rows.size(); from += perStatement) {
                fill(statement, rows.subList(from, from + perStatement));
                statement.addBatch();
                if (++batched % STATEMENTS_A_BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void fill(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        int parameter = 0;
        for (@Nullable Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                statement.setObject(++parameter, row[column], types.get(column).getVendorTypeNumber());
            }
        }
    }

    private String sql(int rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into " + table + " (" + String.join(", ", columns) + ") values "
                + String.join(", ", Collections.nCopies(rows, row));
    }
}
