package mx.avance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCatalogue.ProgrammeName;
import org.jspecify.annotations.Nullable;

/** Programas: the matrix of one programme as the planning office edits it. */
@Route("programas")
@Menu(title = "nav.plan", order = 5, icon = "vaadin:edit")
@RolesAllowed("PLANEACION")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PlanEditors editors;

    PlanView(PlanEditors editors) {
        this.editors = editors;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Selection selection = Selection.of(event.getLocation().getQueryParameters());
        PlanCatalogue catalogue = editors.catalogue();
        Integer asked = selection.year();
        Optional<FiscalYear> year =
                asked == null ? catalogue.fiscalYears().stream().findFirst() : catalogue.fiscalYear(asked);
        if (year.isEmpty()) {
            head(asked, null);
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
        head(year.get().yearNumber(), programme.map(ProgrammeName::id).orElse(null));
        if (programme.isEmpty()) {
            add(new Paragraph(getTranslation("plan.no-programme")));
            return;
        }
        show(programme.get());
    }

    private void head(@Nullable Integer year, @Nullable Long programmeId) {
        Div head = new Div(new H1(getTranslation("plan.title")), new ProgrammeActs(editors, year, programmeId));
        head.addClassName("screen-head");
        add(head);
    }

    private void show(ProgrammeName programme) {
        Paragraph name = new Paragraph(programme.programmeKey() + " · " + programme.name());
        name.addClassName("muted");
        ProgrammeTree tree = new ProgrammeTree(editors.tree(), programme.id());
        Paragraph empty = new Paragraph(getTranslation("plan.no-objectives"));
        Runnable filled = () -> {
            tree.setVisible(!tree.isEmpty());
            empty.setVisible(tree.isEmpty());
        };
        NodePanel panel = new NodePanel(editors, programme.id(), new Attempts(), () -> {
            tree.read();
            filled.run();
        });
        filled.run();
        tree.addChooseListener(panel::show);
        Button fin = new Button(getTranslation("plan.add-fin"), event -> panel.addFin());
        Div left = new Div(tree, empty, fin);
        Div both = new Div(left, panel);
        both.addClassName("plan-editor");
        add(name, both);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plan.title") + " · Avance";
    }
}
