package mx.avance.history;

import org.jspecify.annotations.Nullable;

/**
 * One change, for the record.
 *
 * @param action what was done, such as {@code LOAD}
 * @param subject the kind of thing that changed, such as {@code entry}
 * @param subjectId which one
 * @param quarter 1 to 4, where the change is of one quarter
 * @param before the value it had, as text; {@code null} when it had none
 * @param after the value it has now, as text; {@code null} when it has none
 */
public record HistoryRecord(
        String action,
        String subject,
        @Nullable Long subjectId,
        @Nullable Long indicatorId,
        @Nullable Integer quarter,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {}
