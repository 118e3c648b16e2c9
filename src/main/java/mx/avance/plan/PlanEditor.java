package mx.avance.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.base.SearchText;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.ObjectiveRows.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the objectives of programmes: clave, level, place, unit and everything derived from them stay consistent. Everything is refused with
 * a sentence ({@link PlanRejectedException}), and with an {@code OptimisticLockingFailureException} when somebody else changed the same thing.
 */
@Service
public class PlanEditor {

    private static final int MAX_NARRATIVE = 4_000;

    private final ObjectiveRows rows;
    private final Objectives objectives;
    private final PlanRemoval removal;
    private final CapturedWork work;
    private final Permissions permissions;
    private final History history;
    private final JdbcClient jdbc;

    PlanEditor(
            ObjectiveRows rows,
            Objectives objectives,
            PlanRemoval removal,
            CapturedWork work,
            Permissions permissions,
            History history,
            JdbcClient jdbc) {
        this.rows = rows;
        this.objectives = objectives;
        this.removal = removal;
        this.work = work;
        this.permissions = permissions;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Adds an objective.
     *
     * @param parentId the objective above; {@code null} for a Fin
     * @param clave {@code null} for the next free number
     * @param unitId its own unit; {@code null} for that of the objective above
     * @return its id
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public long addObjective(
            long programmeId, @Nullable Long parentId, @Nullable Clave clave, String narrative, @Nullable Long unitId) {
        permissions.require(Action.EDIT_PLAN);
        rows.lockProgramme(programmeId);
        Node parent = parentId == null ? null : rows.node(parentId);
        if (parent != null && parent.programmeId() != programmeId) {
            throw new PlanRejectedException("El objetivo de arriba es de otro programa.");
        }
        Clave wanted = clave != null ? clave : nextFree(programmeId, parent);
        checkPlace(programmeId, wanted, parent);
        String text = PlanTexts.needed(narrative, MAX_NARRATIVE, "el resumen narrativo");
        long unit = unitId != null ? unitId : unitAbove(parent);
        String unitName = rows.unitName(unit);
        long year = jdbc.sql("select fiscal_year_id from programme where id = :id")
                .param("id", programmeId)
                .query(Long.class)
                .single();
        Objective saved = objectives.save(new Objective(
                null,
                0,
                AggregateReference.to(year),
                AggregateReference.to(programmeId),
                parent == null ? null : AggregateReference.to(parent.id()),
                wanted,
                null,
                wanted.sortKey(),
                wanted.level(),
                text,
                AggregateReference.to(unit),
                unitId == null,
                SearchText.normalise(wanted + " " + text)));
        long id = requireNonNull(saved.id());
        history.record(HistoryRecord.change(
                "CREATE", "objective", id, "objective", null, wanted + " " + text + " · " + unitName));
        return id;
    }

    /**
     * Changes narrative and unit of an objective; those below that inherit the unit have the new one.
     *
     * @param unitId its own unit; {@code null} for that of the objective above
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void editObjective(long id, int version, String narrative, @Nullable Long unitId) {
        permissions.require(Action.EDIT_PLAN);
        Node node = rows.locked(id, version);
        String text = PlanTexts.needed(narrative, MAX_NARRATIVE, "el resumen narrativo");
        Long parentId = node.parentId();
        Node parent = parentId == null ? null : rows.node(parentId);
        long unit = unitId != null ? unitId : unitAbove(parent);
        boolean changed = RowChange.of("CHANGE", "objective", id, version)
                .set("narrative", node.narrative(), text)
                .set("unit_id", node.unitId(), unit, rows.unitName(node.unitId()), rows.unitName(unit))
                .set("unit_inherited", node.unitInherited(), unitId == null)
                .apply(jdbc, history, null);
        if (!changed) {
            return;
        }
        rows.refreshSearchText(List.of(id));
        if (unit != node.unitId()) {
            List<Node> subtree = rows.withBelow(node);
            inherit(subtree, unit);
            recount(subtree);
        }
    }

    /**
     * Moves an objective with everything below it to another clave of the same level; the objective above has to be there.
     *
     * @param wanted the new clave, which says under which objective it goes
     */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void moveObjective(long id, int version, Clave wanted) {
        permissions.require(Action.EDIT_PLAN);
        Node node = rows.locked(id, version);
        if (wanted.sortKey().equals(node.sortKey())) {
            return;
        }
        if (wanted.level() != node.level()) {
            throw new PlanRejectedException(
                    "«" + node.clave() + "» es " + node.level().word() + " y la clave «" + wanted + "» es de "
                            + wanted.level().word() + ": un objetivo no cambia de nivel.");
        }
        Node parent = wanted.parent()
                .map(above -> rows.find(node.programmeId(), above)
                        .orElseThrow(() -> new PlanRejectedException(
                                "No hay un objetivo «" + above + "» del que cuelgue «" + wanted + "».")))
                .orElse(null);
        checkPlace(node.programmeId(), wanted, parent);
        List<Node> subtree = rows.withBelow(node);
        for (Node moved : subtree) {
            Clave clave = renumbered(moved, node, wanted);
            RowChange change = RowChange.of("MOVE", "objective", moved.id(), moved.version())
                    .set("clave", moved.clave(), clave)
                    .set("sort_key", moved.sortKey(), clave.sortKey(), moved.sortKey(), clave.sortKey());
            if (moved.id() == id && parent != null) {
                change.set(
                        "parent_id",
                        node.parentId(),
                        parent.id(),
                        node.parsed().parent().map(Clave::toString).orElse(null),
                        parent.clave());
            }
            change.apply(jdbc, history, null);
        }
        rows.refreshSearchText(subtree.stream().map(Node::id).toList());
        if (node.unitInherited() && parent != null && parent.unitId() != node.unitId()) {
            setUnit(rows.node(id), parent.unitId());
            inherit(rows.withBelow(rows.node(id)), parent.unitId());
        }
        recount(subtree);
    }

    /** Deletes an objective and everything below it, while nothing was captured there. */
    @Transactional
    @Requires(Action.EDIT_PLAN)
    public void deleteObjective(long id, int version) {
        permissions.require(Action.EDIT_PLAN);
        Node node = rows.locked(id, version);
        List<Node> subtree = rows.withBelow(node);
        removal.indicators(rows.indicators(subtree.stream().map(Node::id).toList()), "«" + node.clave() + "»");
        removal.objectives(subtree);
        work.changed(List.of(), Set.of(node.programmeId()));
    }

    private void checkPlace(long programmeId, Clave wanted, @Nullable Node parent) {
        String above = wanted.parent().map(Clave::toString).orElse(null);
        if (!Objects.equals(above, parent == null ? null : parent.clave())) {
            throw new PlanRejectedException(
                    parent == null
                            ? "«" + wanted + "» no es la clave de un Fin: un Fin tiene tres números."
                            : "La clave «" + wanted + "» no cuelga de «" + parent.clave() + "».");
        }
        if (rows.find(programmeId, wanted).isPresent()) {
            throw new PlanRejectedException("El programa ya tiene un objetivo con la clave «" + wanted + "».");
        }
    }

    private Clave nextFree(long programmeId, @Nullable Node parent) {
        if (parent != null && parent.level() == Level.ACTIVIDAD) {
            throw new PlanRejectedException("De una Actividad no cuelga nada: la matriz tiene cuatro niveles.");
        }
        Clave last =
                rows.lastBelow(programmeId, parent == null ? null : parent.id()).orElse(null);
        if (last == null && parent == null) {
            throw new PlanRejectedException("Escribe la clave del Fin: el programa no tiene ninguno del cual seguir.");
        }
        List<Integer> numbers = new ArrayList<>(
                last != null ? last.segments() : requireNonNull(parent).parsed().segments());
        if (last != null) {
            numbers.set(numbers.size() - 1, numbers.getLast() + 1);
        } else {
            numbers.add(1);
        }
        try {
            return new Clave(numbers);
        } catch (IllegalArgumentException e) {
            throw new PlanRejectedException(String.valueOf(e.getMessage()));
        }
    }

    private static long unitAbove(@Nullable Node parent) {
        if (parent == null) {
            throw new PlanRejectedException("Un Fin necesita su propia unidad administrativa. Elígela.");
        }
        return parent.unitId();
    }

    private static Clave renumbered(Node moved, Node root, Clave wanted) {
        List<Integer> numbers = new ArrayList<>(wanted.segments());
        numbers.addAll(moved.parsed()
                .segments()
                .subList(
                        root.parsed().segments().size(),
                        moved.parsed().segments().size()));
        return new Clave(numbers);
    }

    /** Gives the unit of the first objective to those below that inherit it, down to where one has its own. */
    private void inherit(List<Node> subtree, long unit) {
        Set<Long> inheriting = new HashSet<>(Set.of(subtree.getFirst().id()));
        for (Node node : subtree.subList(1, subtree.size())) {
            if (node.unitInherited() && inheriting.contains(requireNonNull(node.parentId()))) {
                inheriting.add(node.id());
                setUnit(node, unit);
            }
        }
    }

    private void setUnit(Node node, long unit) {
        RowChange.of("CHANGE", "objective", node.id(), node.version())
                .set("unit_id", node.unitId(), unit, rows.unitName(node.unitId()), rows.unitName(unit))
                .apply(jdbc, history, null);
    }

    private void recount(List<Node> subtree) {
        work.changed(
                rows.indicators(subtree.stream().map(Node::id).toList()),
                Set.of(subtree.getFirst().programmeId()));
    }
}
