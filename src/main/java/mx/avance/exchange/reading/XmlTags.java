package mx.avance.exchange.reading;

import java.nio.charset.StandardCharsets;

/**
 * Cuts the bytes of an XML document into tags and the text between them, exactly as XML says for one without a document type declaration, and without
 * holding more than a tag.
 */
abstract class XmlTags {

    /** What is wrong with a document. */
    enum Finding {
        FINE,
        /** A document type declaration, or a section that may hold what looks like tags: no office program writes them. */
        ENTITIES,
        TOO_LARGE,
        NOT_XML
    }

    private enum State {
        TEXT,
        TAG,
        COMMENT,
        INSTRUCTION
    }

    private static final int MAX_TAG = 1 << 16;
    private static final int KEPT = 1024;
    private static final int NAME = 16;

    private final byte[] tag = new byte[KEPT];
    private State state = State.TEXT;
    private int length;
    private byte quote;
    private byte last;
    private byte beforeLast;

    /** A new document begins. */
    void begin() {
        state = State.TEXT;
    }

    Finding look(byte[] bytes, int count) {
        Finding finding = Finding.FINE;
        for (int i = 0; i < count && finding == Finding.FINE; i++) {
            byte b = bytes[i];
            if (b == 0) {
                return Finding.NOT_XML;
            }
            if (state == State.TEXT) {
                if (b == '<') {
                    state = State.TAG;
                    length = 0;
                    quote = 0;
                } else {
                    finding = text();
                }
            } else {
                finding = markup(b);
            }
            beforeLast = last;
            last = b;
        }
        return finding;
    }

    /** A byte of text between tags. */
    abstract Finding text();

    /** A tag has ended. */
    abstract Finding tag(String name, boolean closed);

    /** The bytes of the tag, the first {@value #KEPT} of them. */
    String attributes() {
        return new String(tag, 0, Math.min(length, KEPT), StandardCharsets.ISO_8859_1);
    }

    /** Whether the tag is longer than is kept. */
    boolean isCut() {
        return length > KEPT;
    }

    private Finding markup(byte b) {
        if (state == State.COMMENT) {
            state = b == '>' && last == '-' && beforeLast == '-' ? State.TEXT : State.COMMENT;
            return Finding.FINE;
        }
        if (state == State.INSTRUCTION) {
            state = b == '>' && last == '?' ? State.TEXT : State.INSTRUCTION;
            return Finding.FINE;
        }
        return inTag(b);
    }

    private Finding inTag(byte b) {
        if (b == '>' && quote == 0) {
            state = State.TEXT;
            return tag(name(), last == '/');
        }
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        }
        if (length < KEPT) {
            tag[length] = b;
        }
        length++;
        if (length == 1 && b == '?') {
            state = State.INSTRUCTION;
        } else if (tag[0] == '!' && length <= 3) {
            if (length > 1 && b != '-') {
                return Finding.ENTITIES;
            }
            state = length == 3 ? State.COMMENT : State.TAG;
        }
        return length > MAX_TAG ? Finding.TOO_LARGE : b == '<' ? Finding.NOT_XML : Finding.FINE;
    }

    /** Without its prefix, with its slash when it closes. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(length, KEPT) && name.length() < NAME; i++) {
            char c = (char) (tag[i] & 0xFF);
            if (c == ':') {
                boolean closes = name.length() > 0 && name.charAt(0) == '/';
                name.setLength(0);
                name.append(closes ? "/" : "");
            } else if (c <= ' ' || c == '/' && i > 0) {
                break;
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
