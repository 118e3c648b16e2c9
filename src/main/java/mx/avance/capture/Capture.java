package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.access.SystemOnly;
import mx.avance.capture.EntryLines.Line;
import mx.avance.figures.Amount;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was done: entries, with everything that is derived from them in the same transaction. */
@Service
public class Capture {

    /** The longest justification, in characters. */
    public static final int MAX_JUSTIFICATION = 20_000;

    private final Entries entries;
    private final EntryInserts inserts;
    private final EntryLines lines;
    private final ProgressTable progress;
    private final ParentSums sums;
    private final Windows windows;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    Capture(
            Entries entries,
            EntryInserts inserts,
            EntryLines lines,
            ProgressTable progress,
            ParentSums sums,
            Windows windows,
            Permissions permissions,
            History history,
            Clock clock) {
        this.entries = entries;
        this.inserts = inserts;
        this.lines = lines;
        this.progress = progress;
        this.sums = sums;
        this.windows = windows;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Stores the entries of a new plan, four an indicator, and what is computed of them. */
    @SystemOnly("a part of loading a document and of editing the plan, which have asked for the permission")
    @Transactional
    public void begin(List<Entry> firstEntries) {
        inserts.write(firstEntries);
        progress.begin(firstEntries);
    }

    /**
     * Writes the realised figure of an entry.
     *
     * @param version that was read
     * @param value {@code null} for not captured, which is not zero
     * @return the version it has now; the same when nothing changed
     * @throws CaptureRefusedException when the quarter is not open, or somebody else has the entry
     * @throws OptimisticLockingFailureException when it has changed since it was read
     */
    @Requires(Action.CAPTURE)
    @Transactional
    public int realise(long entryId, int version, @Nullable Amount value) {
        return realise(permissions.require(Action.CAPTURE), entryId, version, value);
    }

    /** The same of whoever was let through to capture a moment ago: the account is not asked again. */
    @Transactional(propagation = Propagation.MANDATORY)
    int realise(Person person, long entryId, int version, @Nullable Amount value) {
        Entry entry = open(entryId, version, person);
        return save(entry, entry.captured(value, entry.justification(), person.username(), now()));
    }

    /**
     * Writes the justification of an entry.
     *
     * @param text at most 20,000 characters; blank is none
     * @return as {@link #realise}
     */
    @Requires(Action.CAPTURE)
    @Transactional
    public int justify(long entryId, int version, @Nullable String text) {
        return justify(permissions.require(Action.CAPTURE), entryId, version, text);
    }

    /** As {@link #realise(Person, long, int, Amount)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    int justify(Person person, long entryId, int version, @Nullable String text) {
        String justification = justification(text);
        Entry entry = open(entryId, version, person);
        return save(entry, entry.captured(entry.realised(), justification, person.username(), now()));
    }

    /** Writes figure and justification at once, as {@link #realise} and {@link #justify} would one after the other. */
    @Requires(Action.CAPTURE)
    @Transactional
    public int write(long entryId, int version, @Nullable Amount value, @Nullable String text) {
        Person person = permissions.require(Action.CAPTURE);
        String justification = justification(text);
        Entry entry = open(entryId, version, person);
        return save(entry, entry.captured(value, justification, person.username(), now()));
    }

    private static @Nullable String justification(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_JUSTIFICATION) {
            throw new IllegalArgumentException("La justificación tiene " + text.length()
                    + " caracteres y caben 20,000. Acórtala; no se cambió nada.");
        }
        return text;
    }

    /**
     * Lets through only whoever may capture that entry now.
     *
     * @throws CaptureRefusedException when the quarter is not open, or somebody else has the entry
     */
    @Transactional(readOnly = true)
    public void requireOpen(long entryId) {
        line(entryId, permissions.require(Action.CAPTURE));
        requireState(entries.findById(entryId).orElseThrow());
    }

    /** Where the entry stands, when its unit and its quarter let the person capture. */
    private Line line(long entryId, Person person) {
        Line line = lines.find(entryId)
                .orElseThrow(() -> new CaptureRefusedException("No existe esa captura. No se cambió nada."));
        permissions.require(person, Action.CAPTURE, line.unitId());
        windows.requireOpen(line.fiscalYearId(), line.of());
        return line;
    }

    /** The entry, when whoever acts may capture it now. Its programme is locked, as long as the transaction lasts. */
    private Entry open(long entryId, int version, Person person) {
        Line line = line(entryId, person);
        // Before the entry: whoever adds up its parents holds the programme and then writes entries.
        progress.lock(List.of(line.programmeId()));
        Entry entry = entries.findById(entryId).orElseThrow();
        if (entry.version() != version) {
            throw new OptimisticLockingFailureException("The entry " + entryId + " has changed");
        }
        requireState(entry);
        return entry;
    }

    private static void requireState(Entry entry) {
        EntryRules.whyNotCapture(entry.state()).ifPresent(why -> {
            throw new CaptureRefusedException(why + " No se cambió nada.");
        });
    }

    private int save(Entry before, Entry after) {
        boolean figure = !Objects.equals(before.realised(), after.realised());
        boolean text = !Objects.equals(before.justification(), after.justification());
        if (!figure && !text) {
            return before.version();
        }
        requireOwn(before, figure);
        Entry saved = entries.save(after);
        List<Long> changed =
                new ArrayList<>(List.of(requireNonNull(before.indicatorId().getId())));
        if (figure) {
            record(before, "realised", Amount.plain(before.realised()), Amount.plain(after.realised()));
            changed.addAll(sums.follow(saved, requireNonNull(after.capturedBy()), requireNonNull(after.capturedAt())));
        }
        if (text) {
            record(before, "justification", before.justification(), after.justification());
        }
        progress.follow(changed);
        return saved.version();
    }

    private void requireOwn(Entry entry, boolean figure) {
        if (figure && lines.isSum(requireNonNull(entry.indicatorId().getId()))) {
            throw new CaptureRefusedException(EntryRules.SUM + " No se cambió nada.");
        }
    }

    private void record(Entry entry, String field, @Nullable String before, @Nullable String after) {
        history.record(HistoryRecord.change("CAPTURE", "entry", entry.id(), field, before, after)
                .of(entry.indicatorId().getId(), entry.quarter().number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
