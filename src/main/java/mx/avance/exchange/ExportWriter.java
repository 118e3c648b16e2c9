package mx.avance.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one form of document. Whoever calls it has asked whether the person may read the scope. */
public interface ExportWriter {

    /** Which form it writes; there is one writer of each. */
    ExportForm form();

    /**
     * Writes the document; the stream is not closed. Memory does not grow with the year.
     *
     * @throws ExportCancelledException when nobody wants the rest any more
     */
    void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException;
}
