package mx.avance.dashboard;

import java.util.List;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;

/** The SQL of the lowest or highest percentages of a quarter: {@code indicator_id, percentage}, as many as {@code :limit}. */
enum PercentageOrder {
    LOWEST("asc"),
    HIGHEST("desc");

    private final String direction;

    PercentageOrder(String direction) {
        this.direction = direction;
    }

    /** {@code asc} or {@code desc}. */
    String direction() {
        return direction;
    }

    /** One branch a band, each read from its index in order; a single "in" would sort every indicator of all of them. @param params gets the values */
    String among(List<Signal> signals, Scope scope, Map<String, Object> params) {
        String branches = signals.stream()
                .map(signal -> {
                    params.put(signal.name(), signal.name());
                    return "(select p.indicator_id, p.percentage from progress p where p.signal = :" + signal.name()
                            + " and p.percentage is not null and " + ScopeSql.of("p", scope, params)
                            + order(scope) + " fetch first :limit rows only)";
                })
                .reduce((a, b) -> a + " union all " + b)
                .orElseThrow();
        return "select b.indicator_id, b.percentage from (" + branches + ") b order by b.percentage " + direction
                + " fetch first :limit rows only";
    }

    /** For the whole year all the columns of the index progress_signal, so that H2 too reads in its order and stops. */
    private String order(Scope scope) {
        return ScopeSql.isWholeYear(scope)
                ? " order by p.fiscal_year_id %1$s, p.quarter %1$s, p.signal %1$s, p.percentage %1$s"
                        .formatted(direction)
                : " order by p.percentage " + direction;
    }
}
