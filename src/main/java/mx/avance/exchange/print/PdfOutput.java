package mx.avance.exchange.print;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * A PDF that is written object by object and forgotten as it is written. Only where each object stands is kept, which is what makes a document of a thousand
 * pages fit into little memory; PDFBox would keep every object to the end.
 */
final class PdfOutput {

    private static final byte[] HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final int PACKED_TOGETHER = 200;
    private static final int ENTRY = 8;

    private final Counting out;
    private long[] places = new long[1_024];
    private int last;
    private final List<Integer> packed = new ArrayList<>();
    private final List<Integer> packedAt = new ArrayList<>();
    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private OutputStream current;

    PdfOutput(OutputStream stream) throws IOException {
        out = new Counting(stream);
        current = out;
        out.write(HEADER);
    }

    /** The number of an object that will be written some time. */
    int reserve() {
        last++;
        if (last >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        return last;
    }

    /**
     * Writes an object.
     *
     * @param references the number, in this file, of an object that this one refers to
     */
    void write(int number, COSBase object, ToIntFunction<COSObject> references) throws IOException {
        if (object instanceof COSStream) {
            begin(number);
            value(object, references);
            text("\nendobj\n");
        } else {
            beginPacked(number);
            value(object, references);
            endPacked();
        }
    }

    /** Writes an object that is given as it stands in a file. */
    void write(int number, String object) throws IOException {
        beginPacked(number);
        text(object);
        endPacked();
    }

    /** Writes a stream, packed. @param entries of its dictionary, besides those of its length and packing */
    void stream(int number, String entries, byte[] content) throws IOException {
        byte[] packedContent = deflated(content);
        begin(number);
        text("<<" + entries + "/Filter/FlateDecode/Length " + packedContent.length + ">>\nstream\n");
        out.write(packedContent);
        text("\nendstream\nendobj\n");
    }

    /** Writes a stream that whoever does not know the format can read, too. */
    void readable(int number, String entries, byte[] content) throws IOException {
        begin(number);
        text("<<" + entries + "/Length " + content.length + ">>\nstream\n");
        out.write(content);
        text("\nendstream\nendobj\n");
    }

    /** Writes where each object stands: after it the file is complete. Its name follows from its content, so the same content is the same file. */
    void end(int catalog, int information) throws IOException {
        writePack();
        int table = reserve();
        long at = out.written;
        places[table] = at;
        String name = HexFormat.of().formatHex(out.digest(), 0, 16);
        ByteBuffer entries = ByteBuffer.allocate((last + 1) * ENTRY);
        for (int number = 0; number <= last; number++) {
            entries.putLong(places[number]);
        }
        stream(
                table,
                "/Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
                        .formatted(last + 1, catalog, information, name, name),
                entry(entries.array()));
        text("startxref\n" + at + "\n%%EOF\n");
        out.flush();
    }

    /** From the places as they are kept to those of a file: kind, place, and which of its pack. */
    private static byte[] entry(byte[] kept) {
        ByteBuffer from = ByteBuffer.wrap(kept);
        ByteBuffer to = ByteBuffer.allocate(kept.length);
        while (from.hasRemaining()) {
            long place = from.getLong();
            long kind = place == 0 ? 0 : place > 0 ? 1 : 2;
            long where = place >= 0 ? place : -place / PACKED_TOGETHER;
            long index = place >= 0 ? 0 : -place % PACKED_TOGETHER;
            to.putLong(kind << 56 | where << 16 | index);
        }
        return to.array();
    }

    private void begin(int number) throws IOException {
        places[number] = out.written;
        text(number + " 0 obj\n");
    }

    private void beginPacked(int number) {
        packed.add(number);
        packedAt.add(pack.size());
        current = pack;
    }

    private void endPacked() throws IOException {
        text("\n");
        current = out;
        if (packed.size() == PACKED_TOGETHER) {
            writePack();
        }
    }

    private void writePack() throws IOException {
        if (packed.isEmpty()) {
            return;
        }
        int number = reserve();
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < packed.size(); i++) {
            places[packed.get(i)] = -((long) number * PACKED_TOGETHER + i);
            index.append(packed.get(i)).append(' ').append(packedAt.get(i)).append(' ');
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(index.toString().getBytes(StandardCharsets.ISO_8859_1));
        int first = content.size();
        pack.writeTo(content);
        int count = packed.size();
        pack.reset();
        packed.clear();
        packedAt.clear();
        stream(number, "/Type/ObjStm/N " + count + "/First " + first, content.toByteArray());
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        }
        return bytes.toByteArray();
    }

    /** A text as a PDF writes it, in whatever letters. */
    static String string(String text) {
        return "<FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private void text(String text) throws IOException {
        current.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void value(COSBase value, ToIntFunction<COSObject> references) throws IOException {
        switch (value) {
            case COSObject reference -> text(references.applyAsInt(reference) + " 0 R");
            case COSStream stream -> {
                dictionary(stream, references);
                text("\nstream\n");
                try (InputStream raw = stream.createRawInputStream()) {
                    raw.transferTo(current);
                }
                text("\nendstream");
            }
            case COSDictionary dictionary -> dictionary(dictionary, references);
            case COSArray array -> {
                text("[");
                for (int i = 0; i < array.size(); i++) {
                    value(array.get(i), references);
                    text(" ");
                }
                text("]");
            }
            case COSName name -> name.writePDF(current);
            case COSString string -> COSWriter.writeString(string, current);
            case COSBoolean truth -> truth.writePDF(current);
            case COSInteger number -> number.writePDF(current);
            case COSFloat number -> number.writePDF(current);
            case COSNull nothing -> text("null");
            default -> throw new IOException("A PDF has no " + value.getClass());
        }
    }

    private void dictionary(COSDictionary dictionary, ToIntFunction<COSObject> references) throws IOException {
        text("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(current);
            text(" ");
            value(entry.getValue(), references);
        }
        text(">>");
    }

    /** Counts and digests what passes. */
    private static final class Counting extends FilterOutputStream {
        private final MessageDigest digest;
        private long written;

        Counting(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        byte[] digest() {
            return digest.digest();
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            written += length;
        }
    }
}
