package mx.avance.exchange;

import mx.avance.base.ExpectedFailure;

/** An import, or the undoing of one, that was refused: nothing was changed. */
public class ImportRefusedException extends RuntimeException implements ExpectedFailure {

    private static final long serialVersionUID = 1L;

    /** @param sentence what happened and what to do */
    public ImportRefusedException(String sentence) {
        super(sentence);
    }
}
