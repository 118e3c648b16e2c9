package mx.avance.exchange.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;

/** Copies objects of another file, and what they refer to, each once. */
final class ObjectCopy {

    private final PdfOutput out;
    private final Map<COSObject, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSObject> waiting = new ArrayDeque<>();

    ObjectCopy(PdfOutput out) {
        this.out = out;
    }

    /** Says that an object is not to be copied: it stands for one that is in this file already, or will be. */
    void standsFor(COSObject object, int number) {
        numbers.put(object, number);
    }

    /** What an object that is copied may hold to refer to one of this file. */
    COSObject to(int number) {
        COSObject reference = new COSObject(COSNull.NULL);
        standsFor(reference, number);
        return reference;
    }

    /** Writes an object under a number, and everything that it refers to. */
    void copy(int number, COSBase object) throws IOException {
        out.write(number, object, this::number);
        while (!waiting.isEmpty()) {
            COSObject reference = waiting.poll();
            COSBase referred = reference.getObject();
            out.write(number(reference), referred == null ? COSNull.NULL : referred, this::number);
        }
    }

    private int number(COSObject reference) {
        Integer known = numbers.get(reference);
        if (known != null) {
            return known;
        }
        int number = out.reserve();
        numbers.put(reference, number);
        waiting.add(reference);
        return number;
    }
}
