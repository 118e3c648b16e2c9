package mx.avance.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody ordered, as it stands.
 *
 * @param fileName under which it is downloaded
 * @param done how many indicators have been written, of {@code total}; both 0 while it is not known
 * @param bytes how large the file is, once it is ready
 * @param failure what went wrong, as a sentence; absent otherwise
 * @param at when it was ordered
 */
public record Export(
        long id,
        ExportForm form,
        String fileName,
        State state,
        long done,
        long total,
        long bytes,
        @Nullable String failure,
        Instant at) {

    /** How far a document is. */
    public enum State {
        /** Others are written before. */
        WAITING,
        RUNNING,
        READY,
        FAILED
    }

    /** Whether it is still being made. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
