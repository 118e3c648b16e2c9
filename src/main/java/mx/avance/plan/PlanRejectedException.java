package mx.avance.plan;

/** A plan that cannot be stored; the message is a sentence that can be shown. */
public class PlanRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanRejectedException(String sentence) {
        super(sentence);
    }
}
