package mx.avance.access;

/** Somebody asked for something that is not theirs to do; nothing was changed. The message is a sentence that can be shown. */
public class PermissionDeniedException extends RuntimeException {

    public PermissionDeniedException(String message) {
        super(message);
    }
}
