package mx.avance.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A new database in a temporary directory, which is deleted at the end: an H2 file or a real PostgreSQL. */
final class BenchDatabase implements AutoCloseable {

    private final List<String> properties;
    private final Closing closing;

    private interface Closing {
        void close() throws IOException;
    }

    private BenchDatabase(List<String> properties, Closing closing) {
        this.properties = properties;
        this.closing = closing;
    }

    static BenchDatabase start(Options.Kind kind) throws IOException {
        return kind == Options.Kind.H2 ? h2() : postgresql();
    }

    /** The URL is the product's own: a file, with WRITE_DELAY=0. */
    private static BenchDatabase h2() throws IOException {
        Path directory = Files.createTempDirectory("avance-bench");
        return new BenchDatabase(
                List.of("avance.var=" + directory), () -> FileSystemUtils.deleteRecursively(directory));
    }

    /** The library starts its server without fsync and with asynchronous commits, as suits tests; a municipality's does neither. */
    private static BenchDatabase postgresql() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new BenchDatabase(
                List.of(
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres"),
                server::close);
    }

    /** The folder of a database that is one. */
    Path folder() {
        return Path.of(properties.getFirst().replaceFirst("^avance\\.var=", ""));
    }

    /** The settings with which the product reaches it. */
    List<String> properties() {
        return properties;
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
