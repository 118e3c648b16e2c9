package mx.avance.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some findings in the order of the objectives.
 *
 * @param next where the page after it goes on; {@code null} at the last
 */
public record FindingPage(List<FoundRow> rows, @Nullable FindingPlace next) {

    public FindingPage {
        rows = List.copyOf(rows);
    }
}
