package mx.avance.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a programme for whoever edits it: its objectives with their indicators, and one of them with everything. */
@Service
@Transactional(readOnly = true)
public class PlanTree {

    private final JdbcClient jdbc;
    private final CapturedWork work;
    private final Permissions permissions;

    PlanTree(JdbcClient jdbc, CapturedWork work, Permissions permissions) {
        this.jdbc = jdbc;
        this.work = work;
        this.permissions = permissions;
    }

    /** A programme as it is edited, if it is still there. */
    public Optional<ProgrammeCard> programme(long id) {
        permissions.require(Action.EDIT_PLAN);
        return jdbc.sql("""
                select p.id, p.version, y.year_number as "year", p.programme_key, p.name, p.axis_number, p.axis_name, p.unit_id
                from programme p join fiscal_year y on y.id = p.fiscal_year_id where p.id = :id
                """)
                .param("id", id)
                .query(RecordMapper.of(ProgrammeCard.class))
                .optional();
    }

    /** The objectives of a programme in the order of their claves. */
    public List<ObjectiveCard> objectives(long programmeId) {
        permissions.require(Action.EDIT_PLAN);
        return Rows.list(jdbc.sql("""
                select id, version, parent_id, clave, level, narrative, unit_id, unit_inherited from objective
                where programme_id = :programme order by sort_key
                """).param("programme", programmeId).query(RecordMapper.of(ObjectiveCard.class)));
    }

    /** The indicators of a programme by their objective, each in its order. */
    public Map<Long, List<IndicatorName>> indicators(long programmeId) {
        permissions.require(Action.EDIT_PLAN);
        Map<Long, List<IndicatorName>> byObjective = new HashMap<>();
        Rows.list(jdbc.sql("""
                        select i.id, i.objective_id, i.siglas, i.name from indicator i join objective o on o.id = i.objective_id
                        where o.programme_id = :programme order by i.objective_id, i.position
                        """).param("programme", programmeId).query(RecordMapper.of(IndicatorName.class)))
                .forEach(name -> byObjective
                        .computeIfAbsent(name.objectiveId(), id -> new ArrayList<>())
                        .add(name));
        return byObjective;
    }

    /** An indicator as it is edited, if it is still there. */
    public Optional<IndicatorCard> indicator(long id) {
        permissions.require(Action.EDIT_PLAN);
        return IndicatorRow.find(jdbc, id)
                .map(row -> new IndicatorCard(row.id(), row.version(), row.draft(work.targets(id))));
    }

    /**
     * A programme as it is edited, with the version that was seen.
     *
     * @param year the calendar year
     */
    public record ProgrammeCard(
            long id,
            int version,
            int year,
            String programmeKey,
            String name,
            int axisNumber,
            String axisName,
            long unitId) {}

    /** An objective as it is edited. */
    public record ObjectiveCard(
            long id,
            int version,
            @Nullable Long parentId,
            String clave,
            Level level,
            String narrative,
            long unitId,
            boolean unitInherited) {}

    /** An indicator by its name. */
    public record IndicatorName(long id, long objectiveId, String siglas, String name) {}

    /** An indicator as it is edited, with the version that was seen. */
    public record IndicatorCard(long id, int version, IndicatorDraft draft) {}
}
