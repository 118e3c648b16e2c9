package mx.avance.meeting;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.base.Today;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was agreed: what is open first, by its day; what is done after it, the last first. Each sees those of the programmes that it may read. */
@Service
@Transactional(readOnly = true)
public class AgreementLists {

    private final JdbcClient jdbc;
    private final ReadableProgrammes readable;
    private final Today today;

    AgreementLists(JdbcClient jdbc, ReadableProgrammes readable, Today today) {
        this.jdbc = jdbc;
        this.readable = readable;
        this.today = today;
    }

    /**
     * What is looked at.
     *
     * @param quarter {@code null} for all
     * @param programmeId {@code null} for all
     * @param units the ids of the units; empty for all
     */
    public record Filter(
            long fiscalYearId,
            @Nullable Quarter quarter,
            @Nullable Long programmeId,
            Set<Long> units) {

        public Filter {
            units = Set.copyOf(units);
        }
    }

    /** The agreements of an indicator, of all its quarters; none when whoever looks may not read its programme. */
    public List<AgreementLine> of(long indicatorId, int limit) {
        boolean mayRead = jdbc.sql(
                        "select o.fiscal_year_id, o.programme_id from indicator i join objective o on o.id = i.objective_id where i.id = :id")
                .param("id", indicatorId)
                .query(RecordMapper.of(Place.class))
                .optional()
                .map(place -> readable.mayRead(place.fiscalYearId(), place.programmeId()))
                .orElse(false);
        return mayRead ? lines("a.indicator_id = :indicator", Map.of("indicator", indicatorId), limit) : List.of();
    }

    /** The agreements of a year. */
    public List<AgreementLine> of(Filter filter, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("year", filter.fiscalYearId());
        StringBuilder where = new StringBuilder("o.fiscal_year_id = :year");
        Quarter quarter = filter.quarter();
        if (quarter != null) {
            params.put("quarter", quarter.number());
            where.append(" and a.quarter = :quarter");
        }
        Long programme = filter.programmeId();
        if (programme != null) {
            params.put("programme", programme);
            where.append(" and o.programme_id = :programme");
        }
        Set<Long> mayRead = readable.of(filter.fiscalYearId());
        if (!mayRead.isEmpty()) {
            params.put("readable", mayRead);
            where.append(" and o.programme_id in (:readable)");
        }
        if (!filter.units().isEmpty()) {
            params.put("units", filter.units());
            where.append(" and o.unit_id in (:units)");
        }
        return lines(where.toString(), params, limit);
    }

    private List<AgreementLine> lines(String where, Map<String, Object> params, int limit) {
        LocalDate day = today.date();
        return Rows.list(jdbc.sql("""
                select a.id, a.version, a.indicator_id, a.quarter, a.text, a.responsible, a.due_on, a.created_by, a.created_at, a.done_by, a.done_at,
                       o.clave, i.siglas, i.name as indicator, o.unit_id, u.name as unit, c.display_name as creator, d.display_name as doer
                from agreement a
                join indicator i on i.id = a.indicator_id
                join objective o on o.id = i.objective_id
                join unit u on u.id = o.unit_id
                left join account c on c.username = a.created_by
                left join account d on d.username = a.done_by
                where %s
                order by case when a.done_at is null then 0 else 1 end, case when a.done_at is null then a.due_on end nulls last,
                         a.done_at desc, a.id
                fetch first :limit rows only
                """.formatted(where))
                .params(params)
                .param("limit", limit)
                .query((row, number) -> line(row, day)));
    }

    private static AgreementLine line(ResultSet row, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new AgreementLine(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("indicator_id"),
                text(row, "clave"),
                text(row, "siglas"),
                text(row, "indicator"),
                row.getLong("unit_id"),
                text(row, "unit"),
                Quarter.of(row.getInt("quarter")),
                text(row, "text"),
                text(row, "responsible"),
                dueOn,
                name(row, "creator", text(row, "created_by")),
                requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                doneAt == null ? null : name(row, "doer", text(row, "done_by")),
                doneAt == null ? null : doneAt.toInstant(),
                AgreementStanding.of(doneAt != null, dueOn, today));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getString(column));
    }

    private static String name(ResultSet row, String column, String username) throws SQLException {
        String name = row.getString(column);
        return name == null ? username : name;
    }

    private record Place(long fiscalYearId, long programmeId) {}
}
