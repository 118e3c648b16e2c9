package mx.avance.capture;

import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.plan.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One indicator in one quarter: what was promised, what was done and why. Its own aggregate, because it is what two people may edit at once, what a
 * window locks and what history follows.
 *
 * @param programmedOriginal the target as it was planned; never overwritten
 * @param programmedAdjusted the target in force after a reprogramming; {@code null} when there was none
 * @param realised what was done; {@code null} when it was not captured, which is not zero
 * @param published the percentages a document printed, kept beside the computed ones
 */
public record Entry(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<Indicator, Long> indicatorId,
        Quarter quarter,
        @Nullable Amount programmedOriginal,
        @Nullable Amount programmedAdjusted,
        @Nullable Amount realised,
        @Embedded.Empty Published published,
        @Nullable String justification,
        EntryState state) {

    /** The target in force: the adjusted one where there is one. */
    public @Nullable Amount programmed() {
        return programmedAdjusted != null ? programmedAdjusted : programmedOriginal;
    }

    /** The two figures that the arithmetic divides. */
    public QuarterFigures figures() {
        return new QuarterFigures(programmed(), realised);
    }
}
