package mx.avance.exchange;

import mx.avance.base.Sha256;

/**
 * Where a document came from.
 *
 * @param name of the file
 * @param sha256 of its bytes, in hexadecimal
 * @param format which reader read it
 */
public record DocumentSource(String name, String sha256, String format) {

    public static DocumentSource of(String name, byte[] content, String format) {
        return new DocumentSource(name, Sha256.hex(content), format);
    }
}
