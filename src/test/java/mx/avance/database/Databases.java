package mx.avance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The two databases on which everything that touches one is tested. */
public final class Databases {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // One server for the whole run; it ends with the JVM.
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started for the tests", e);
            }
        }
    }

    private Databases() {}

    /** A new H2 database that lives in memory. */
    public static void h2(DynamicPropertyRegistry registry) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        registry.add("spring.datasource.url", () -> url);
    }

    /** A new database of a real PostgreSQL. */
    public static void postgresql(DynamicPropertyRegistry registry) {
        String name = "avance_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a new database", e);
        }
        registry.add("spring.datasource.url", () -> Server.POSTGRES.getJdbcUrl("postgres", name));
        registry.add("spring.datasource.username", () -> "postgres");
    }
}
