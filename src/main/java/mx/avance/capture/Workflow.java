package mx.avance.capture;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.capture.EntryLines.Line;
import mx.avance.capture.SendingCheck.Objections;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of an entry: BORRADOR or DEVUELTA, ENVIADA, VALIDADA or DEVUELTA; one by one or a unit's quarter at once, only while the quarter is open. */
@Service
public class Workflow {

    private static final int MAX_OBSERVATION = 4_000;

    private final EntryLines lines;
    private final Entries entries;
    private final ProgressTable progress;
    private final Windows windows;
    private final PlanCatalogue plan;
    private final SendingCheck check;
    private final Permissions permissions;
    private final History history;
    private final JdbcTemplate template;
    private final Clock clock;

    Workflow(
            EntryLines lines,
            Entries entries,
            ProgressTable progress,
            Windows windows,
            PlanCatalogue plan,
            SendingCheck check,
            Permissions permissions,
            History history,
            JdbcTemplate template,
            Clock clock) {
        this.lines = lines;
        this.entries = entries;
        this.progress = progress;
        this.windows = windows;
        this.plan = plan;
        this.check = check;
        this.permissions = permissions;
        this.history = history;
        this.template = template;
        this.clock = clock;
    }

    /** An entry that stays behind. */
    public record Left(long indicatorId, String clave, String siglas, String name, String unit) {}

    /** An entry that stays behind because something does not add up. @param why what, as sentences */
    public record Contradicted(Left left, List<String> why) {}

    /**
     * What sending a unit's quarter does.
     *
     * @param goes how many entries are sent
     * @param missing what is due and has no realised figure
     * @param unjustified what is captured and lacks its mandatory justification
     * @param contradicted what has findings that must be mended or dismissed first
     * @param doubts how many lesser findings what is sent has
     */
    public record Sending(
            int goes, List<Left> missing, List<Left> unjustified, List<Contradicted> contradicted, int doubts) {}

    /**
     * What sending would do now to a unit and those below it, changing nothing of theirs; what contradicts them may be looked for again.
     *
     * @param programmeId {@code null} for all
     */
    @Requires(Action.SEND)
    @Transactional
    public Sending preview(long fiscalYearId, Quarter quarter, @Nullable Long programmeId, long unitId) {
        permissions.require(Action.SEND, unitId);
        List<Line> candidates = sendable(fiscalYearId, quarter, programmeId, unitId);
        return sending(candidates, objections(fiscalYearId, quarter, candidates));
    }

    /**
     * Sends one entry to be validated.
     *
     * @throws CaptureRefusedException when the quarter is not open, the entry is not with the unit, or something is lacking
     */
    @Requires(Action.SEND)
    @Transactional
    public void send(long entryId, int version) {
        Person person = permissions.require(Action.SEND);
        Line line = open(entryId, version, person, Action.SEND);
        refuse(EntryRules.whyNotSend(line.state()));
        line.lacking().ifPresent(what -> {
            throw new CaptureRefusedException(what + " No se envió.");
        });
        objections(line.fiscalYearId(), line.of(), List.of(line)).severe().values().stream()
                .findFirst()
                .ifPresent(sentences -> {
                    throw new CaptureRefusedException(
                            sentences.getFirst() + " Corrígelo o descártalo con un motivo en Congruencia. No se envió.");
                });
        advance(List.of(line), EntryState.ENVIADA, person);
    }

    /** Sends what a unit and those below it have captured in a quarter; what is missing, lacks its justification or is contradicted stays, and is told. */
    @Requires(Action.SEND)
    @Transactional
    public Sending send(long fiscalYearId, Quarter quarter, @Nullable Long programmeId, long unitId) {
        Person person = permissions.require(Action.SEND, unitId);
        windows.requireOpen(fiscalYearId, quarter);
        List<Line> candidates = sendable(fiscalYearId, quarter, programmeId, unitId);
        Objections objections = objections(fiscalYearId, quarter, candidates);
        advance(
                candidates.stream().filter(line -> goes(line, objections)).toList(), EntryState.ENVIADA, person);
        return sending(candidates, objections);
    }

    /** Validates one entry that was sent. */
    @Requires(Action.VALIDATE)
    @Transactional
    public void validate(long entryId, int version) {
        Person person = permissions.require(Action.VALIDATE);
        Line line = open(entryId, version, person, Action.VALIDATE);
        refuse(EntryRules.whyNotValidate(line.state()));
        advance(List.of(line), EntryState.VALIDADA, person);
    }

    /** Validates everything that a unit and those below it have sent in a quarter. @return how many entries */
    @Requires(Action.VALIDATE)
    @Transactional
    public int validate(long fiscalYearId, Quarter quarter, @Nullable Long programmeId, long unitId) {
        Person person = permissions.require(Action.VALIDATE, unitId);
        windows.requireOpen(fiscalYearId, quarter);
        List<Line> sent = of(fiscalYearId, quarter, programmeId, unitId, Set.of(EntryState.ENVIADA));
        advance(sent, EntryState.VALIDADA, person);
        return sent.size();
    }

