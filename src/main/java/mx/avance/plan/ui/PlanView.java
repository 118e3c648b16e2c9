package mx.avance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCatalogue.ProgrammeName;
import mx.avance.plan.PlanTree.IndicatorName;
import mx.avance.plan.PlanTree.ObjectiveCard;

/** Programas: the matrix of one programme as the planning office edits it. A programme is small, so its tree is held whole. */
@Route("programas")
@Menu(title = "nav.plan", order = 5, icon = "vaadin:edit")
@RolesAllowed("PLANEACION")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanEditors editors;
    private TreeGrid<PlanNode> grid = new TreeGrid<>();

    PlanView(PlanEditors editors) {
        this.editors = editors;
        addClassName("screen");
    }

    private TreeGrid<PlanNode> tree() {
        TreeGrid<PlanNode> tree = new TreeGrid<>();
        tree.addHierarchyColumn(PlanNode::text)
                .setHeader(getTranslation("plan.tree"))
                .setTooltipGenerator(PlanNode::text);
        tree.setAriaLabel(getTranslation("plan.tree"));
        tree.addClassName("plan-tree");
        return tree;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Selection selection = Selection.of(event.getLocation().getQueryParameters());
        PlanCatalogue catalogue = editors.catalogue();
        Integer asked = selection.year();
        Optional<FiscalYear> year =
                asked == null ? catalogue.fiscalYears().stream().findFirst() : catalogue.fiscalYear(asked);
        add(new H1(getTranslation("plan.title")));
        if (year.isEmpty()) {
            add(new Paragraph(
                    asked == null
                            ? getTranslation("empty.no-year")
                            : getTranslation("plan.no-year", asked.toString())));
            return;
        }
        long yearId = Objects.requireNonNull(year.get().id());
        String key = selection.programme();
        Optional<ProgrammeName> programme = key == null
                ? catalogue.programmes(yearId, "", 0, 1).stream().findFirst()
                : catalogue.programme(yearId, key);
        add(new CopyBar(editors, year.get().yearNumber()));
        if (programme.isEmpty()) {
            add(new Paragraph(getTranslation("plan.no-programme")));
            return;
        }
        show(programme.get());
    }

    private void show(ProgrammeName programme) {
        Paragraph name = new Paragraph(programme.programmeKey() + " · " + programme.name());
        name.addClassName("muted");
        grid = tree();
        NodePanel panel = new NodePanel(editors, programme.id(), new Attempts(), () -> fill(programme.id()));
        fill(programme.id());
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(panel::show));
        Button fin = new Button(getTranslation("plan.add-fin"), event -> panel.addFin());
        Div tree = new Div(grid, fin);
        Div both = new Div(tree, panel);
        both.addClassName("plan-editor");
        add(name, both);
    }

    private void fill(long programmeId) {
        List<ObjectiveCard> objectives = editors.tree().objectives(programmeId);
        Map<Long, List<IndicatorName>> indicators = editors.tree().indicators(programmeId);
        List<PlanNode> roots = new ArrayList<>();
        objectives.stream().filter(o -> o.parentId() == null).forEach(o -> roots.add(new PlanNode.OfObjective(o)));
        grid.setItems(roots, node -> below(node, objectives, indicators));
        grid.expandRecursively(roots, 4);
    }

    private static List<PlanNode> below(
            PlanNode node, List<ObjectiveCard> objectives, Map<Long, List<IndicatorName>> indicators) {
        List<PlanNode> below = new ArrayList<>();
        if (node instanceof PlanNode.OfObjective objective) {
            long id = objective.card().id();
            indicators.getOrDefault(id, List.of()).forEach(i -> below.add(new PlanNode.OfIndicator(i)));
            objectives.stream()
                    .filter(o -> Objects.equals(o.parentId(), id))
                    .forEach(o -> below.add(new PlanNode.OfObjective(o)));
        }
        return below;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plan.title") + " · Avance";
    }
}
