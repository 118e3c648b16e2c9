package mx.avance.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import mx.avance.base.Sha256;

/**
 * A content on its way, in a temporary file: it is checked as a whole before anything is done with it, and is never whole in memory.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
record SpooledFile(Path path, long size, String sha256) implements AutoCloseable {

    /**
     * Takes a content, which is closed by whoever opened it.
     *
     * @param most so many bytes at most
     * @throws EvidenceRefusedException when there are more
     */
    static SpooledFile take(InputStream content, long most, String tooLarge) throws IOException {
        Path path = Files.createTempFile("avance-evidence", ".tmp");
        try {
            return take(content, most, tooLarge, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static SpooledFile take(InputStream content, long most, String tooLarge, Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[8_192];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new EvidenceRefusedException(tooLarge);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new SpooledFile(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
