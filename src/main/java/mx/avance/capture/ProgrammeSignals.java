package mx.avance.capture;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code programme_signal}: of each programme and quarter, how many indicators have each signal and how many rows the tree filtered
 * by it has. Always counted anew from {@code progress}, a whole programme at a time in each quarter that changed, so that it cannot drift.
 */
@Component
class ProgrammeSignals {

    private final JdbcClient jdbc;

    ProgrammeSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else is changing the progress of those programmes; until the end of the transaction nobody else will. Without it, two
     * people who save at once would each count without the other's figure. Their findings are out of date from here on.
     */
    void lock(Collection<Long> programmeIds) {
        if (programmeIds.isEmpty()) {
            return;
        }
        if (programmeIds.size() > 1) {
            // An update takes its rows in any order; two of them could wait for each other.
            jdbc.sql("select id from programme where id in (:programmes) order by id for update")
                    .param("programmes", programmeIds)
                    .query(Long.class)
                    .list();
        }
        jdbc.sql("update programme set changes = changes + 1 where id in (:programmes)")
                .param("programmes", programmeIds)
                .update();
    }

    /** Counts those programmes again in some quarters, as their progress now is. */
    void recount(Collection<Long> programmeIds, Collection<Integer> quarters) {
        if (programmeIds.isEmpty() || quarters.isEmpty()) {
            return;
        }
        jdbc.sql("delete from programme_signal where programme_id in (:programmes) and quarter in (:quarters)")
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
        jdbc.sql(COUNT)
                .param("programmes", programmeIds)
                .param("quarters", quarters)
                .update();
    }

    private static final String COUNT = """
            insert into programme_signal (programme_id, quarter, signal, fin_sort_key, fiscal_year_id, indicators, tree_rows)
            select k.programme_id, k.quarter, k.signal, %s, k.fiscal_year_id, sum(k.indicators),
                   sum((select greatest(1, count(*)) from objective a join indicator i on i.objective_id = a.id
                        where a.programme_id = k.programme_id and a.sort_key = k.sort_key))
            from (
                select p.programme_id, p.quarter, p.signal, p.fiscal_year_id, %s as sort_key,
                       sum(case when n.letters = char_length(o.sort_key) then 1 else 0 end) as indicators
                from progress p
                join objective o on o.id = p.objective_id
                join %s on n.letters <= char_length(o.sort_key)
                where p.programme_id in (:programmes) and p.quarter in (:quarters)
                group by p.programme_id, p.quarter, p.signal, p.fiscal_year_id, %s
            ) k
            group by k.programme_id, k.quarter, k.signal, k.fiscal_year_id, %s
            """.formatted(
                    SortKeys.fin("k.sort_key"),
                    SortKeys.ancestor("o.sort_key"),
                    SortKeys.LETTERS,
                    SortKeys.ancestor("o.sort_key"),
                    SortKeys.fin("k.sort_key"));
}
