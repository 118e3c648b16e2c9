package mx.avance.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import mx.avance.base.Sha256;

/**
 * The SHA-256 of a cut, taken line by line. The lines are the header of the cut ({@link Cut#header}) and then the content of each row in order, each
 * in UTF-8, with one U+000A between two lines and none at the end. {@code /api/v1/corte.jsonl} answers exactly these bytes, so that {@code sha256sum}
 * of the file repeats it (docs/decisions/009).
 */
final class Fingerprint {

    private final MessageDigest digest = Sha256.digest();

    Fingerprint(String header) {
        digest.update(header.getBytes(StandardCharsets.UTF_8));
    }

    void add(String content) {
        digest.update((byte) '\n');
        digest.update(content.getBytes(StandardCharsets.UTF_8));
    }

    /** In 64 small hexadecimal digits. Nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
