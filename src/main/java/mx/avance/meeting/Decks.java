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
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.dashboard.ScopeSql;
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
        return worst(new Chosen(scope(place, Set.of(unitId), null), null), "indicator_id", limit);
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
        Map<Signal, Integer> counts = new EnumMap<>(dashboard.counts(scope(place, units, level)));
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private static Scope scope(Place place, Set<Long> units, @Nullable Level level) {
        return new Scope(place.fiscalYearId(), place.quarter(), place.programmeId(), place.readable(), units, level);
    }

    private List<Long> indicators(Place place, MeetingChoice choice, @Nullable Level level, String id) {
        Chosen chosen = new Chosen(scope(place, place.units(), level), choice.signal());
        return choice.order() == SlideOrder.WORST ? worst(chosen, id, MOST + 1) : byClave(chosen, id);
    }

    /** One branch a semáforo, each read from its index in order and no further than it can be of use; then those few in the order of the slides. */
    private List<Long> worst(Chosen chosen, String id, int limit) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", limit);
        String where = chosen.where(params);
        String branches = IntStream.range(0, SlideOrder.WORST_FIRST.size())
                .filter(rank -> chosen.signal() == null || chosen.signal() == SlideOrder.WORST_FIRST.get(rank))
                .mapToObj(rank -> branch(chosen, where, rank))
                .collect(Collectors.joining(" union all "));
        return Rows.list(jdbc.sql(WORST.formatted(id, branches)).params(params).query((rs, n) -> rs.getLong(1)));
    }

    private static String branch(Chosen chosen, String where, int rank) {
        Signal signal = SlideOrder.WORST_FIRST.get(rank);
        boolean highest = SlideOrder.highestFirst(signal);
        String direction = highest ? "desc" : "asc";
        String order = chosen.isWholeYear()
                ? "p.fiscal_year_id %1$s, p.quarter %1$s, p.signal %1$s, p.percentage %1$s".formatted(direction)
                : "p.percentage " + direction;
        return "(select p.indicator_id, p.objective_id, %d as place, %s as distance from progress p where p.signal = '%s' and %s order by %s fetch first :limit rows only)"
                .formatted(rank, highest ? "-p.percentage" : "p.percentage", signal.name(), where, order);
    }

    private static final String WORST = """
            select b.%s from (%s) b
            join objective o on o.id = b.objective_id
            join indicator i on i.id = b.indicator_id
            order by b.place, b.distance, o.sort_key, o.programme_id, i.position fetch first :limit rows only
            """;

    private List<Long> byClave(Chosen chosen, String id) {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", MOST + 1);
        return Rows.list(jdbc.sql(BY_CLAVE.formatted(id, chosen.where(params)))
                .params(params)
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
        Map<String, Object> params = new HashMap<>();
        String where = new Chosen(scope(place, place.units(), null), choice.signal()).where(params);
        Map<Long, UnitCounts> units = new LinkedHashMap<>();
        Rows.list(jdbc.sql("""
                select p.unit_id, u.name, p.signal, count(*) as indicators from progress p join unit u on u.id = p.unit_id
                where %s group by p.unit_id, u.name, p.signal order by u.name, p.unit_id
                """.formatted(where)).params(params).query(RecordMapper.of(Counted.class)))
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

    /** What is looked at, perhaps of one semáforo only. */
    private record Chosen(Scope scope, @Nullable Signal signal) {

        boolean isWholeYear() {
            return ScopeSql.isWholeYear(scope) && scope.level() == null;
        }

        /** The conditions on the table {@code p}. @param params gets their values */
        String where(Map<String, Object> params) {
            String where = ScopeSql.of("p", scope, params);
            if (signal == null) {
                return where;
            }
            params.put("signal", signal.name());
            return where + " and p.signal = :signal";
        }
    }
}
