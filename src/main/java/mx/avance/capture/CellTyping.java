package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.figures.Amount;
import mx.avance.figures.TypedNumber;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was typed into a cell: read, asked about where it is doubtful, and saved. */
@Service
public class CellTyping {

    private final CellCapture cells;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    CellTyping(CellCapture cells, Permissions permissions, JdbcClient jdbc) {
        this.cells = cells;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    /** What is answered to what was typed. */
    public sealed interface Reply {}

    /** It went on to be saved. @param value what was read of it; {@code null} for nothing */
    public record Done(
            CellCapture.Outcome outcome, @Nullable Amount value) implements Reply {}

    /** It can be read in more than one way; nothing was changed. */
    public record Ask(String question, List<Amount> readings) implements Reply {}

    /** It looks like a slip of the keys; nothing was changed. @param value what was read of it */
    public record Doubt(String question, Amount value) implements Reply {}

    /**
     * Saves a figure as it was typed.
     *
     * @param version the version of the entry that the person had before its eyes
     * @param seen the figure that it had in it
     * @param certain whether the person has been asked already and is certain
     * @throws IllegalArgumentException with a sentence, when it is no figure
     * @throws CaptureRefusedException when the quarter is not open, or somebody else has the entry
     */
    @Requires(Action.CAPTURE)
    public Reply figure(long entryId, int version, @Nullable Amount seen, String typed, boolean certain) {
        Person person = permissions.require(Action.CAPTURE);
        List<Known> known = known(entryId);
        Optional<Known> own = known.stream().filter(k -> k.id() == entryId).findFirst();
        boolean percent = own.map(Known::percentFigures).orElse(false);
        return switch (TypedNumber.of(typed, percent)) {
            case TypedNumber.Blank blank -> save(person, entryId, version, seen, null);
            case TypedNumber.Refused refused -> throw new IllegalArgumentException(refused.why());
            case TypedNumber.Ask ask -> new Ask(ask.question(), ask.readings());
            case TypedNumber.Read read -> {
                Optional<String> doubt = certain ? Optional.empty() : doubt(read.amount(), known, entryId);
                yield doubt.<Reply>map(question -> new Doubt(question, read.amount()))
                        .orElseGet(() -> save(person, entryId, version, seen, read.amount()));
            }
        };
    }

    /** What is strange about a figure for an entry, if anything. */
    Optional<String> doubt(long entryId, Amount value) {
        return doubt(value, known(entryId), entryId);
    }

    private List<Known> known(long entryId) {
        return Rows.list(jdbc.sql(KNOWN).param("id", entryId).query(RecordMapper.of(Known.class)));
    }

    private Reply save(Person person, long entryId, int version, @Nullable Amount seen, @Nullable Amount value) {
        return new Done(cells.realise(person, entryId, version, seen, value), value);
    }

    private static Optional<String> doubt(Amount value, List<Known> known, long entryId) {
        Amount programmed = null;
        List<Amount> history = new ArrayList<>();
        for (Known one : known) {
            if (one.id() == entryId) {
                programmed = Amount.ofNullable(one.programmed());
            } else if (one.realised() != null) {
                history.add(Objects.requireNonNull(Amount.ofNullable(one.realised())));
            }
        }
        return FigureDoubt.of(value, programmed, history);
    }

    /** The entry itself, the other quarters of its year, and those of the indicator that it continues. */
    private static final String KNOWN = """
            select e.id, coalesce(e.programmed_adjusted, e.programmed_original) as programmed, e.realised, i.percent_figures
            from entry own
            join indicator i on i.id = own.indicator_id
            left join technical_sheet t on t.indicator_id = i.id
            join entry e on e.indicator_id = i.id or e.indicator_id = t.previous_indicator_id
            where own.id = :id
            """;

    private record Known(
            long id,
            @Nullable BigDecimal programmed,
            @Nullable BigDecimal realised,
            boolean percentFigures) {}
}
