package mx.avance.capture;

import mx.avance.base.ExpectedFailure;

/**
 * A rule of the quarter or of the entry does not allow what was asked; nothing was changed. The message is a sentence that can be shown: what, why and
 * what to do.
 */
public class CaptureRefusedException extends RuntimeException implements ExpectedFailure {

    public CaptureRefusedException(String message) {
        super(message);
    }
}
