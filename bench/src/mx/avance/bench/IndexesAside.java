package mx.avance.bench;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The indexes of a table put aside while millions of rows are loaded into it, and made again as they were. Kept row by row, each transaction
 * changes pages all over the file, and H2, which never writes over a page, wrote 39 GB for 5,000,000 rows.
 */
final class IndexesAside {

    private final JdbcTemplate jdbc;
    private final String table;
    private final Map<String, StringJoiner> columns = new TreeMap<>();

    /** Drops them; those that are unique, the primary key among them, stay. */
    IndexesAside(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            read(connection.getMetaData());
            return true;
        });
        columns.keySet().forEach(name -> jdbc.execute("drop index " + name));
    }

    private void read(DatabaseMetaData metaData) throws SQLException {
        String stored = metaData.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet rows = metaData.getIndexInfo(null, null, stored, false, false)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (name != null && rows.getBoolean("NON_UNIQUE")) {
                    columns.computeIfAbsent(name, n -> new StringJoiner(", ")).add(rows.getString("COLUMN_NAME"));
                }
            }
        }
    }

    int size() {
        return columns.size();
    }

    void makeAgain() {
        columns.forEach((name, of) -> jdbc.execute("create index " + name + " on " + table + " (" + of + ")"));
    }
}
