package mx.avance.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip as its directory lists them, which is how the library that reads workbooks sees them. Stricter than a zip must be: no bytes
 * before or after, no part twice, none that overlaps the directory, no encryption, only what office programs write.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MAX_PARTS = 20_000;

    /** The zip is damaged, or made in a way that is not read. */
    static final class DamagedZipException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** A part of the zip. */
    record Part(String name, boolean deflated, int start, int packed) {}

    private final byte[] content;
    private final ByteBuffer bytes;

    private ZipParts(byte[] content) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin as those of a zip. */
    static boolean begins(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static List<Part> of(byte[] content) throws DamagedZipException {
        try {
            return new ZipParts(content).parts();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedZipException();
        }
    }

    /** The bytes of a part, unpacked as they are read. */
    static InputStream open(byte[] content, Part part, Inflater inflater) {
        InputStream packed = new ByteArrayInputStream(content, part.start(), part.packed());
        return part.deflated() ? new InflaterInputStream(packed, inflater, 1 << 15) : packed;
    }

    private List<Part> parts() throws DamagedZipException {
        int end = end();
        int count = u16(end + 10);
        long size = u32(end + 12);
        long start = u32(end + 16);
        if (start + size != end || count > MAX_PARTS || u16(end + 8) != count || u16(end + 4) != 0) {
            throw new DamagedZipException();
        }
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            int name = u16(at + 28);
            Part part = part(at, name, end);
            if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
                throw new DamagedZipException();
            }
            parts.add(part);
            at += ENTRY_SIZE + name + u16(at + 30) + u16(at + 32);
        }
        if (at != end) {
            throw new DamagedZipException();
        }
        return parts;
    }

    /** Where the directory ends: the last such mark, whose comment must end the file. */
    private int end() throws DamagedZipException {
        int last = content.length - END_SIZE;
        for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                boolean large = at >= LOCATOR_SIZE && bytes.getInt(at - LOCATOR_SIZE) == END_64;
                if (large || at + END_SIZE + u16(at + 20) != content.length) {
                    throw new DamagedZipException();
                }
                return at;
            }
        }
        throw new DamagedZipException();
    }

    private Part part(int at, int nameLength, int end) throws DamagedZipException {
        int flags = u16(at + 8);
        int method = u16(at + 10);
        long packed = u32(at + 20);
        long local = u32(at + 42);
        if (bytes.getInt(at) != ENTRY || (flags & 1) != 0 || (method != STORED && method != DEFLATED)) {
            throw new DamagedZipException();
        }
        if (local + LOCAL_SIZE > end || bytes.getInt((int) local) != LOCAL) {
            throw new DamagedZipException();
        }
        long start = local + LOCAL_SIZE + u16((int) local + 26) + u16((int) local + 28);
        if (start + packed > end) {
            throw new DamagedZipException();
        }
        String name = new String(content, at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8);
        return new Part(name, method == DEFLATED, (int) start, (int) packed);
    }

    private int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
