package mx.avance.exchange;

/** Nobody wants the document any more. */
public final class ExportCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
