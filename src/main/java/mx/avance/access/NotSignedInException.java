package mx.avance.access;

/** Nobody is signed in, or the account was disabled or changed since; nothing was changed. The message is a sentence that can be shown. */
public class NotSignedInException extends PermissionDeniedException {

    public NotSignedInException(String message) {
        super(message);
    }
}
