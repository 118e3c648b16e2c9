package mx.avance.exchange.official;

import java.util.Set;
import mx.avance.figures.Quarter;

/**
 * Which cells of a row a document that comes back may not change.
 *
 * @param annual whether the target of the year is locked
 * @param programmed the quarters whose target is locked
 * @param realised the quarters whose realised figure is locked
 * @param justification whether the justification of the quarter that is reported is locked
 */
public record RowLocks(boolean annual, Set<Quarter> programmed, Set<Quarter> realised, boolean justification) {

    public RowLocks {
        programmed = Set.copyOf(programmed);
        realised = Set.copyOf(realised);
    }
}
