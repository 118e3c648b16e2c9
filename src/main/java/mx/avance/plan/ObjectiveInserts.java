package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes objectives of a new programme, many at once, and learns their ids. */
@Component
class ObjectiveInserts {

    private static final BatchInsert INSERT = BatchInsert.into("objective")
            .with(JDBCType.INTEGER, "version")
            .with(JDBCType.BIGINT, "fiscal_year_id", "programme_id", "parent_id")
            .with(JDBCType.VARCHAR, "clave", "printed_clave", "sort_key", "level", "narrative")
            .with(JDBCType.BIGINT, "unit_id")
            .with(JDBCType.BOOLEAN, "unit_inherited")
            .with(JDBCType.VARCHAR, "search_text");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ObjectiveInserts(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** @param level all the objectives of that level in the programme */
    List<Objective> write(Programme programme, Level level, List<Objective> objectives) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        objectives.forEach(objective -> rows.add(row(objective)));
        INSERT.write(template, rows);
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select sort_key, id from objective where programme_id = :programme and level = :level")
                .param("programme", requireNonNull(programme.id()))
                .param("level", level.name())
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return objectives.stream()
                .map(objective -> objective.withId(requireNonNull(ids.get(objective.sortKey()))))
                .toList();
    }

    private static @Nullable Object[] row(Objective objective) {
        return new @Nullable Object[] {
            BatchInsert.FIRST_VERSION,
            objective.fiscalYearId().getId(),
            objective.programmeId().getId(),
            objective.parentId() == null ? null : objective.parentId().getId(),
            objective.clave().toString(),
            objective.printedClave(),
            objective.sortKey(),
            objective.level().name(),
            objective.narrative(),
            objective.unitId().getId(),
            objective.unitInherited(),
            objective.searchText()
        };
    }
}
