package mx.avance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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
        h2().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** A new database of a real PostgreSQL. */
    public static void postgresql(DynamicPropertyRegistry registry) {
        postgresql().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The settings of a new H2 database that lives in memory. */
    public static Map<String, String> h2() {
        return Map.of("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** The settings of a new database of a real PostgreSQL. */
    public static Map<String, String> postgresql() {
        return postgresqlLike("template1");
    }

    /** The settings of a copy of a database of the real PostgreSQL, to which nobody is connected. */
    public static Map<String, String> postgresqlLike(String template) {
        String name = "avance_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a new database", e);
        }
        return Map.of(
                "spring.datasource.url",
                Server.POSTGRES.getJdbcUrl("postgres", name),
                "spring.datasource.username",
                "postgres");
    }

    /** Gives each new product a new H2 database. */
    static class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(h2()).applyTo(context);
        }
    }

    /** Gives each new product a new database of PostgreSQL. */
    static class PostgreSql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(postgresql()).applyTo(context);
        }
    }
}
