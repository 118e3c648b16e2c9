package mx.avance.consistency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Quarter;
import mx.avance.persistence.Rows;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stored findings. Who may is asked above. */
@Component
class FindingRows {

    private static final int PAGE = 500;

    /** Those of the year itself are always among those of a quarter. */
    private static final String OF_QUARTER = "f.quarter in (0, :quarter)";

    private static final String BY_OBJECTIVE =
            "f.sort_key, f.programme_id, f.position, f.quarter, f.rule_position, f.id";
    private static final String BY_RULE = "f.rule_position, f.sort_key, f.programme_id, f.position, f.quarter, f.id";

    private static final String SELECT = """
            select f.id, f.rule, f.quarter, f.field, f.found, f.expected, f.message, f.correctable, f.recolours, f.marks, f.others, f.programme_id,
                   f.objective_id, f.indicator_id, f.unit_id, f.fiscal_year_id, f.print, f.sort_key, f.position, f.rule_position,
                   p.programme_key, o.clave, o.narrative, i.siglas, i.name, u.name as unit, e.justification,
                   d.reason, coalesce(a.display_name, d.dismissed_by) as dismissed_by, d.dismissed_at
            from finding f
            join programme p on p.id = f.programme_id
            join objective o on o.id = f.objective_id
            join indicator i on i.id = f.indicator_id
            join unit u on u.id = f.unit_id
            left join entry e on e.indicator_id = f.indicator_id and e.quarter = f.quarter
            left join finding_dismissal d on d.indicator_id = f.indicator_id and d.quarter = f.quarter and d.rule = f.rule and d.print = f.print
            left join account a on a.username = d.dismissed_by
            """;

    private final JdbcClient jdbc;
    private final PlanCatalogue plan;

    FindingRows(JdbcClient jdbc, PlanCatalogue plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** A finding with what is needed to act on it. */
    record Stored(
            FoundRow row,
            long fiscalYearId,
            long unitId,
            String print,
            String sortKey,
            int position,
            int rulePosition,
            List<Long> others) {

        int quarter() {
            return FindingTable.number(row.quarter());
        }

        FindingPlace place() {
            return new FindingPlace(sortKey, row.programmeId(), position, quarter(), rulePosition, row.id());
        }
    }

    /** Conditions on the table {@code finding f}, and their values. */
    record Condition(String sql, Map<String, Object> params) {

        Condition and(String more) {
            return new Condition(sql + " and " + more, params);
        }
    }

    /** What a scope looks at. @param readable the programmes that may be read; empty for all */
    Condition of(Scope scope, Set<Long> readable) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder sql = new StringBuilder("f.fiscal_year_id = :year");
        params.put("year", scope.fiscalYearId());
        Quarter quarter = scope.quarter();
        if (quarter != null) {
            sql.append(" and ").append(OF_QUARTER);
            params.put("quarter", quarter.number());
        }
        Long programme = scope.programmeId();
        if (programme != null) {
            sql.append(" and f.programme_id = :programme");
            params.put("programme", programme);
        }
        if (!readable.isEmpty()) {
            sql.append(" and f.programme_id in (:readable)");
            params.put("readable", readable);
        }
        Long unit = scope.unitId();
        if (unit != null) {
            Set<Long> units = plan.unitAndBelow(unit);
            sql.append(" and f.unit_id in (:units)");
            params.put("units", units.isEmpty() ? Set.of(unit) : units);
        }
        return new Condition(sql.toString(), params);
    }

    /** The same, of those that a filter lets through. */
    static Condition filtered(Condition scope, Filter filter) {
        StringBuilder sql =
                new StringBuilder(scope.sql()).append(" and f.dismissed = ").append(filter.dismissed());
        Map<String, Object> params = new HashMap<>(scope.params());
        RuleCode rule = filter.rule();
        if (rule != null) {
            sql.append(" and f.rule_position = :rule");
            params.put("rule", rule.ordinal());
        }
        Gravity gravity = filter.gravity();
        if (gravity != null) {
            sql.append(" and f.gravity = :gravity");
            params.put("gravity", gravity.name());
        }
        return new Condition(sql.toString(), params);
    }

