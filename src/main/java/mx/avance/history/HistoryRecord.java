package mx.avance.history;

import org.jspecify.annotations.Nullable;

/**
 * One change, for the record.
 *
 * @param action what was done, such as {@code LOAD}: capital letters and low lines
 * @param subject the kind of thing that changed, such as {@code entry}
 * @param subjectId which one
 * @param quarter 1 to 4, where the change is of one quarter
 * @param field what of it, such as {@code realised}
 * @param before the value it had, as text; {@code null} when it had none
 * @param after the value it has now, as text; {@code null} when it has none
 * @param reason why, in the words of the person, where the act asks for them
 */
public record HistoryRecord(
        String action,
        String subject,
        @Nullable Long subjectId,
        @Nullable Long indicatorId,
        @Nullable Integer quarter,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** Something that was done to something, without values. */
    public static HistoryRecord act(String action, String subject, @Nullable Long subjectId) {
        return new HistoryRecord(action, subject, subjectId, null, null, null, null, null, null);
    }

    /** A value that was changed. */
    public static HistoryRecord change(
            String action,
            String subject,
            @Nullable Long subjectId,
            String field,
            @Nullable String before,
            @Nullable String after) {
        return new HistoryRecord(action, subject, subjectId, null, null, field, before, after, null);
    }

    /** The same, of one indicator. */
    public HistoryRecord of(@Nullable Long indicatorId, @Nullable Integer quarter) {
        return new HistoryRecord(action, subject, subjectId, indicatorId, quarter, field, before, after, reason);
    }

    /** The same, with its reason. */
    public HistoryRecord because(@Nullable String reason) {
        return new HistoryRecord(action, subject, subjectId, indicatorId, quarter, field, before, after, reason);
    }
}
