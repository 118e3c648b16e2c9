package mx.avance.capture;

import java.time.Instant;
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
 * @param observation why it was given back the last time
 * @param capturedBy the user name of whoever wrote figure or justification; stays when somebody sends or validates
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
        EntryState state,
        @Nullable String observation,
        @Nullable String capturedBy,
        @Nullable Instant capturedAt,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        @Nullable String validatedBy,
        @Nullable Instant validatedAt) {

    /** The entry of a plan that begins, which nobody has captured here. */
    public static Entry first(
            AggregateReference<Indicator, Long> indicatorId,
            Quarter quarter,
            @Nullable Amount programmed,
            @Nullable Amount realised,
            Published published,
            @Nullable String justification,
            EntryState state) {
        return new Entry(
                null,
                0,
                indicatorId,
                quarter,
                programmed,
                null,
                realised,
                published,
                justification,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The target in force: the adjusted one where there is one. */
    public @Nullable Amount programmed() {
        return programmedAdjusted != null ? programmedAdjusted : programmedOriginal;
    }

    /** The two figures that the arithmetic divides. */
    public QuarterFigures figures() {
        return new QuarterFigures(programmed(), realised);
    }

    /** With another figure or text, by its new author. */
    Entry captured(@Nullable Amount figure, @Nullable String text, String by, Instant at) {
        return new Entry(
                id,
                version,
                indicatorId,
                quarter,
                programmedOriginal,
                programmedAdjusted,
                figure,
                published,
                text,
                state,
                observation,
                by,
                at,
                sentBy,
                sentAt,
                validatedBy,
                validatedAt);
    }

    /** With other percentages of a document beside it. */
    Entry printed(Published percentages) {
        return new Entry(
                id,
                version,
                indicatorId,
                quarter,
                programmedOriginal,
                programmedAdjusted,
                realised,
                percentages,
                justification,
                state,
                observation,
                capturedBy,
                capturedAt,
                sentBy,
                sentAt,
                validatedBy,
                validatedAt);
    }

    /** Given back to whoever captured it; it is no longer validated. */
    Entry givenBack(String why) {
        return new Entry(
                id,
                version,
                indicatorId,
                quarter,
                programmedOriginal,
                programmedAdjusted,
                realised,
                published,
                justification,
                EntryState.DEVUELTA,
                why,
                capturedBy,
                capturedAt,
                sentBy,
                sentAt,
                null,
                null);
    }
}
