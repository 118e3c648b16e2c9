package mx.avance.exchange.reading;

import java.util.function.Consumer;

/**
 * Reads one kind of file: bytes in, documents and problems out. A reader is pure: it stores nothing and asks nobody, and the same bytes with the
 * same mappings always give the same documents. Whatever the bytes, there is an answer and never an exception, but for {@link ReadingCancelledException}.
 */
public interface DocumentReader {

    /** The stable name of the format, the same in every language: {@code published-text}. */
    String format();

    /** Whether these bytes look like a file of this format. Looks at the content only, never at a name, and never fails. */
    boolean recognises(byte[] content);

    /**
     * Reads the file, document by document, so that a large one is never whole in memory.
     *
     * @param documents takes each document as soon as it is read, whole or refused with its problems
     */
    FileReading read(byte[] content, ReadingAid aid, Consumer<Reading> documents);
}
