package mx.avance.capture;

import java.time.Instant;
import java.util.Optional;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * An entry as whoever looks may treat it at this moment.
 *
 * @param programmed the target in force
 * @param observation why it was given back the last time
 * @param capturedBy the name of whoever wrote it; {@code null} for what came with a document
 * @param due whether it is owed in this quarter
 * @param sum whether its figure is the sum of those below, so that nobody types it
 * @param capture what stands in the way of changing it; empty when nothing does
 * @param send what stands in the way of sending it
 * @param validate what stands in the way of validating it
 * @param giveBack what stands in the way of giving it back
 */
public record EntryStanding(
        long id,
        int version,
        Quarter quarter,
        @Nullable Amount programmed,
        @Nullable Amount realised,
        @Nullable String justification,
        EntryState state,
        @Nullable String observation,
        @Nullable String capturedBy,
        @Nullable Instant capturedAt,
        @Nullable String sentBy,
        @Nullable String validatedBy,
        boolean percentFigures,
        int decimals,
        boolean due,
        boolean sum,
        Optional<String> capture,
        Optional<String> send,
        Optional<String> validate,
        Optional<String> giveBack) {}
