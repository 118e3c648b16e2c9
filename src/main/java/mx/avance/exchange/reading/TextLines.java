package mx.avance.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts the bytes of a document into lines of text: strict UTF-8, with or without byte order mark, LF or CRLF, within limits. */
final class TextLines {

    static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_LINE_BYTES = 2 * 1024 * 1024;

    private final byte[] content;
    private final int maxLines;
    private final ProblemLog log;
    private final List<String> lines = new ArrayList<>();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private TextLines(byte[] content, int maxLines, ProblemLog log) {
        this.content = content;
        this.maxLines = maxLines;
        this.log = log;
    }

    /** The lines, without their ends; what is wrong with them is in the log. */
    static List<String> of(byte[] content, int maxLines, ProblemLog log) {
        TextLines text = new TextLines(content, maxLines, log);
        text.cut();
        return text.lines;
    }

    /** How many bytes at the beginning are a byte order mark: 3 or none. */
    static int markLength(byte[] content) {
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private void cut() {
        int start = markLength(content);
        for (int i = start; i < content.length; i++) {
            if (content[i] == '\n') {
                if (!take(start, i)) {
                    return;
                }
                start = i + 1;
            }
        }
        if (start < content.length) {
            take(start, content.length);
        }
    }

    /** Adds the line between two positions; false when there are already too many. */
    private boolean take(int start, int end) {
        int number = lines.size() + 1;
        if (number > maxLines) {
            log.error(
                    ProblemCodes.TOO_MANY_LINES,
                    number,
                    0,
                    "",
                    "el documento pasa de " + maxLines + " renglones. Divídelo por programa y carga cada parte.");
            return false;
        }
        int length = end > start && content[end - 1] == '\r' ? end - start - 1 : end - start;
        lines.add(length > MAX_LINE_BYTES ? tooLong(number) : decode(number, start, length));
        return true;
    }

    private String tooLong(int number) {
        log.error(
                ProblemCodes.LINE_TOO_LONG,
                number,
                0,
                "",
                "el renglón pasa de 2 MB. Revisa que el documento sea el texto publicado y vuelve a cargarlo.");
        return "";
    }

    private String decode(int number, int start, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(content, start, length);
        CharBuffer characters = CharBuffer.allocate(length);
        decoder.reset();
        if (decoder.decode(bytes, characters, true).isError()) {
            malformed(number, start, bytes.position());
            return "";
        }
        decoder.flush(characters);
        return characters.flip().toString();
    }

    private void malformed(int number, int start, int position) {
        int column = 1;
        for (int i = start; i < position; i++) {
            if (content[i] == '\t') {
                column++;
            }
        }
        String found = String.format("0x%02X", content[position] & 0xFF);
        log.error(
                ProblemCodes.NOT_UTF8,
                number,
                column,
                found,
                "se esperaba texto en UTF-8 y se encontró el byte " + found
                        + ". Guarda el documento como texto UTF-8 y vuelve a cargarlo.");
    }
}