    int count(Condition condition) {
        return jdbc.sql("select count(*) from finding f where " + condition.sql())
                .params(condition.params())
                .query(Integer.class)
                .single();
    }

    /** Which rows is decided on the table alone, which has indexes for both orders; the rest is read of a page only. */
    List<FoundRow> page(Condition condition, Grouping grouping, int offset, int limit) {
        String order = grouping == Grouping.RULE ? BY_RULE : BY_OBJECTIVE;
        String ids = condition.sql().contains(OF_QUARTER)
                ? merged(condition.sql(), order)
                : "select f.id from finding f where " + condition.sql() + " order by " + order;
        return named(read(
                jdbc.sql(ids + " offset :offset rows fetch next :limit rows only")
                        .params(condition.params())
                        .param("offset", offset)
                        .param("upTo", offset + limit)
                        .param("limit", limit),
                order));
    }

    /** Which first and the rest then, in two questions: as one of nine tables, H2 begins with all findings of the programmes. */
    private List<Stored> read(JdbcClient.StatementSpec which, String order) {
        List<Long> ids = Rows.list(which.query((row, number) -> row.getLong(1)));
        return ids.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql(SELECT + " where f.id in (:ids) order by " + order)
                        .param("ids", ids)
                        .query(FindingRows::stored));
    }

    /** With two values of the quarter no index gives the order, with one, which is then no part of it, each does: the beginning of both is read and merged. */
    private static String merged(String condition, String order) {
        String columns = "f.id, f.rule_position, f.sort_key, f.programme_id, f.position, f.quarter";
        String some = "(select " + columns + " from finding f where %s order by " + order.replace("f.quarter, ", "")
                + " fetch first :upTo rows only)";
        return "select f.id from (" + some.formatted(condition.replace(OF_QUARTER, "f.quarter = 0")) + " union all "
                + some.formatted(condition.replace(OF_QUARTER, "f.quarter = :quarter")) + ") f order by " + order;
    }

    /** All in the order of the objectives, a page at a time: they are many. */
    void forEach(Condition condition, Consumer<FoundRow> consumer) {
        Condition next = condition;
        List<Stored> rows;
        do {
            rows = read(
                    jdbc.sql("select f.id from finding f where " + next.sql() + " order by " + BY_OBJECTIVE
                                    + " fetch first " + PAGE + " rows only")
                            .params(next.params()),
                    BY_OBJECTIVE);
            named(rows).forEach(consumer);
            if (!rows.isEmpty()) {
                next = after(condition, rows.getLast());
            }
        } while (rows.size() == PAGE);
    }

    /** Some in the order of the objectives, those after a place: from an index, wherever they are. */
    List<Stored> after(Condition condition, @Nullable FindingPlace place, int limit) {
        // The first column again by itself: H2 does not look for a row of values in an index.
        Condition rest = place == null ? condition : after(condition.and("f.sort_key >= :afterKey"), place);
        String ids = rest.sql().contains(OF_QUARTER)
                ? merged(rest.sql(), BY_OBJECTIVE)
                : "select f.id from finding f where " + rest.sql() + " order by " + BY_OBJECTIVE;
        return read(
                jdbc.sql(ids + " fetch first :upTo rows only")
                        .params(rest.params())
                        .param("upTo", limit),
                BY_OBJECTIVE);
    }

    private static Condition after(Condition condition, Stored last) {
        return after(condition, last.place());
    }

    private static Condition after(Condition condition, FindingPlace last) {
        Map<String, Object> params = new HashMap<>(condition.params());
        params.put("afterKey", last.sortKey());
        params.put("afterProgramme", last.programmeId());
        params.put("afterPosition", last.position());
        params.put("afterQuarter", last.quarter());
        params.put("afterRule", last.rulePosition());
        params.put("afterId", last.id());
        return new Condition(
                condition.sql() + " and (" + BY_OBJECTIVE
                        + ") > (:afterKey, :afterProgramme, :afterPosition, :afterQuarter, :afterRule, :afterId)",
                params);
    }

    Optional<Stored> find(long id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(FindingRows::stored)
                .optional();
    }

    /** With the claves of the other indicators, in one more query when there are any. */
    List<FoundRow> named(List<Stored> rows) {
        Set<Long> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(row.others()));
        if (ids.isEmpty()) {
            return rows.stream().map(Stored::row).toList();
        }
        Map<Long, String> claves = new HashMap<>();
        Rows.inChunks(
                List.copyOf(ids),
                1_000,
                chunk -> jdbc.sql(
                                "select i.id, o.clave from indicator i join objective o on o.id = i.objective_id where i.id in (:ids)")
                        .param("ids", chunk)
                        .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .forEach(one -> claves.put(one.getKey(), one.getValue())));
        return rows.stream().map(row -> named(row, claves)).toList();
    }

    private static FoundRow named(Stored stored, Map<Long, String> claves) {
        FoundRow row = stored.row();
        return new FoundRow(
                row.id(),
                row.rule(),
                row.quarter(),
                row.field(),
                row.found(),
                row.expected(),
                row.message(),
                row.correctable(),
                row.recolours(),
                row.marks(),
                row.justification(),
                row.programmeId(),
                row.programmeKey(),
                row.objectiveId(),
                row.clave(),
                row.narrative(),
                row.indicatorId(),
                row.siglas(),
                row.name(),
                row.unit(),
                stored.others().stream()
                        .map(claves::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.dismissal());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        String justification = row.getString("justification");
        String reason = row.getString("reason");
        int quarter = row.getInt("quarter");
        FoundRow found = new FoundRow(
                row.getLong("id"),
                RuleCode.valueOf(row.getString("rule")),
                quarter == 0 ? null : Quarter.of(quarter),
                Field.valueOf(row.getString("field")),
                row.getString("found"),
                row.getString("expected"),
                row.getString("message"),
                row.getBoolean("correctable"),
                row.getBoolean("recolours"),
                marks(row.getString("marks"), justification),
                justification,
                row.getLong("programme_id"),
                row.getString("programme_key"),
                row.getLong("objective_id"),
                row.getString("clave"),
                row.getString("narrative"),
                row.getLong("indicator_id"),
                row.getString("siglas"),
                row.getString("name"),
                row.getString("unit"),
                List.of(),
                reason == null
                        ? null
                        : new Dismissal(
                                reason,
                                row.getString("dismissed_by"),
                                row.getObject("dismissed_at", OffsetDateTime.class)
                                        .toInstant()));
        return new Stored(
                found,
                row.getLong("fiscal_year_id"),
                row.getLong("unit_id"),
                row.getString("print"),
                row.getString("sort_key"),
                row.getInt("position"),
                row.getInt("rule_position"),
                parts(row.getString("others")).map(Long::valueOf).toList());
    }

    /** Those that are in the text: somebody may be changing it at this moment. */
    private static List<Span> marks(String written, @Nullable String text) {
        List<Span> marks = new ArrayList<>();
        int length = text == null ? 0 : text.length();
        parts(written).forEach(part -> {
            int dash = part.indexOf('-');
            Span span = new Span(Integer.parseInt(part.substring(0, dash)), Integer.parseInt(part.substring(dash + 1)));
            if (span.end() <= length) {
                marks.add(span);
            }
        });
        return marks;
    }

    private static Stream<String> parts(String list) {
        return list.isEmpty() ? Stream.empty() : Stream.of(list.split(",", -1));
    }
}
