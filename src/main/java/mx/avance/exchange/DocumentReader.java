package mx.avance.exchange;

/**
 * Reads one format of the follow-up document: document in, rows and problems out. A reader is pure: it stores nothing and asks nobody, and the same
 * bytes always give the same reading.
 */
public interface DocumentReader {

    /** The stable name of the format, the same in every language: {@code published-text}. */
    String format();

    /** Whether these bytes look like a document of this format. Looks at the content only, never at a name, and never fails. */
    boolean recognises(byte[] content);

    /** Reads the document, whole or not at all. Whatever the bytes, the answer is a reading and never an exception. */
    Reading read(byte[] content);
}
