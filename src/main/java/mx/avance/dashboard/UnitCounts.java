package mx.avance.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import mx.avance.figures.Signal;

/**
 * What is counted of each unit alone, without those below it.
 *
 * @param rows only units that have indicators
 */
record UnitCounts(UnitTree tree, List<Row> rows) {

    /** A unit. */
    record Row(
            long unitId,
            Map<Signal, Integer> signals,
            int due,
            int captured,
            int sent,
            Closings.Way atPace,
            Closings.Way asProgrammed) {}

    /** All of them together. @param withFindings which is counted elsewhere */
    Pending pending(int withFindings) {
        return new Pending(sum(Row::due), sum(Row::captured), sum(Row::sent), withFindings);
    }

    Closings.Way atPace() {
        return new Closings.Way(
                sum(row -> row.atPace().missing()), sum(row -> row.atPace().projected()));
    }

    Closings.Way asProgrammed() {
        return new Closings.Way(
                sum(row -> row.asProgrammed().missing()),
                sum(row -> row.asProgrammed().projected()));
    }

    private int sum(ToIntFunction<Row> count) {
        return rows.stream().mapToInt(count).sum();
    }
}
