package mx.avance.capture;

/** A file, or what was asked for it, is not taken; the message is a sentence to show. */
public class EvidenceRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvidenceRefusedException(String message) {
        super(message);
    }
}
