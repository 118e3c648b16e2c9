package mx.avance.capture;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some indicators of a year in the order of the claves.
 *
 * @param next where the page after it goes on; {@code null} at the last
 */
public record PlanPage<T>(List<T> rows, @Nullable PlanPlace next) {

    public PlanPage {
        rows = List.copyOf(rows);
    }

    /** Hands over the rows of all pages. @param page reads the one after a place */
    static <T> void all(Function<PlanPlace, PlanPage<T>> page, Consumer<? super T> consumer) {
        for (PlanPlace after = PlanPlace.START; after != null; ) {
            PlanPage<T> read = page.apply(after);
            read.rows().forEach(consumer);
            after = read.next();
        }
    }
}
