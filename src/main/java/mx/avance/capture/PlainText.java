package mx.avance.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells a text from anything else: UTF-8 or Windows-1252, without control characters other than tabs and ends of lines. */
final class PlainText {

    private static final int AT_ONCE = 8_192;

    private PlainText() {}

    static boolean isText(InputStream content) throws IOException {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer chars = CharBuffer.allocate(AT_ONCE);
        boolean unicode = true;
        boolean windows = true;
        boolean end = false;
        while (!end && (unicode || windows)) {
            int from = bytes.position();
            int read = content.readNBytes(bytes.array(), from, AT_ONCE - from);
            end = read < AT_ONCE - from;
            for (int i = from; i < from + read; i++) {
                int octet = bytes.get(i) & 0xff;
                if (control(octet)) {
                    return false;
                }
                windows &= inWindows(octet);
            }
            bytes.position(0).limit(from + read);
            unicode &= decodes(utf8, bytes, chars, end);
            if (unicode) {
                bytes.compact();
            } else {
                bytes.clear();
            }
        }
        return unicode || windows;
    }

    private static boolean decodes(CharsetDecoder utf8, ByteBuffer bytes, CharBuffer chars, boolean end) {
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, end);
        // C1 control characters: in UTF-8 they are of no text.
        return !result.isError() && chars.flip().chars().noneMatch(c -> c >= 0x80 && c < 0xa0);
    }

    private static boolean control(int octet) {
        return octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' || octet == 0x7f;
    }

    private static boolean inWindows(int octet) {
        return switch (octet) {
            case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> false;
            default -> true;
        };
    }
}
