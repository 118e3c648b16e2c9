package mx.avance.consistency;

import java.util.List;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is listed, with where it stands.
 *
 * @param quarter {@code null} for one of the year
 * @param correctable whether there is a proposed correction of the justification
 * @param recolours whether the semáforo would be another
 * @param marks the pieces of the justification that are at fault
 * @param justification that of the quarter; {@code null} for none, and for one of the year
 * @param others the claves of the other indicators that are part of it
 * @param dismissal {@code null} while it is open
 */
public record FoundRow(
        long id,
        RuleCode rule,
        @Nullable Quarter quarter,
        Field field,
        String found,
        String expected,
        String message,
        boolean correctable,
        boolean recolours,
        List<Span> marks,
        @Nullable String justification,
        long programmeId,
        String programmeKey,
        long objectiveId,
        String clave,
        String narrative,
        long indicatorId,
        String siglas,
        String name,
        String unit,
        List<String> others,
        @Nullable Dismissal dismissal) {

    public FoundRow {
        marks = List.copyOf(marks);
        others = List.copyOf(others);
    }
}
