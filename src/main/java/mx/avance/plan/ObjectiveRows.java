package mx.avance.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objectives of a programme as the editor of the plan reads them, with nobody else editing the programme meanwhile. */
@Component
class ObjectiveRows {

    private static final int MAX_SEARCH_TEXT = 8_000;

    private static final String COLUMNS = """
            select id, version, fiscal_year_id, programme_id, parent_id, clave, sort_key, level, narrative, unit_id, unit_inherited from objective
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ObjectiveRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Waits until nobody else edits that programme.
     *
     * @throws PlanRejectedException when there is no such programme
     */
    void lockProgramme(long programmeId) {
        List<Long> locked = Rows.list(jdbc.sql("select id from programme where id = :id for update")
                .param("id", programmeId)
                .query((rs, n) -> rs.getLong(1)));
        if (locked.isEmpty()) {
            throw new PlanRejectedException("Ese programa ya no existe. Recarga la página.");
        }
    }

    /**
     * An objective in the version that was seen, its programme locked.
     *
     * @throws PlanRejectedException when there is no such objective
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    Node locked(long id, int version) {
        lockProgramme(node(id).programmeId());
        Node now = node(id);
        if (now.version() != version) {
            throw new OptimisticLockingFailureException("objective " + id);
        }
        return now;
    }

    /** An objective as it is. */
    Node node(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(RecordMapper.of(Node.class))
                .optional()
                .orElseThrow(() -> new PlanRejectedException("Ese objetivo ya no existe. Recarga la página."));
    }

    /** The objective of a programme with that clave. */
    Optional<Node> find(long programmeId, Clave clave) {
        return jdbc.sql(COLUMNS + " where programme_id = :programme and sort_key = :sortKey")
                .param("programme", programmeId)
                .param("sortKey", clave.sortKey())
                .query(RecordMapper.of(Node.class))
                .optional();
    }

    /** An objective with everything below it, each after the one it hangs from. */
    List<Node> withBelow(Node node) {
        return Rows.list(jdbc.sql(
                        COLUMNS
                                + " where programme_id = :programme and (sort_key = :sortKey or sort_key like :below) order by sort_key")
                .param("programme", node.programmeId())
                .param("sortKey", node.sortKey())
                .param("below", node.sortKey() + ".%")
                .query(RecordMapper.of(Node.class)));
    }

    /** The last number below an objective, or of the Fins of a programme; 0 without any. */
    Optional<Clave> lastBelow(long programmeId, @Nullable Long parentId) {
        String parent = parentId == null ? "parent_id is null" : "parent_id = " + parentId;
        return jdbc.sql("select clave from objective where programme_id = :programme and " + parent
                        + " order by sort_key desc fetch first 1 rows only")
                .param("programme", programmeId)
                .query(String.class)
                .optional()
                .map(Clave::of);
    }

    /** The indicators of those objectives. */
    List<Long> indicators(Collection<Long> objectiveIds) {
        return Rows.list(jdbc.sql("select id from indicator where objective_id in (:ids) order by id")
                .param("ids", objectiveIds)
                .query((rs, n) -> rs.getLong(1)));
    }

    /** Writes anew what the search reads of those objectives. */
    void refreshSearchText(Collection<Long> objectiveIds) {
        Map<Long, StringBuilder> texts = new HashMap<>();
        jdbc.sql("""
                select o.id, o.clave, o.narrative, i.siglas, i.name from objective o left join indicator i on i.objective_id = o.id
                where o.id in (:ids) order by o.id, i.position
                """).param("ids", objectiveIds).query(row -> {
            StringBuilder text = texts.computeIfAbsent(row.getLong(1), id -> new StringBuilder());
            if (text.isEmpty()) {
                text.append(row.getString(2)).append(' ').append(row.getString(3));
            }
            if (row.getString(4) != null) {
                text.append(' ').append(row.getString(4)).append(' ').append(row.getString(5));
            }
        });
        List<Object[]> rows = new ArrayList<>();
        texts.forEach((id, text) -> rows.add(new Object[] {cut(SearchText.normalise(text.toString())), id}));
        template.batchUpdate("update objective set search_text = ? where id = ?", rows);
    }

    private static String cut(String text) {
        return text.length() <= MAX_SEARCH_TEXT ? text : text.substring(0, MAX_SEARCH_TEXT);
    }

    /** The name of a unit, for the record. */
    String unitName(long unitId) {
        return jdbc.sql("select name from unit where id = :id")
                .param("id", unitId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new PlanRejectedException("Esa unidad administrativa ya no existe. Elige otra."));
    }

    record Node(
            long id,
            int version,
            long fiscalYearId,
            long programmeId,
            @Nullable Long parentId,
            String clave,
            String sortKey,
            Level level,
            String narrative,
            long unitId,
            boolean unitInherited) {

        Clave parsed() {
            return Clave.of(clave);
        }
    }
}
