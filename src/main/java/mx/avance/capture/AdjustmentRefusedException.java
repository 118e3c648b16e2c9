package mx.avance.capture;

import mx.avance.base.ExpectedFailure;

/** An adjustment of a target that a rule does not allow; the message is a sentence that can be shown. */
public class AdjustmentRefusedException extends RuntimeException implements ExpectedFailure {

    private static final long serialVersionUID = 1L;

    public AdjustmentRefusedException(String sentence) {
        super(sentence);
    }
}
