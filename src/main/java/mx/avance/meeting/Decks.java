package mx.avance.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.capture.Places.Place;
import mx.avance.dashboard.Dashboard;
import mx.avance.figures.Signal;
import mx.avance.meeting.SlideOrder.UnitCounts;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which slides a meeting has: only their ids, read once when it begins, so that the order stays while figures are corrected. */
@Service
@Transactional(readOnly = true)
public class Decks {

    /** So many slides are a meeting at the most. */
    public static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Dashboard dashboard;

    Decks(JdbcClient jdbc, Dashboard dashboard) {
        this.jdbc = jdbc;
        this.dashboard = dashboard;
    }

    /**
     * The slides after the title.
     *
     * @param ids what each one is of, in order, at most {@link #MOST}
     * @param more whether there would have been more
     */
    public record Deck(List<Long> ids, boolean more) {

        static Deck of(List<Long> found) {
            Set<Long> different = new LinkedHashSet<>(found);
            return new Deck(different.stream().limit(MOST).toList(), different.size() > MOST);
        }
    }

    /** The slides of what an address asks for. */
    public Deck deck(Place place, MeetingChoice choice) {
        return switch (choice.by()) {
            case UNIT -> Deck.of(units(place, choice));
            case COMPONENT -> Deck.of(indicators(place, choice, Level.COMPONENTE, "objective_id"));
            case INDICATOR, TITLE -> Deck.of(indicators(place, choice, choice.level(), "indicator_id"));
        };
    }

    /** The indicators of one unit that are furthest from their band, the worst first. */
    List<Long> worstOf(Place place, long unitId, int limit) {
        return worst(new Scope(place, Set.of(unitId), null, null), "indicator_id", limit);
    }

    /** How many of the indicators that an address asks for have each semáforo, whichever slides there are of them; only those that some have. */
    public Map<Signal, Integer> counts(Place place, MeetingChoice choice) {
        return counts(place, place.units(), choice.level());
    }

    /** The same of one unit. */
    Map<Signal, Integer> countsOf(Place place, long unitId) {
        return counts(place, Set.of(unitId), null);
    }

    private Map<Signal, Integer> counts(Place place, Set<Long> units, @Nullable Level level) {
        Map<Signal, Integer> counts = new EnumMap<>(dashboard.counts(new Dashboard.Scope(
                place.fiscalYearId(), place.quarter(), place.programmeId(), place.readable(), units, level)));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private List<Long> indicators(Place place, MeetingChoice choice, @Nullable Level level, String id) {
        Scope scope = new Scope(place, place.units(), choice.signal(), level);
        return choice.order() == SlideOrder.WORST ? worst(scope, id, MOST + 1) : byClave(scope, id);
    }

    /** One branch a semáforo, each read from its index in order and no further than it can be of use; then those few in the order of the slides. */
    private List<Long> worst(Scope scope, String id, int limit) {
        String branches = IntStream.range(0, SlideOrder.WORST_FIRST.size())
                .filter(rank -> scope.signal() == null || scope.signal() == SlideOrder.WORST_FIRST.get(rank))
                .mapToObj(rank -> branch(scope, rank))
                .collect(Collectors.joining(" union all "));
        return Rows.list(jdbc.sql(WORST.formatted(id, branches))
                .params(scope.params())
                .param("limit", limit)
                .query((rs, n) -> rs.getLong(1)));
    }

    private static String branch(Scope scope, int rank) {
        Signal signal = SlideOrder.WORST_FIRST.get(rank);
        boolean highest = SlideOrder.highestFirst(signal);
        String direction = highest ? "desc" : "asc";
        String order = scope.isWholeYear()
                ? "p.fiscal_year_id %1$s, p.quarter %1$s, p.signal %1$s, p.percentage %1$s".formatted(direction)
                : "p.percentage " + direction;
        return "(select p.indicator_id, p.objective_id, %d as place, %s as distance from progress p where p.signal = '%s' and %s order by %s fetch first :limit rows only)"
                .formatted(rank, highest ? "-p.percentage" : "p.percentage", signal.name(), scope.where(), order);
    }

    private static final String WORST = """
            select b.%s from (%s) b
            join objective o on o.id = b.objective_id
            join indicator i on i.id = b.indicator_id
            order by b.place, b.distance, o.sort_key, o.programme_id, i.position fetch first :limit rows only
            """;

    private List<Long> byClave(Scope scope, String id) {
        return Rows.list(jdbc.sql(BY_CLAVE.formatted(id, scope.where()))
                .params(scope.params())
                .param("limit", MOST + 1)
                .query((rs, n) -> rs.getLong(1)));
    }

    private static final String BY_CLAVE = """
            select p.%s from objective o
            join indicator i on i.objective_id = o.id
            join progress p on p.indicator_id = i.id
            where o.fiscal_year_id = :year and %s
            order by o.fiscal_year_id, o.sort_key, o.programme_id, i.position fetch first :limit rows only
            """;

    private List<Long> units(Place place, MeetingChoice choice) {
        Scope scope = new Scope(place, place.units(), choice.signal(), null);
        Map<Long, UnitCounts> units = new LinkedHashMap<>();
        Rows.list(jdbc.sql("""
                select p.unit_id, u.name, p.signal, count(*) as indicators from progress p join unit u on u.id = p.unit_id
                where %s group by p.unit_id, u.name, p.signal order by u.name, p.unit_id
                """.formatted(scope.where())).params(scope.params()).query(RecordMapper.of(Counted.class)))
                .forEach(row -> units.computeIfAbsent(
                                row.unitId(), unit -> new UnitCounts(unit, row.name(), new EnumMap<>(Signal.class)))
                        .counts()
                        .put(row.signal(), row.indicators()));
        List<UnitCounts> found = new ArrayList<>(units.values());
        if (choice.order() == SlideOrder.WORST) {
            found.sort(SlideOrder.unitsWorstFirst());
        }
        return found.stream().map(UnitCounts::id).toList();
    }

    private record Counted(long unitId, String name, Signal signal, int indicators) {}

    /** What is looked at, as conditions on {@code p}. */
    private record Scope(
            Place place,
            Set<Long> units,
            @Nullable Signal signal,
            @Nullable Level level) {

        boolean isWholeYear() {
            return place.programmeId() == null && place.readable().isEmpty() && units.isEmpty() && level == null;
        }

        String where() {
            StringBuilder sql = new StringBuilder("p.fiscal_year_id = :year and p.quarter = :quarter");
            if (place.programmeId() != null) {
                sql.append(" and p.programme_id = :programme");
            } else if (!place.readable().isEmpty()) {
                sql.append(" and p.programme_id in (:readable)");
            }
            if (!units.isEmpty()) {
                sql.append(" and p.unit_id in (:units)");
            }
            if (level != null) {
                sql.append(" and p.level = :level");
            }
            if (signal != null) {
                sql.append(" and p.signal = :signal");
            }
            return sql.toString();
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            params.put("year", place.fiscalYearId());
            params.put("quarter", place.quarter().number());
            Long programme = place.programmeId();
            if (programme != null) {
                params.put("programme", programme);
            } else if (!place.readable().isEmpty()) {
                params.put("readable", place.readable());
            }
            if (!units.isEmpty()) {
                params.put("units", units);
            }
            if (level != null) {
                params.put("level", level.name());
            }
            if (signal != null) {
                params.put("signal", signal.name());
            }
            return params;
        }
    }
}
