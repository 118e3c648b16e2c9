package mx.avance.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mx.avance.database.Databases;
import org.springframework.util.FileSystemUtils;

/** A database of the product that outlives the process that works on it. */
interface KillableDatabase {

    /** With which settings the product reaches it. */
    List<String> settings();

    /** Opens it while no product runs. */
    Connection open() throws SQLException, InterruptedException;

    /** Another one with the same contents; no product runs on this one. */
    KillableDatabase copy() throws IOException;

    /** The file of the product, with its settings: what was committed is on the disk. */
    record H2File(Path parent, Path folder) implements KillableDatabase {

        static H2File fresh(Path parent) throws IOException {
            return new H2File(parent, Files.createTempDirectory(parent, "h2"));
        }

        @Override
        public List<String> settings() {
            return List.of("--avance.var=" + folder);
        }

        @Override
        public Connection open() throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.resolve("avance") + ";WRITE_DELAY=0;IFEXISTS=TRUE");
        }

        @Override
        public H2File copy() throws IOException {
            H2File copy = fresh(parent);
            FileSystemUtils.copyRecursively(folder, copy.folder);
            return copy;
        }

        List<String> files() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }
    }

    /** A database of a server that is not killed: only who works on it is. */
    record PostgreSql(Map<String, String> properties) implements KillableDatabase {

        static PostgreSql fresh() {
            return new PostgreSql(Databases.postgresql());
        }

        @Override
        public List<String> settings() {
            return properties.entrySet().stream()
                    .map(property -> "--" + property.getKey() + "=" + property.getValue())
                    .toList();
        }

        /** The server takes a moment to notice that whoever asked is gone, and until then goes on with what it was asked. */
        @Override
        public Connection open() throws SQLException, InterruptedException {
            Connection connection = DriverManager.getConnection(url(), "postgres", "");
            try (Statement statement = connection.createStatement()) {
                while (others(statement) > 0) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
            return connection;
        }

        private static int others(Statement statement) throws SQLException {
            try (ResultSet count = statement.executeQuery(
                    "select count(*) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'")) {
                count.next();
                return count.getInt(1);
            }
        }

        @Override
        public PostgreSql copy() {
            String url = url().split("\\?", 2)[0];
            return new PostgreSql(Databases.postgresqlLike(url.substring(url.lastIndexOf('/') + 1)));
        }

        private String url() {
            return properties.getOrDefault("spring.datasource.url", "");
        }
    }
}
