package mx.avance.capture;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.persistence.BatchInsert;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the first rows of {@code programme_signal} of programmes of which every indicator is at hand. They say what {@link ProgrammeSignals} would count: it
 * asks the database once for each objective, quarter and signal, which takes longer than all the rest of a large new programme.
 */
@Component
class FirstSignals {

    private static final BatchInsert INSERT = BatchInsert.into("programme_signal")
            .with(JDBCType.BIGINT, "programme_id")
            .with(JDBCType.SMALLINT, "quarter")
            .with(JDBCType.VARCHAR, "signal", "fin_sort_key")
            .with(JDBCType.BIGINT, "fiscal_year_id")
            .with(JDBCType.INTEGER, "indicators", "tree_rows");

    private final JdbcTemplate template;

    FirstSignals(JdbcTemplate template) {
        this.template = template;
    }

    /** The signal of an indicator in a quarter, and the sort key of its objective. */
    record Shown(long programmeId, long fiscalYearId, String sortKey, long indicatorId, int quarter, String signal) {}

    private record Key(long programmeId, int quarter, String signal, String finSortKey, long fiscalYearId) {}

    private record Objective(long programmeId, String sortKey) {}

    private static final class Count {
        private int indicators;
        private final Set<String> objectives = new HashSet<>();
    }

    void write(List<Shown> all) {
        Map<Key, Count> counts = new HashMap<>();
        Map<Objective, Set<Long>> indicators = new HashMap<>();
        for (Shown one : all) {
            Count count = counts.computeIfAbsent(key(one), key -> new Count());
            count.indicators++;
            above(one.sortKey()).forEach(count.objectives::add);
            indicators
                    .computeIfAbsent(new Objective(one.programmeId(), one.sortKey()), key -> new HashSet<>())
                    .add(one.indicatorId());
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            int treeRows = count.objectives.stream()
                    .map(objective -> indicators.get(new Objective(key.programmeId(), objective)))
                    // The tree has a row an indicator, and one for an objective that has none.
                    .mapToInt(own -> own == null ? 1 : own.size())
                    .sum();
            rows.add(new @Nullable Object[] {
                key.programmeId(),
                key.quarter(),
                key.signal(),
                key.finSortKey(),
                key.fiscalYearId(),
                count.indicators,
                treeRows
            });
        });
        INSERT.write(template, rows);
    }

    private static Key key(Shown one) {
        String fin = one.sortKey().substring(0, Level.FIN.sortKeyLength());
        return new Key(one.programmeId(), one.quarter(), one.signal(), fin, one.fiscalYearId());
    }

    /** The sort keys of the objective itself and of those above it. */
    private static List<String> above(String sortKey) {
        List<String> keys = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level.sortKeyLength() <= sortKey.length()) {
                keys.add(sortKey.substring(0, level.sortKeyLength()));
            }
        }
        return keys;
    }
}
