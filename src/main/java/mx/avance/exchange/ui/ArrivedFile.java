package mx.avance.exchange.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.exchange.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that somebody sent, on the disk for as long as the screen needs it: who looks at a review for an hour does not hold forty megabytes of memory.
 *
 * @param name as it was called where it comes from
 */
record ArrivedFile(String name, Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivedFile.class);

    /** What is in it. */
    Upload read() {
        try {
            return new Upload(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody needs it any more. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A file that was sent to be imported stays behind: {}", path, e);
        }
    }
}
