package mx.avance.logbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a line in the record: its moment, and its number among those of one moment. */
public record LogKey(Instant at, long id) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,16})-([0-9]{1,18})");
    private static final long MICROS = 1_000_000L;

    /** As it stands in an address: microseconds since 1970 and the number. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** What an address says; empty when it cannot be read. */
    public static Optional<LogKey> of(@Nullable String text) {
        Matcher found = TEXT.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(found.group(1));
        Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
        return Optional.of(new LogKey(at, Long.parseLong(found.group(2))));
    }
}
