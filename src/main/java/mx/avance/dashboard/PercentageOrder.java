package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;

/** The SQL of the lowest or highest percentages of a quarter: {@code indicator_id, percentage}, as many as {@code :limit}. */
enum PercentageOrder {
    LOWEST("asc"),
    HIGHEST("desc");

    /** With more of them the statement is longer than what it saves. */
    private static final int MOST_UNITS = 20;

    private final String direction;

    PercentageOrder(String direction) {
        this.direction = direction;
    }

    /** {@code asc} or {@code desc}. */
    String direction() {
        return direction;
    }

    /**
     * One branch a band, and a unit where a few are named, each read from its index in order: a single "in" would sort every indicator of all of them.
     *
     * @param params gets the values
     */
    String among(List<Signal> signals, Scope scope, Map<String, Object> params) {
        List<String> branches = new ArrayList<>();
        for (Signal signal : signals) {
            params.put(signal.name(), signal.name());
            if (isUnitByUnit(scope)) {
                scope.units().forEach(unit -> branches.add(branch(signal, ofUnit(unit, scope, params))));
            } else {
                branches.add(branch(signal, ScopeSql.of("p", scope, params) + order(scope)));
            }
        }
        return "select b.indicator_id, b.percentage from (" + String.join(" union all ", branches)
                + ") b order by b.percentage " + direction + " fetch first :limit rows only";
    }

    private static String branch(Signal signal, String rest) {
        return "(select p.indicator_id, p.percentage from progress p where p.signal = :" + signal.name()
                + " and p.percentage is not null and " + rest + " fetch first :limit rows only)";
    }

    private static boolean isUnitByUnit(Scope scope) {
        return scope.programmeId() == null
                && !scope.units().isEmpty()
                && scope.units().size() <= MOST_UNITS;
    }

    /** The columns of the index progress_unit. */
    private String ofUnit(long unit, Scope scope, Map<String, Object> params) {
        params.put("unit" + unit, unit);
        return ScopeSql.of("p", scope.ofAllUnits(), params) + " and p.unit_id = :unit" + unit
                + ordered("p.unit_id", "p.fiscal_year_id", "p.quarter", "p.signal", "p.percentage");
    }

    /** For the whole year all the columns of the index progress_signal, so that H2 too reads in its order and stops. */
    private String order(Scope scope) {
        return ScopeSql.isWholeYear(scope)
                ? ordered("p.fiscal_year_id", "p.quarter", "p.signal", "p.percentage")
                : ordered("p.percentage");
    }

    private String ordered(String... columns) {
        return Arrays.stream(columns)
                .map(column -> column + " " + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
