package mx.avance.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a document: all of it, or none of it. One error is enough for there to be no document; warnings and notes come beside one.
 *
 * @param document what was read, absent when the document was refused
 * @param problems by line and column; at most ten errors one by one, then one error that counts the others
 */
public record Reading(@Nullable ReadDocument document, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        boolean failed = problems.stream().anyMatch(Problem::isError);
        if (failed == (document != null)) {
            throw new IllegalArgumentException("Una lectura tiene documento o errores, nunca los dos ni ninguno.");
        }
    }

    /** Whether there is no document, for reasons that are among the problems. */
    public boolean refused() {
        return document == null;
    }
}
