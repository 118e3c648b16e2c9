package mx.avance.capture;

import java.time.Instant;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * The adjustment of a target (adecuación): who asked for it, when and why, and what was decided.
 *
 * @param beforeValue the target in force when it was asked for; {@code null} when it was blank
 * @param authorisation the number of the document (oficio) that authorises it
 * @param decisionNote why it was refused
 */
record Adjustment(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<Entry, Long> entryId,
        @Nullable Amount beforeValue,
        Amount requestedValue,
        String reason,
        AdjustmentKind kind,
        String requestedBy,
        Instant requestedAt,
        AdjustmentState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String authorisation,
        @Nullable String decisionNote) {

    Adjustment decided(
            AdjustmentState outcome, String by, Instant at, @Nullable String document, @Nullable String note) {
        return new Adjustment(
                id,
                version,
                entryId,
                beforeValue,
                requestedValue,
                reason,
                kind,
                requestedBy,
                requestedAt,
                outcome,
                by,
                at,
                document,
                note);
    }
}
