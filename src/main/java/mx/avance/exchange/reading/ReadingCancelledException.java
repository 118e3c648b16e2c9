package mx.avance.exchange.reading;

/** Whoever asked for a file to be read does not want it any more. */
public final class ReadingCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadingCancelledException() {
        super("Se canceló la lectura.");
    }
}
