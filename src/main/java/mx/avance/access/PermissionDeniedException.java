package mx.avance.access;

import mx.avance.base.ExpectedFailure;

/** Somebody asked for something that is not theirs to do; nothing was changed. The message is a sentence that can be shown. */
public class PermissionDeniedException extends RuntimeException implements ExpectedFailure {

    public PermissionDeniedException(String message) {
        super(message);
    }
}
