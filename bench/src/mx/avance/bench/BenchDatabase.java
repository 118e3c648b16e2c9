package mx.avance.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A new database in a temporary directory, which is deleted at the end: an H2 file or a real PostgreSQL. */
final class BenchDatabase implements AutoCloseable {

    private final Path folder;
    private final List<String> address;
    private final Closing closing;

    private interface Closing {
        void close() throws IOException;
    }

    private BenchDatabase(Path folder, List<String> address, Closing closing) {
        this.folder = folder;
        this.address = address;
        this.closing = closing;
    }

    static BenchDatabase start(Options.Kind kind) throws IOException {
        Path folder = Files.createTempDirectory("avance-bench");
        return kind == Options.Kind.H2 ? h2(folder) : postgresql(folder);
    }

    /** The URL is the product's own: a file, with WRITE_DELAY=0. */
    private static BenchDatabase h2(Path folder) {
        return new BenchDatabase(folder, List.of(), () -> {});
    }

    /** The library starts its server without fsync and with asynchronous commits, as suits tests; a municipality's does neither. */
    private static BenchDatabase postgresql(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new BenchDatabase(
                folder,
                List.of(
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres"),
                server::close);
    }

    /** Where the product keeps what it keeps: the database too, when it is a file. */
    Path folder() {
        return folder;
    }

    /** The settings with which the product reaches a database that is not in its folder; none otherwise. */
    List<String> address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        closing.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
