package mx.avance.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a document came from.
 *
 * @param name of the file
 * @param sha256 of its bytes, in hexadecimal
 * @param format which reader read it
 */
public record DocumentSource(String name, String sha256, String format) {

    public static DocumentSource of(String name, byte[] content, String format) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new DocumentSource(name, HexFormat.of().formatHex(digest), format);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
