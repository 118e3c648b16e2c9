package mx.avance.capture;

import java.util.Optional;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.capture.EntryLines.Line;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an entry stands and what whoever looks may do with it now, each refusal with its reason. */
@Service
@Transactional(readOnly = true)
public class EntryStandings {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final EntryLines lines;
    private final Windows windows;
    private final Acting acting;
    private final ReadableProgrammes readable;

    EntryStandings(
            JdbcClient jdbc,
            Entries entries,
            EntryLines lines,
            Windows windows,
            Acting acting,
            ReadableProgrammes readable) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.lines = lines;
        this.windows = windows;
        this.acting = acting;
        this.readable = readable;
    }

    /** The entry of an indicator in a quarter; empty when there is none, or it is not for whoever looks. */
    public Optional<EntryStanding> find(long indicatorId, Quarter quarter) {
        return lines.find(indicatorId, quarter)
                .filter(line -> readable.mayRead(line.fiscalYearId(), line.programmeId()))
                .map(this::standing);
    }

    private EntryStanding standing(Line line) {
        Entry entry = entries.findById(line.id()).orElseThrow();
        Names names = jdbc.sql(NAMES)
                .param("id", line.id())
                .query(RecordMapper.of(Names.class))
                .single();
        Person person = acting.require();
        Optional<String> closed = windows.closedBecause(line.fiscalYearId(), entry.quarter());
        EntryState state = entry.state();
        return new EntryStanding(
                line.id(),
                entry.version(),
                entry.quarter(),
                entry.programmed(),
                entry.realised(),
                entry.justification(),
                state,
                entry.observation(),
                names.captured(),
                entry.capturedAt(),
                names.sent(),
                names.validated(),
                names.percentFigures(),
                names.decimals(),
                line.due(),
                lines.isSum(line.indicatorId()),
                denied(person, Action.CAPTURE, line)
                        .or(() -> EntryRules.whyNotCapture(state))
                        .or(() -> closed),
                denied(person, Action.SEND, line)
                        .or(() -> EntryRules.whyNotSend(state))
                        .or(() -> closed)
                        .or(line::lacking),
                denied(person, Action.VALIDATE, line)
                        .or(() -> EntryRules.whyNotValidate(state))
                        .or(() -> closed),
                denied(person, Action.VALIDATE, line)
                        .or(() -> EntryRules.whyNotGiveBack(state))
                        .or(() -> closed));
    }

    private static Optional<String> denied(Person person, Action action, Line line) {
        return EntryRules.denied(person, action, line.unitId(), line.unit());
    }

    private record Names(
            @Nullable String captured,
            @Nullable String sent,
            @Nullable String validated,
            boolean percentFigures,
            int decimals) {}

    private static final String NAMES = """
            select coalesce(c.display_name, e.captured_by) as captured, coalesce(s.display_name, e.sent_by) as sent,
                   coalesce(v.display_name, e.validated_by) as validated, i.percent_figures, i.decimals
            from entry e
            join indicator i on i.id = e.indicator_id
            left join account c on c.username = e.captured_by
            left join account s on s.username = e.sent_by
            left join account v on v.username = e.validated_by
            where e.id = :id
            """;
}
