package mx.avance.logbook;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.base.SearchText;
import mx.avance.base.Settings;
import mx.avance.figures.Quarter;
import mx.avance.logbook.LogLine.LoggedIndicator;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of changes, page by page from a place on, so that the last page costs what the first does. It changes nothing. */
@Service
@Transactional(readOnly = true)
public class Logbook {

    /** So many lines are a page. */
    public static final int PAGE = 50;

    /** So many characters of a value come with its line. */
    public static final int SHOWN = 240;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final ReadableProgrammes readable;
    private final Settings settings;

    Logbook(JdbcClient jdbc, Permissions permissions, ReadableProgrammes readable, Settings settings) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.readable = readable;
        this.settings = settings;
    }

    /** Which way a page lies from its key. */
    public enum Direction {
        OLDER,
        NEWER
    }

    /**
     * A page of the record, the newest line first.
     *
     * @param key the line from which on, which is not on the page itself; {@code null} for the newest page
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the record
     */
    public LogPage page(LogFilter filter, @Nullable LogKey key, Direction direction) {
        permissions.require(Action.READ_HISTORY);
        boolean newer = key != null && direction == Direction.NEWER;
        List<LogLine> found = lines(filter, key, newer, PAGE + 1, true);
        boolean more = found.size() > PAGE;
        if (newer) {
            // Where there is no whole page of newer ones, the newest page begins.
            return more ? new LogPage(found.subList(1, found.size()), true, true) : page(filter, null, Direction.OLDER);
        }
        return new LogPage(more ? found.subList(0, PAGE) : found, key != null, more);
    }

    /**
     * The history of one indicator in one quarter, the newest line first; without addresses for whoever may not read the whole record.
     *
     * @param limit at most so many lines
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the programme
     */
    public List<LogLine> ofEntry(long indicatorId, Quarter quarter, int limit) {
        requireReadable(indicatorId);
        LogFilter cell = new LogFilter(indicatorId, quarter, null, null, null, null);
        return lines(cell, null, false, limit, permissions.may(Action.READ_HISTORY));
    }

    /**
     * The two values of a line with all their characters.
     *
     * @return empty when there is no such line
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the record, or the programme of the line's indicator
     */
    public Optional<Values> whole(long lineId) {
        Optional<ValuesRow> row = jdbc.sql("select indicator_id, before_value, after_value from history where id = :id")
                .param("id", lineId)
                .query(RecordMapper.of(ValuesRow.class))
                .optional();
        Long indicatorId = row.map(ValuesRow::indicatorId).orElse(null);
        if (indicatorId == null || permissions.may(Action.READ_HISTORY)) {
            permissions.require(Action.READ_HISTORY);
        } else {
            requireReadable(indicatorId);
        }
        return row.map(r -> new Values(r.beforeValue(), r.afterValue()));
    }

    /** The accounts whose user name or name contains the words, by user name. */
    public List<LoggedPerson> people(String words, int offset, int limit) {
        permissions.require(Action.READ_HISTORY);
        return Rows.list(jdbc.sql("""
                select username, display_name from account
                where lower(username || ' ' || display_name) like :words escape '!'
                order by username offset :offset rows fetch next :limit rows only
                """)
                .param("words", SearchText.like(words.strip().toLowerCase(Locale.ROOT)))
                .param("offset", offset)
                .param("limit", limit)
                .query(RecordMapper.of(LoggedPerson.class)));
    }

    /** The clock of the municipality: the days of a filter and the moments of the lines are of it. */
    public ZoneId zone() {
        return settings.rules().zone();
    }

    private void requireReadable(long indicatorId) {
        Optional<Home> home = jdbc.sql(
                        "select o.fiscal_year_id, o.programme_id, o.unit_id from indicator i join objective o on o.id = i.objective_id where i.id = :id")
                .param("id", indicatorId)
                .query(RecordMapper.of(Home.class))
                .optional();
        home.ifPresentOrElse(
                h -> readable.require(h.fiscalYearId(), h.programmeId(), h.unitId()),
                () -> permissions.require(Action.READ));
    }

    private List<LogLine> lines(LogFilter filter, @Nullable LogKey key, boolean newer, int limit, boolean withOrigin) {
        LogQuery query = LogQuery.of(filter, zone(), key, newer, limit);
        return Rows.list(jdbc.sql(query.sql()).params(query.params()).query((row, number) -> line(row, withOrigin)));
    }

    private static LogLine line(ResultSet row, boolean withOrigin) throws SQLException {
        long indicatorId = row.getLong("indicator_id");
        String clave = row.getString("clave");
        int quarter = row.getInt("quarter");
        return new LogLine(
                row.getLong("id"),
                requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                requireNonNull(row.getString("actor")),
                row.getString("display_name"),
                withOrigin ? row.getString("origin") : null,
                requireNonNull(row.getString("action")),
                requireNonNull(row.getString("subject")),
                row.getObject("subject_id", Long.class),
                row.getString("thing"),
                clave == null ? null : new LoggedIndicator(indicatorId, clave, requireNonNull(row.getString("siglas"))),
                quarter == 0 ? null : Quarter.of(quarter),
                row.getString("field"),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getBoolean("cut"),
                row.getString("reason"));
    }

    /** Somebody with an account. */
    public record LoggedPerson(String username, String displayName) {}

    /** The two values of a line. */
    public record Values(@Nullable String before, @Nullable String after) {}

    private record ValuesRow(
            @Nullable Long indicatorId,
            @Nullable String beforeValue,
            @Nullable String afterValue) {}

    private record Home(long fiscalYearId, long programmeId, long unitId) {}
}
