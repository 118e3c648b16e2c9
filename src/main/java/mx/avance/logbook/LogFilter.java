package mx.avance.logbook;

import java.time.LocalDate;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What of the record is wanted; {@code null} is all of it.
 *
 * @param quarter of the indicator; it counts only together with one
 * @param actor a user name
 * @param from first day, in the municipality's time zone
 * @param to last day, in the municipality's time zone
 * @param action as the record writes it, such as {@code CAPTURE}
 */
public record LogFilter(
        @Nullable Long indicatorId,
        @Nullable Quarter quarter,
        @Nullable String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String action) {

    /** The whole record. */
    public static final LogFilter ALL = new LogFilter(null, null, null, null, null, null);
}
