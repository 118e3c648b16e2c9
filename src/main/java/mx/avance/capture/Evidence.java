package mx.avance.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves a figure.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param attachedBy the user name
 * @param removedBy the user name of whoever took it away; {@code null} while it is there
 */
public record Evidence(
        long id,
        int version,
        long entryId,
        String fileName,
        String contentType,
        long size,
        String sha256,
        @Nullable String description,
        String attachedBy,
        Instant attachedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    /** Whether it can still be downloaded. */
    public boolean present() {
        return removedAt == null;
    }
}
