package mx.avance.base;

/**
 * An exception that somebody who uses the system meets in the ordinary course of things, such as a refusal. It is shown as its sentence, where others
 * are shown as a failure with a reference to the log.
 */
public interface ExpectedFailure {

    /** What happened and what to do, in Spanish and for the screen. */
    String sentence();
}
