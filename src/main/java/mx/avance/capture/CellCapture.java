package mx.avance.capture;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves one cell of the tree: a figure or a justification. What somebody else changed meanwhile in another cell of the same entry is kept; what
 * somebody else changed in the same cell is not overwritten but told, for the person to choose.
 */
@Service
public class CellCapture {

    /** Between reading the entry and writing it somebody else may write: then it is read again. */
    private static final int TRIES = 5;

    private final Capture capture;
    private final Entries entries;
    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CellCapture(
            Capture capture,
            Entries entries,
            Permissions permissions,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.capture = capture;
        this.entries = entries;
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What became of a cell. */
    public sealed interface Outcome {

        /** The version that the entry has now. */
        int version();
    }

    /** It has the value that was typed. @param merged whether somebody else had changed another cell of the entry meanwhile */
    public record Saved(int version, boolean merged) implements Outcome {}

    /**
     * Somebody else wrote something else in the same cell; nothing was changed.
     *
     * @param theirs the value it has; {@code null} when it was emptied
     * @param who the name of whoever wrote it, {@code null} when it is not on record
     */
    public record Conflict(
            int version,
            @Nullable String theirs,
            @Nullable String who,
            @Nullable Instant at) implements Outcome {}

    /**
     * Writes the realised figure.
     *
     * @param version the version of the entry that the person had before its eyes
     * @param seen the figure that it had in it
     * @throws CaptureRefusedException as {@link Capture#realise}
     */
    @Requires(Action.CAPTURE)
    public Outcome realise(long entryId, int version, @Nullable Amount seen, @Nullable Amount value) {
        return realise(permissions.require(Action.CAPTURE), entryId, version, seen, value);
    }

    /** The same of whoever was let through to capture a moment ago. */
    Outcome realise(Person person, long entryId, int version, @Nullable Amount seen, @Nullable Amount value) {
        return save(
                entryId,
                version,
                "realised",
                Entry::realised,
                seen,
                value,
                v -> capture.realise(person, entryId, v, value));
    }

    /** Writes the justification, as {@link #realise} writes the figure. */
    @Requires(Action.CAPTURE)
    public Outcome justify(long entryId, int version, @Nullable String seen, @Nullable String text) {
        Person person = permissions.require(Action.CAPTURE);
        return save(
                entryId,
                version,
                "justification",
                Entry::justification,
                blankIsNone(seen),
                blankIsNone(text),
                v -> capture.justify(person, entryId, v, text));
    }

    private <T> Outcome save(
            long entryId,
            int version,
            String field,
            Function<Entry, @Nullable T> of,
            @Nullable T seen,
            @Nullable T value,
            IntFunction<Integer> write) {
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(
                        transaction.execute(status -> once(entryId, version, field, of, seen, value, write)));
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> Outcome once(
            long entryId,
            int version,
            String field,
            Function<Entry, @Nullable T> of,
            @Nullable T seen,
            @Nullable T value,
            IntFunction<Integer> write) {
        Optional<Entry> now = entries.findById(entryId);
        if (now.isEmpty() || now.get().version() == version) {
            return new Saved(write.apply(version), false);
        }
        Entry entry = now.get();
        @Nullable T current = of.apply(entry);
        if (Objects.equals(current, value) || Objects.equals(current, seen)) {
            return new Saved(write.apply(entry.version()), true);
        }
        // Who may not write here is told that, and not what others wrote.
        capture.requireOpen(entryId);
        Author author = author(entryId, field);
        return new Conflict(entry.version(), current == null ? null : current.toString(), author.name(), author.at());
    }

    private Author author(long entryId, String field) {
        return jdbc.sql("""
                select coalesce(a.display_name, h.actor) as name, h.at
                from history h left join account a on a.username = h.actor
                where h.subject = 'entry' and h.subject_id = :id and h.field = :field
                order by h.at desc, h.id desc fetch first 1 rows only
                """)
                .param("id", entryId)
                .param("field", field)
                .query((row, n) -> new Author(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Author.UNKNOWN);
    }

    private record Author(@Nullable String name, @Nullable Instant at) {
        static final Author UNKNOWN = new Author(null, null);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
