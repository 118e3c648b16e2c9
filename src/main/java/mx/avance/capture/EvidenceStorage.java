package mx.avance.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps the content of evidence. Each call is a part of the transaction of the change: what is undone there leaves nothing here. */
interface EvidenceStorage {

    /** Keeps the content of a file under the number of its evidence. */
    void write(long evidenceId, Path content) throws IOException;

    /** Reads a content into a temporary file. */
    SpooledFile read(long evidenceId, Reader reader) throws IOException;

    /** Deletes a content, if it is there. */
    void delete(long evidenceId);

    /** Takes a content, while it is open, into a temporary file. */
    interface Reader {
        SpooledFile take(InputStream content) throws IOException;
    }
}
