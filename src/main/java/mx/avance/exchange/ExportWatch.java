package mx.avance.exchange;

/** How far a document has been written; called on the thread that writes. */
@FunctionalInterface
public interface ExportWatch {

    /** Nobody watches. */
    ExportWatch NONE = (done, total) -> {};

    /**
     * @param total how many rows or programmes there are; 0 when it is not known
     * @throws ExportCancelledException when nobody wants the rest any more
     */
    void at(long done, long total);
}
