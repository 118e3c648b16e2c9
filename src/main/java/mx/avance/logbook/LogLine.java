package mx.avance.logbook;

import java.time.Instant;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record.
 *
 * @param actor the user name of whoever did it
 * @param person that person's name; {@code null} when there is no such account
 * @param origin the address it came from; {@code null} when there is none, or whoever reads may not know it
 * @param subject the kind of thing it was done to, as the record writes it
 * @param thing the name of that thing when it is an account, a unit or a programme
 * @param indicator of what indicator, where it is of one
 * @param before the value it had, at most {@link Logbook#SHOWN} characters of it
 * @param after the value it has since, at most {@link Logbook#SHOWN} characters of it
 * @param cut whether one of the two is longer than that: {@link Logbook#whole} has all of it
 */
public record LogLine(
        long id,
        Instant at,
        String actor,
        @Nullable String person,
        @Nullable String origin,
        String action,
        String subject,
        @Nullable Long subjectId,
        @Nullable String thing,
        @Nullable LoggedIndicator indicator,
        @Nullable Quarter quarter,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        boolean cut,
        @Nullable String reason) {

    /** The place of this line in the record. */
    public LogKey key() {
        return new LogKey(at, id);
    }

    /** An indicator by its name. */
    public record LoggedIndicator(long id, String clave, String siglas) {}
}
