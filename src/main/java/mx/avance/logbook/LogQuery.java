package mx.avance.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a page: so many lines from a place on, read from an index in its order. The columns that a filter holds fast stand in the order too,
 * and in its direction, because only then H2 takes the index that begins with them.
 */
final class LogQuery {

    /** Names are looked up for the lines of the page only. */
    private static final String SQL = """
            select h.id, h.at, h.actor, a.display_name, h.origin, h.action, h.subject, h.subject_id, h.indicator_id, h.quarter, h.field,
                   h.before_value, h.after_value, h.cut, h.reason, o.clave, i.siglas,
                   coalesce(sa.username, su.name, sp.programme_key) as thing
            from (
                select id, at, actor, origin, action, subject, subject_id, indicator_id, quarter, field, reason,
                       substring(before_value from 1 for :shown) as before_value, substring(after_value from 1 for :shown) as after_value,
                       char_length(coalesce(before_value, '')) > :shown or char_length(coalesce(after_value, '')) > :shown as cut
                from history %s order by %s fetch first :limit rows only
            ) h
            left join account a on a.username = h.actor
            left join indicator i on i.id = h.indicator_id
            left join objective o on o.id = i.objective_id
            left join account sa on h.subject = 'account' and sa.id = h.subject_id
            left join unit su on h.subject = 'unit' and su.id = h.subject_id
            left join programme sp on h.subject = 'programme' and sp.id = h.subject_id
            order by h.at desc, h.id desc
            """;

    private final List<String> conditions = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final boolean newer;

    private LogQuery(boolean newer) {
        this.newer = newer;
    }

    /**
     * @param key from which line on, without it; {@code null} from the end
     * @param newer whether those that are newer than it are wanted, instead of the older ones
     */
    static LogQuery of(LogFilter filter, ZoneId zone, @Nullable LogKey key, boolean newer, int limit) {
        LogQuery query = new LogQuery(newer);
        query.params.put("limit", limit);
        query.params.put("shown", Logbook.SHOWN);
        query.hold("indicator_id", filter.indicatorId());
        if (filter.indicatorId() != null && filter.quarter() != null) {
            query.params.put("quarter", filter.quarter().number());
            query.conditions.add("quarter = :quarter");
        }
        query.hold("actor", filter.actor());
        query.hold("action", filter.action());
        query.from(filter.from(), zone);
        query.to(filter.to(), zone);
        query.beyond(key);
        return query;
    }

    String sql() {
        String direction = newer ? "" : " desc";
        List<String> order = new ArrayList<>(fixed);
        order.add("at" + direction);
        order.add("id" + direction);
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return SQL.formatted(where, String.join(", ", order));
    }

    Map<String, Object> params() {
        return params;
    }

    private void hold(String column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        params.put(column, value);
        conditions.add(column + " = :" + column);
        // The most selective one comes first, and only it leads an index.
        if (fixed.isEmpty()) {
            fixed.add(column + (newer ? "" : " desc"));
        }
    }

    private void from(@Nullable LocalDate day, ZoneId zone) {
        if (day != null) {
            params.put("from", utc(day.atStartOfDay(zone).toInstant()));
            conditions.add("at >= :from");
        }
    }

    private void to(@Nullable LocalDate day, ZoneId zone) {
        if (day != null) {
            params.put("to", utc(day.plusDays(1).atStartOfDay(zone).toInstant()));
            conditions.add("at < :to");
        }
    }

    private void beyond(@Nullable LogKey key) {
        if (key != null) {
            params.put("at", utc(key.at()));
            params.put("id", key.id());
            conditions.add(newer ? "at >= :at and (at > :at or id > :id)" : "at <= :at and (at < :at or id < :id)");
        }
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
