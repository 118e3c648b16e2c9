package mx.avance.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.access.Reach;
import mx.avance.access.Role;
import mx.avance.capture.Workflow.Left;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each unit is with a quarter, who waits for whom, and what is missing: of the units of whoever looks. */
@Service
@Transactional(readOnly = true)
public class QuarterBoard {

    private final JdbcClient jdbc;
    private final Acting acting;

    QuarterBoard(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /**
     * What is looked at.
     *
     * @param programmeId {@code null} for all
     * @param units only these; empty for all that the person may see
     */
    public record Scope(
            long fiscalYearId, Quarter quarter, @Nullable Long programmeId, Set<Long> units) {

        public Scope {
            units = Set.copyOf(units);
        }
    }

    /**
     * A unit in a quarter; the first four are of what is due.
     *
     * @param sent sent, validated or not
     * @param toSend captured and still with the unit, due or not
     * @param waiting sent and not yet validated, due or not
     */
    public record UnitProgress(
            long unitId,
            String unit,
            int due,
            int captured,
            int sent,
            int validated,
            int returned,
            int toSend,
            int waiting) {

        public int missing() {
            return due - captured;
        }

        /** Whether the unit itself has something to do. */
        public boolean isWithTheUnit() {
            return missing() > 0 || toSend > 0;
        }
    }

    /**
     * For whom a unit waits.
     *
     * @param capturers the names of those who capture for it
     * @param validators the names of those who validate in it; empty when only the planning office does
     */
    public record People(List<String> capturers, List<String> validators) {

        static final People NOBODY = new People(List.of(), List.of());
    }

    /** The units that have something due or captured in the quarter, by name. */
    public List<UnitProgress> units(Scope scope, int limit) {
        Map<String, Object> params = new HashMap<>();
        String where = where(scope, params);
        params.put("limit", limit);
        return Rows.list(jdbc.sql("""
                select c.unit_id, u.name as unit, c.due, c.captured, c.sent, c.validated, c.returned, c.to_send, c.waiting
                from (
                    select c.unit_id, sum(c.due) as due, sum(c.captured) as captured, sum(c.sent) as sent, sum(c.validated) as validated,
                           sum(c.returned) as returned, sum(c.to_send) as to_send, sum(c.waiting) as waiting
                    from programme_capture c where %s group by c.unit_id
                ) c join unit u on u.id = c.unit_id
                where c.due > 0 or c.to_send > 0 or c.waiting > 0
                order by u.name, u.id fetch first :limit rows only
                """.formatted(where)).params(params).query(RecordMapper.of(UnitProgress.class)));
    }

    /** All those units together, however many: how many there are, and their counts. */
    public Total total(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        String where = where(scope, params);
        return jdbc.sql("""
                select count(*) as units, coalesce(sum(c.due), 0) as due, coalesce(sum(c.captured), 0) as captured,
                       coalesce(sum(c.sent), 0) as sent, coalesce(sum(c.validated), 0) as validated
                from (
                    select c.unit_id, sum(c.due) as due, sum(c.captured) as captured, sum(c.sent) as sent, sum(c.validated) as validated,
                           sum(c.to_send) as to_send, sum(c.waiting) as waiting
                    from programme_capture c where %s group by c.unit_id
                ) c where c.due > 0 or c.to_send > 0 or c.waiting > 0
                """.formatted(where))
                .params(params)
                .query(RecordMapper.of(Total.class))
                .single();
    }

    /** The counts of all units that are looked at. */
    public record Total(int units, int due, int captured, int sent, int validated) {

        public int missing() {
            return due - captured;
        }
    }

    /** What is due and has no realised figure, unit by unit. */
    public List<Left> missing(Scope scope, int limit) {
        Map<String, Object> params = new HashMap<>();
        String where = where(scope, params);
        params.put("limit", limit);
        return Rows.list(jdbc.sql("""
                select c.indicator_id, o.clave, i.siglas, i.name, u.name as unit
                from (
                    select c.indicator_id, c.objective_id, c.unit_id from progress c
                    where c.due = true and c.captured = false and %s
                    order by c.unit_id, c.indicator_id fetch first :limit rows only
                ) c
                join indicator i on i.id = c.indicator_id
                join objective o on o.id = c.objective_id
                join unit u on u.id = c.unit_id
                order by u.name, o.sort_key, i.position
                """.formatted(where)).params(params).query(RecordMapper.of(Left.class)));
    }

    /** For whom each of some units waits: the nearest who hold the unit itself or one above it. */
    public Map<Long, People> people(Set<Long> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        List<Holder> holders = Rows.list(jdbc.sql("""
                with recursive up (unit_id, above, steps) as (
                    select id, id, 0 from unit where id in (:units)
                    union all
                    select up.unit_id, u.parent_id, up.steps + 1 from up join unit u on u.id = up.above where u.parent_id is not null
                )
                select up.unit_id, up.steps, a.role, a.display_name as name
                from up join account_unit h on h.unit_id = up.above join account a on a.id = h.account_id
                where a.enabled = true and a.role in ('ENLACE', 'TITULAR')
                order by up.unit_id, up.steps, a.display_name
                """).param("units", units).query(RecordMapper.of(Holder.class)));
        Map<Long, Map<Role, Nearest>> found = new LinkedHashMap<>();
        holders.forEach(h -> found.computeIfAbsent(h.unitId(), id -> new HashMap<>())
                .computeIfAbsent(h.role(), role -> new Nearest(h.steps(), new LinkedHashSet<>()))
                .add(h));
        Map<Long, People> people = new HashMap<>();
        found.forEach((unit, roles) ->
                people.put(unit, new People(names(roles.get(Role.ENLACE)), names(roles.get(Role.TITULAR)))));
        units.forEach(unit -> people.putIfAbsent(unit, People.NOBODY));
        return people;
    }

    private static List<String> names(@Nullable Nearest nearest) {
        return nearest == null ? List.of() : new ArrayList<>(nearest.names());
    }

    private record Holder(long unitId, int steps, Role role, String name) {}

    private record Nearest(int steps, Set<String> names) {

        void add(Holder holder) {
            if (holder.steps() == steps) {
                names.add(holder.name());
            }
        }
    }

    private String where(Scope scope, Map<String, Object> params) {
        Person person = acting.require();
        params.put("year", scope.fiscalYearId());
        params.put("quarter", scope.quarter().number());
        StringBuilder sql = new StringBuilder("c.fiscal_year_id = :year and c.quarter = :quarter");
        Long programme = scope.programmeId();
        if (programme != null) {
            params.put("programme", programme);
            sql.append(" and c.programme_id = :programme");
        }
        if (!scope.units().isEmpty()) {
            params.put("units", scope.units());
            sql.append(" and c.unit_id in (:units)");
        }
        Reach reach = Action.READ.reach(person.role());
        if (reach != Reach.ALL) {
            boolean none = reach == Reach.NONE || person.units().isEmpty();
            // No unit has this id.
            params.put("own", none ? Set.of(-1L) : person.units());
            sql.append(" and c.unit_id in (:own)");
        }
        return sql.toString();
    }
}