    /**
     * Gives an entry back to whoever captured it.
     *
     * @param observation what has to be corrected; mandatory, at most 4,000 characters
     */
    @Requires(Action.VALIDATE)
    @Transactional
    public void giveBack(long entryId, int version, @Nullable String observation) {
        Person person = permissions.require(Action.VALIDATE);
        if (observation == null || observation.isBlank()) {
            throw new IllegalArgumentException("Falta la observación. Escribe qué hay que corregir.");
        }
        if (observation.length() > MAX_OBSERVATION) {
            throw new IllegalArgumentException("La observación pasa de 4,000 caracteres. Acórtala.");
        }
        Line line = open(entryId, version, person, Action.VALIDATE);
        refuse(EntryRules.whyNotGiveBack(line.state()));
        String why = observation.strip();
        progress.lock(List.of(line.programmeId()));
        Entry entry = entries.findById(entryId).orElseThrow();
        entries.save(entry.givenBack(why));
        record(line, EntryState.DEVUELTA, why);
        if (!why.equals(entry.observation())) {
            history.record(HistoryRecord.change("GIVE_BACK", "entry", entryId, "observation", entry.observation(), why)
                    .of(line.indicatorId(), line.quarter()));
        }
        progress.follow(List.of(line.indicatorId()));
    }

    private Line open(long entryId, int version, Person person, Action action) {
        Line line = lines.find(entryId)
                .orElseThrow(() -> new CaptureRefusedException("No existe esa captura. No se cambió nada."));
        permissions.require(person, action, line.unitId());
        windows.requireOpen(line.fiscalYearId(), line.of());
        if (line.version() != version) {
            throw new OptimisticLockingFailureException("The entry " + entryId + " has changed");
        }
        return line;
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(sentence -> {
            throw new CaptureRefusedException(sentence + " No se cambió nada.");
        });
    }

    private List<Line> sendable(long fiscalYearId, Quarter quarter, @Nullable Long programmeId, long unitId) {
        return of(fiscalYearId, quarter, programmeId, unitId, Set.of(EntryState.BORRADOR, EntryState.DEVUELTA));
    }

    private List<Line> of(
            long fiscalYearId, Quarter quarter, @Nullable Long programmeId, long unitId, Set<EntryState> states) {
        return lines.of(fiscalYearId, quarter, programmeId, plan.unitAndBelow(unitId), states);
    }

    /** What contradicts those of them in which nothing is lacking. */
    private Objections objections(long fiscalYearId, Quarter quarter, List<Line> candidates) {
        List<Line> whole =
                candidates.stream().filter(line -> line.lacking().isEmpty()).toList();
        return check.of(
                fiscalYearId,
                quarter,
                whole.stream().map(Line::programmeId).distinct().toList(),
                whole.stream().map(Line::indicatorId).toList());
    }

    private static boolean goes(Line line, Objections objections) {
        return line.lacking().isEmpty() && !objections.severe().containsKey(line.indicatorId());
    }

    private static Sending sending(List<Line> candidates, Objections objections) {
        List<Left> missing = new ArrayList<>();
        List<Left> unjustified = new ArrayList<>();
        List<Contradicted> contradicted = new ArrayList<>();
        int goes = 0;
        int doubts = 0;
        for (Line line : candidates) {
            if (goes(line, objections)) {
                goes++;
                doubts += objections.lesser().getOrDefault(line.indicatorId(), 0);
            } else if (line.lacking().isEmpty()) {
                contradicted.add(new Contradicted(
                        left(line), objections.severe().getOrDefault(line.indicatorId(), List.of())));
            } else if (line.captured()) {
                unjustified.add(left(line));
            } else if (line.due()) {
                missing.add(left(line));
            }
        }
        return new Sending(goes, missing, unjustified, contradicted, doubts);
    }

    private static Left left(Line line) {
        return new Left(line.indicatorId(), line.clave(), line.siglas(), line.name(), line.unit());
    }

    private void advance(List<Line> all, EntryState to, Person person) {
        if (all.isEmpty()) {
            return;
        }
        progress.lock(all.stream().map(Line::programmeId).toList());
        String step = to == EntryState.ENVIADA ? "sent" : "validated";
        Object at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        int[] changed = template.batchUpdate(
                "update entry set state = ?, %1$s_by = ?, %1$s_at = ?, version = version + 1 where id = ? and version = ?"
                        .formatted(step),
                all.stream()
                        .map(line -> new Object[] {to.name(), person.username(), at, line.id(), line.version()})
                        .toList());
        if (Arrays.stream(changed).anyMatch(rows -> rows != 1)) {
            throw new OptimisticLockingFailureException("An entry has changed while it was sent or validated");
        }
        all.forEach(line -> record(line, to, null));
        progress.follow(all.stream().map(Line::indicatorId).toList());
    }

    private void record(Line line, EntryState to, @Nullable String reason) {
        history.record(HistoryRecord.change(
                        act(to), "entry", line.id(), "state", line.state().name(), to.name())
                .of(line.indicatorId(), line.quarter())
                .because(reason));
    }

    private static String act(EntryState to) {
        return switch (to) {
            case ENVIADA -> "SEND";
            case VALIDADA -> "VALIDATE";
            case DEVUELTA, BORRADOR -> "GIVE_BACK";
        };
    }
}
