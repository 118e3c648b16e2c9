package mx.avance.plan.ui;

import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.plan.PlanTree;
import mx.avance.plan.PlanTree.IndicatorName;
import mx.avance.plan.PlanTree.ObjectiveCard;
import org.jspecify.annotations.Nullable;

/**
 * The objectives of a programme with their indicators, held whole: a programme is small. Reading them again leaves the same row chosen and the same
 * rows folded.
 */
final class ProgrammeTree extends TreeGrid<PlanNode> {

    private final PlanTree plan;
    private final long programmeId;
    private final TreeData<PlanNode> rows = new TreeData<>();
    private final Map<String, PlanNode> byKey = new LinkedHashMap<>();
    private final Set<String> folded = new HashSet<>();
    private boolean reading;

    /** The tree of a programme, which is unfolded whole. */
    ProgrammeTree(PlanTree plan, long programmeId) {
        this.plan = plan;
        this.programmeId = programmeId;
        // The hierarchy column folds a row when it is clicked; the text beside it chooses the row.
        addHierarchyColumn(PlanNode::name)
                .setHeader(getTranslation("plan.column.key"))
                .setSortable(false)
                .setResizable(true)
                .setWidth("13rem")
                .setFlexGrow(0);
        addColumn(PlanNode::text)
                .setHeader(getTranslation("plan.column.text"))
                .setSortable(false)
                .setTooltipGenerator(PlanNode::text);
        setAriaLabel(getTranslation("plan.tree"));
        addClassName("plan-tree");
        setDataProvider(new TreeDataProvider<>(rows) {
            @Override
            public Object getId(PlanNode node) {
                return node.key();
            }
        });
        addCollapseListener(event -> remember(() -> event.getItems().forEach(node -> folded.add(node.key()))));
        addExpandListener(event -> remember(() -> event.getItems().forEach(node -> folded.remove(node.key()))));
        read();
    }

    /** Tells what somebody chooses. */
    void addChooseListener(Consumer<PlanNode> listener) {
        addSelectionListener(
                event -> remember(() -> event.getFirstSelectedItem().ifPresent(listener)));
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Reads the programme again. */
    void read() {
        String chosen =
                getSelectedItems().stream().map(PlanNode::key).findFirst().orElse(null);
        reading = true;
        try {
            deselectAll();
            rows.clear();
            byKey.clear();
            List<ObjectiveCard> objectives = plan.objectives(programmeId);
            Map<Long, List<IndicatorName>> indicators = plan.indicators(programmeId);
            objectives.stream().filter(o -> o.parentId() == null).forEach(o -> add(null, o, objectives, indicators));
            getDataProvider().refreshAll();
            expand(byKey.values().stream()
                    .filter(node -> !folded.contains(node.key()))
                    .toList());
            PlanNode same = chosen == null ? null : byKey.get(chosen);
            if (same != null) {
                select(same);
            }
        } finally {
            reading = false;
        }
    }

    private void add(
            @Nullable PlanNode above,
            ObjectiveCard card,
            List<ObjectiveCard> objectives,
            Map<Long, List<IndicatorName>> indicators) {
        PlanNode node = new PlanNode.OfObjective(card);
        add(above, node);
        indicators.getOrDefault(card.id(), List.of()).forEach(name -> add(node, new PlanNode.OfIndicator(name)));
        objectives.stream()
                .filter(below -> Objects.equals(below.parentId(), card.id()))
                .forEach(below -> add(node, below, objectives, indicators));
    }

    private void add(@Nullable PlanNode above, PlanNode node) {
        rows.addItem(above, node);
        byKey.put(node.key(), node);
    }

    /** What the tree does to itself while it is read is nobody's choice. */
    private void remember(Runnable choice) {
        if (!reading) {
            choice.run();
        }
    }
}
