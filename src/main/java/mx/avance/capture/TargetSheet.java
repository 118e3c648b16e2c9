package mx.avance.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an indicator, as planned and as adjusted, with every request of its quarters.
 *
 * @param annualOriginal the target of the year as planned
 * @param annualAdjusted with the adjustments of the quarters; {@code null} without
 * @param targets the quarters that have an entry, in order
 * @param requests the newest first
 * @param mayRequest whether whoever looks may ask for an adjustment of this indicator
 * @param mayDecide whether whoever looks may authorise and refuse
 */
public record TargetSheet(
        int decimals,
        boolean percentFigures,
        @Nullable Amount annualOriginal,
        @Nullable Amount annualAdjusted,
        List<QuarterTarget> targets,
        List<AdjustmentCard> requests,
        boolean mayRequest,
        boolean mayDecide) {

    /**
     * The target of a quarter.
     *
     * @param refused why no adjustment can be asked for any more; empty when it can
     * @param waiting a request waits to be decided
     */
    public record QuarterTarget(
            long entryId,
            Quarter quarter,
            @Nullable Amount original,
            @Nullable Amount adjusted,
            Optional<String> refused,
            boolean waiting) {}

    /**
     * A request.
     *
     * @param refused why it can no longer be authorised; empty when it can, or was decided
     */
    public record AdjustmentCard(
            long id,
            int version,
            Quarter quarter,
            @Nullable Amount before,
            Amount requested,
            AdjustmentKind kind,
            String reason,
            String requestedBy,
            Instant requestedAt,
            AdjustmentState state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String authorisation,
            @Nullable String decisionNote,
            Optional<String> refused) {}
}
