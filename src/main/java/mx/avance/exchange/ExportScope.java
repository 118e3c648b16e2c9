package mx.avance.exchange;

import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What is written out: a whole year, one programme of it, or what one unit and those below it answer for.
 *
 * @param quarter the quarter that is reported
 * @param programmeId {@code null} for all that may be read
 * @param unitId {@code null} for all; with it, only its objectives and, for context, those above them
 * @param reason why something of it may be lacking, in the words of whoever orders it; {@code null} for the usual ones
 */
public record ExportScope(
        long fiscalYearId,
        Quarter quarter,
        @Nullable Long programmeId,
        @Nullable Long unitId,
        @Nullable String reason) {

    /** One that says nothing of what is lacking. */
    public ExportScope(long fiscalYearId, Quarter quarter, @Nullable Long programmeId, @Nullable Long unitId) {
        this(fiscalYearId, quarter, programmeId, unitId, null);
    }

    /** The same with a reason. */
    public ExportScope because(@Nullable String why) {
        return new ExportScope(fiscalYearId, quarter, programmeId, unitId, why);
    }
}
