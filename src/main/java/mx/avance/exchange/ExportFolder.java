package mx.avance.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the documents of this process, inside one that others may use too. */
final class ExportFolder {

    /** What a process that was killed left is deleted by the first that starts after so long. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path own;

    private ExportFolder(Path own) {
        this.own = own;
    }

    static ExportFolder in(Path shared) {
        try {
            Files.createDirectories(shared);
            Instant before = Instant.now().minus(LEFT_BEHIND);
            for (Path left : list(shared)) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
                    deleteAll(left);
                }
            }
            return new ExportFolder(Files.createTempDirectory(shared, "exports-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return own.resolve(name);
    }

    void delete() {
        try {
            deleteAll(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            for (Path inside : list(file)) {
                deleteAll(inside);
            }
        }
        Files.deleteIfExists(file);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
