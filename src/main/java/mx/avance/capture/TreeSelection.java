package mx.avance.capture;

import java.util.Set;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a fiscal year's tree is looked at.
 *
 * @param quarter the quarter whose semáforo is meant
 * @param programmeId one programme; {@code null} for all
 * @param readable only these programmes, because no others may be read; empty for all
 * @param units only objectives of these units; empty for all
 * @param text words that the clave, the narrative or an indicator contains, whatever their accents and capitals; {@code null} for all
 * @param pending only what is still to be captured, justified or corrected in the quarter, and not yet sent
 */
public record TreeSelection(
        long fiscalYearId,
        Quarter quarter,
        @Nullable Long programmeId,
        Set<Long> readable,
        Set<Long> units,
        @Nullable Level level,
        @Nullable Signal signal,
        @Nullable String text,
        boolean pending) {

    public TreeSelection {
        readable = Set.copyOf(readable);
        units = Set.copyOf(units);
    }

    /** Whether only some objectives are wanted; they then come with those above them, all unfolded. */
    public boolean filters() {
        return !units.isEmpty() || level != null || signal != null || text != null || pending;
    }
}
