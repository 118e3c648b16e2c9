package mx.avance.exchange;

import mx.avance.base.ExpectedFailure;

/** A document that is not written: nothing was ordered. */
public class ExportRefusedException extends RuntimeException implements ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /** @param sentence what happened and what to do */
    public ExportRefusedException(String sentence) {
        super(sentence);
    }
}
