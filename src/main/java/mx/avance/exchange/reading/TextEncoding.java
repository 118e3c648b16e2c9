package mx.avance.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is written.
 *
 * @param mark how many bytes at the beginning are a byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    /** What Excel writes where it does not write UTF-8. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 14;
    private static final int LONGEST_LETTER = 4;

    /** By its mark, or by whether its first bytes, as many as a limit, are UTF-8. */
    static TextEncoding of(byte[] content, int limit) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int mark = TextLines.markLength(content);
        return isUtf8(content, mark, Math.min(content.length, limit))
                ? new TextEncoding(StandardCharsets.UTF_8, mark)
                : new TextEncoding(WINDOWS, mark);
    }

    boolean isWindows() {
        return charset.equals(WINDOWS);
    }

    private static boolean isUtf8(byte[] content, int start, int end) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content, start, end - start);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        CoderResult result = decoder.decode(bytes, characters, end == content.length);
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, end == content.length);
        }
        // The limit may fall inside a letter.
        return !result.isError() || end < content.length && bytes.remaining() < LONGEST_LETTER;
    }
}
