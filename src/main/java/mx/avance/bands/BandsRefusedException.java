package mx.avance.bands;

import mx.avance.base.ExpectedFailure;

/** A semáforo that is not kept, changed, deleted or used as asked; the message is a sentence that can be shown. */
public class BandsRefusedException extends RuntimeException implements ExpectedFailure {

    private static final long serialVersionUID = 1L;

    public BandsRefusedException(String sentence) {
        super(sentence);
    }
}
