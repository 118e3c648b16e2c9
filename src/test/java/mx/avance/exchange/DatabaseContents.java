package mx.avance.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.base.Sha256;

/** What stands in every table of a database, without the ids and moments, which are others each time. */
final class DatabaseContents {

    private DatabaseContents() {}

    /** How many rows each table has and a print of what they say. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables(connection)) {
            contents.put(table.toLowerCase(Locale.ROOT), table(connection, table));
        }
        return contents;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String table(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                lines.add(line(rows));
            }
        }
        lines.sort(null);
        return lines.size() + " rows " + Sha256.hex(String.join("\n", lines)).substring(0, 12);
    }

    private static String line(ResultSet rows) throws SQLException {
        StringBuilder line = new StringBuilder();
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column).toLowerCase(Locale.ROOT);
            if (!isOtherEachTime(name)) {
                line.append(name).append('=').append(value(rows, column, name)).append(';');
            }
        }
        return line.toString();
    }

    private static boolean isOtherEachTime(String column) {
        return column.equals("id") || column.endsWith("_id") || column.equals("at") || column.endsWith("_at");
    }

    private static String value(ResultSet rows, int column, String name) throws SQLException {
        if (name.equals("content")) {
            return Sha256.hex(rows.getBytes(column));
        }
        return String.valueOf(rows.getString(column));
    }
}
