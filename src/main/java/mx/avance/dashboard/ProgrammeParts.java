package mx.avance.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One programme as its objective tree, with each indicator of what is looked at as a part of its objective. */
@Component
class ProgrammeParts {

    private static final int ROOM = 1_000;

    private final JdbcClient jdbc;

    ProgrammeParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignalTree of(Scope scope) {
        Map<String, Object> params = new HashMap<>();
        List<Leaf> leaves = Rows.list(jdbc.sql("""
                select p.indicator_id, p.objective_id, p.signal, i.siglas, i.name
                from progress p join indicator i on i.id = p.indicator_id join objective o on o.id = p.objective_id
                where %s order by o.sort_key, i.position
                """.formatted(ScopeSql.of("p", scope, params)))
                .params(params)
                .query(RecordMapper.of(Leaf.class)));
        List<Leaf> shown = leaves.stream().limit(ROOM).toList();
        Map<Long, Branch> branches = branches(scope);
        shown.forEach(leaf -> hang(leaf, branches));
        List<SignalNode> nodes = new ArrayList<>();
        branches.values().stream().filter(branch -> branch.count > 0).forEach(branch -> branch.addTo(nodes, branches));
        return new SignalTree(nodes, leaves.size() - shown.size());
    }

    /** Every objective, each after the one above it. */
    private Map<Long, Branch> branches(Scope scope) {
        Map<Long, Branch> branches = new LinkedHashMap<>();
        Rows.list(jdbc.sql(
                                "select id, parent_id, clave, narrative from objective where programme_id = :programme order by sort_key")
                        .param("programme", scope.programmeId())
                        .query(RecordMapper.of(Objective.class)))
                .forEach(objective -> branches.put(objective.id(), new Branch(objective)));
        return branches;
    }

    private static void hang(Leaf leaf, Map<Long, Branch> branches) {
        Branch branch = branches.get(leaf.objectiveId());
        if (branch != null) {
            branch.leaves.add(leaf);
        }
        for (Branch up = branch; up != null; up = branches.get(up.objective.parentId())) {
            up.count++;
        }
    }

    private record Objective(long id, @Nullable Long parentId, String clave, String narrative) {}

    private record Leaf(long indicatorId, long objectiveId, Signal signal, String siglas, String name) {

        SignalNode node(@Nullable String parentKey, String label) {
            return new SignalNode("i" + indicatorId, parentKey, label, name, signal, 1, indicatorId, null);
        }
    }

    private static final class Branch {

        private final Objective objective;
        private final List<Leaf> leaves = new ArrayList<>();
        private int count;

        Branch(Objective objective) {
            this.objective = objective;
        }

        /** An objective with nothing but one indicator is that indicator: a frame around one part says nothing. */
        void addTo(List<SignalNode> nodes, Map<Long, Branch> branches) {
            Long above = objective.parentId();
            String parentKey = above == null || !branches.containsKey(above) ? null : "o" + above;
            if (count == 1 && leaves.size() == 1) {
                nodes.add(leaves.getFirst().node(parentKey, leaves.getFirst().siglas()));
                return;
            }
            String key = "o" + objective.id();
            nodes.add(
                    new SignalNode(key, parentKey, objective.clave(), objective.narrative(), null, count, null, null));
            leaves.forEach(leaf -> nodes.add(leaf.node(key, leaf.siglas())));
        }
    }
}
