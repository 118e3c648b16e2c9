package mx.avance.plan;

import java.util.ArrayList;
import java.util.List;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ObjectiveRows.Node;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes objectives and indicators out of the plan, as long as nobody worked on them. */
@Component
class PlanRemoval {

    private final JdbcClient jdbc;
    private final CapturedWork work;
    private final History history;

    PlanRemoval(JdbcClient jdbc, CapturedWork work, History history) {
        this.jdbc = jdbc;
        this.work = work;
        this.history = history;
    }

    /**
     * Deletes indicators with their fichas and blank entries.
     *
     * @param what from where, for the sentence
     * @throws PlanRejectedException when something was captured in one of them
     */
    void indicators(List<Long> ids, String what) {
        if (ids.isEmpty()) {
            return;
        }
        if (work.hasAny(ids)) {
            throw new PlanRejectedException(
                    "En " + what
                            + " ya hay cifras, justificaciones, envíos o adecuaciones: lo que tiene trabajo capturado no se elimina.");
        }
        List<Gone> gone = Rows.list(jdbc.sql("select id, siglas, name from indicator where id in (:ids) order by id")
                .param("ids", ids)
                .query(RecordMapper.of(Gone.class)));
        try {
            work.forget(ids);
            update(
                    "update technical_sheet set previous_indicator_id = null where previous_indicator_id in (:ids)",
                    ids);
            update("delete from technical_sheet where indicator_id in (:ids)", ids);
            update("delete from indicator where id in (:ids)", ids);
        } catch (DataIntegrityViolationException e) {
            throw new PlanRejectedException(
                    "De " + what + " depende algo más, como una evidencia o un corte publicado: no se elimina.");
        }
        gone.forEach(g -> history.record(
                HistoryRecord.change("DELETE", "indicator", g.id(), "indicator", g.siglas() + " " + g.name(), null)
                        .of(g.id(), null)));
    }

    /** Deletes objectives that have no indicators any more, from the lowest up. */
    void objectives(List<Node> subtree) {
        List<Long> ids = subtree.stream().map(Node::id).toList();
        update("update load_note set objective_id = null where objective_id in (:ids)", ids);
        for (Node node : new ArrayList<>(subtree).reversed()) {
            update("delete from objective where id in (:ids)", List.of(node.id()));
            history.record(HistoryRecord.change(
                    "DELETE", "objective", node.id(), "objective", node.clave() + " " + node.narrative(), null));
        }
    }

    private void update(String sql, List<Long> ids) {
        jdbc.sql(sql).param("ids", ids).update();
    }

    private record Gone(long id, String siglas, String name) {}
}
