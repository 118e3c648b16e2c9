package mx.avance.exchange.reading;

/** How many problems of a file are still kept one by one; all its documents share it. Notes and warnings do not take the place of errors. */
final class ProblemBudget {

    private int errors;
    private int notes;

    /** So many errors, and as many notes and warnings. */
    ProblemBudget(int problems) {
        this.errors = problems;
        this.notes = problems;
    }

    /** Takes room for an error, if any is left. */
    boolean takeError() {
        return errors > 0 && errors-- > 0;
    }

    /** Takes room for a note or a warning, if any is left. */
    boolean takeNote() {
        return notes > 0 && notes-- > 0;
    }
}
