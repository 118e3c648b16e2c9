package mx.avance.base;

import org.jspecify.annotations.Nullable;

/**
 * An exception that somebody who uses the system meets in the ordinary course of things, such as a refusal. It is shown as its sentence, where others
 * are shown as a failure with a reference to the log.
 */
public interface ExpectedFailure {

    /** The message of the exception, which every exception has a method for. */
    @Nullable
    String getMessage();

    /** What happened and what to do, in Spanish and for the screen: the message. */
    default String sentence() {
        return String.valueOf(getMessage());
    }
}
