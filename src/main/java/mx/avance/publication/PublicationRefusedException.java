package mx.avance.publication;

/** A quarter that cannot be published; the message is a sentence that can be shown. */
public class PublicationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublicationRefusedException(String message) {
        super(message);
    }

    PublicationRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
