package mx.avance.consistency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import mx.avance.base.Sha256;

/** Short prints of texts, by which they are known again. */
final class Prints {

    private static final int BYTES = 16;

    private Prints() {}

    /** 32 letters for some texts: the same for the same, and never for others. */
    static String of(String... texts) {
        MessageDigest digest = Sha256.digest();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
