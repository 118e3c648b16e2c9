package mx.avance.capture;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of a year from where the one before ended, from an index in its order: the last page costs what the first does. */
@Component
class PlanSteps {

    private static final String OF_YEAR = """
            select o.id, o.sort_key, o.programme_id from objective o
            where o.fiscal_year_id = :year%s
              and o.sort_key >= :sortKey and (o.sort_key > :sortKey or o.programme_id >= :from)
            order by o.fiscal_year_id, o.sort_key, o.programme_id
            fetch first :limit rows only
            """;

    private static final String OF_PROGRAMME = """
            select o.id, o.sort_key, o.programme_id from objective o
            where o.programme_id = :programme and o.sort_key >= :sortKey and o.fiscal_year_id = :year
            order by o.programme_id, o.sort_key
            fetch first :limit rows only
            """;

    private final JdbcClient jdbc;

    PlanSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Step(long id, String sortKey, long programmeId) {}

    /**
     * A page.
     *
     * @param programmes only of these; empty for all
     * @param after what was read already
     * @param limit how many indicators at most
     * @param lines reads the indicators of objectives, by sort key, programme and position
     * @param place where one of them stands
     */
    <T> PlanPage<T> page(
            long fiscalYearId,
            Set<Long> programmes,
            PlanPlace after,
            int limit,
            Function<List<Long>, List<T>> lines,
            Function<T, PlanPlace> place) {
        // One more, which tells whether there is another page; that where the last page ended may have more indicators.
        List<Step> steps = steps(fiscalYearId, programmes, after, limit + 1);
        if (steps.isEmpty()) {
            return new PlanPage<>(List.of(), null);
        }
        List<T> found = lines.apply(steps.stream().map(Step::id).toList()).stream()
                .filter(line -> place.apply(line).compareTo(after) > 0)
                .toList();
        if (found.size() > limit) {
            return new PlanPage<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
        }
        Step last = steps.getLast();
        return new PlanPage<>(
                found,
                steps.size() > limit ? new PlanPlace(last.sortKey(), last.programmeId(), Integer.MAX_VALUE) : null);
    }

    private List<Step> steps(long fiscalYearId, Set<Long> programmes, PlanPlace after, int limit) {
        JdbcClient.StatementSpec statement;
        if (programmes.size() == 1) {
            long programme = programmes.iterator().next();
            statement = jdbc.sql(OF_PROGRAMME).param("programme", programme);
        } else {
            statement = jdbc.sql(OF_YEAR.formatted(programmes.isEmpty() ? "" : " and o.programme_id in (:programmes)"))
                    .param("from", after.programmeId());
            if (!programmes.isEmpty()) {
                statement = statement.param("programmes", programmes);
            }
        }
        return Rows.list(statement
                .param("year", fiscalYearId)
                .param("sortKey", after.sortKey())
                .param("limit", limit)
                .query(RecordMapper.of(Step.class)));
    }
}
