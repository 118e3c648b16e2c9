package mx.avance.meeting;

import mx.avance.base.ExpectedFailure;

/** What was asked of an agreement or a meeting cannot be done; nothing was changed. The message is a sentence that can be shown. */
public class AgreementRefusedException extends RuntimeException implements ExpectedFailure {

    public AgreementRefusedException(String message) {
        super(message);
    }
}
