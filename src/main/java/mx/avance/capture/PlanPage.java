package mx.avance.capture;

import java.util.List;
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
}
