package mx.avance.publication.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.base.Settings;
import mx.avance.base.ui.Selection;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.publication.Cut;
import mx.avance.publication.CutComparison;
import mx.avance.publication.Cuts;
import mx.avance.publication.PendingEntries;
import mx.avance.publication.Publishing;
import org.jspecify.annotations.Nullable;

/** Publicado: the cuts of a year, and one of them with its rows and its fingerprint. Whoever only reads what is published sees only this screen. */
@Route("publicado")
@RouteAlias("publicado/:corte([0-9]{1,18})")
@Menu(title = "nav.published", order = 6, icon = "vaadin:archive")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA", "CONSULTA"})
class PublicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "publicado";

    private final Cuts cuts;
    private final Publishing publishing;
    private final PendingEntries pending;
    private final PlanCatalogue plan;
    private final Permissions permissions;
    private final Settings settings;
    private final Span summary = new Span();
    private final Div publish = new Div();
    private final Paragraph empty = new Paragraph();
    private final CutList list;
    private final CutDetail detail;
    private Selection selection = Selection.of(QueryParameters.empty());

    PublicationView(
            Cuts cuts,
            CutComparison comparison,
            Publishing publishing,
            PendingEntries pending,
            PlanCatalogue plan,
            Permissions permissions,
            Settings settings) {
        this.cuts = cuts;
        this.publishing = publishing;
        this.pending = pending;
        this.plan = plan;
        this.permissions = permissions;
        this.settings = settings;
        list = new CutList(settings.rules().zone());
        detail = new CutDetail(cuts, comparison, permissions.may(Action.READ));
        list.addOpenListener(cut -> go(cut.id(), selection.with(Selection.QUARTER, null)));
        detail.addFilterListener((name, value) -> detail.cut().ifPresent(c -> go(c.id(), selection.with(name, value))));
        summary.addClassName("muted");
        empty.addClassName("empty");
        publish.addClassName("published-actions");
        Div head = new Div(new H1(getTranslation("published.title")), summary, publish);
        head.addClassName("screen-head");
        addClassName("screen");
        add(head, empty, list, detail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        Optional<Cut> asked =
                event.getRouteParameters().get("corte").map(Long::parseLong).flatMap(cuts::find);
        Integer wanted = selection.year();
        Optional<FiscalYear> year = asked.map(Cut::year)
                .map(plan::fiscalYear)
                .orElseGet(() -> wanted == null ? plan.fiscalYears().stream().findFirst() : plan.fiscalYear(wanted));
        Long yearId = year.map(FiscalYear::id).orElse(null);
        List<Cut> found = yearId == null ? List.of() : cuts.of(yearId);
        Optional<Cut> shown = asked.isPresent() ? asked : usual(found, selection.quarter());
        list.setVisible(!found.isEmpty());
        list.show(found, shown.orElse(null));
        detail.setVisible(shown.isPresent());
        shown.ifPresent(cut -> detail.show(cut, selection));
        empty.setVisible(shown.isEmpty());
        empty.setText(emptyText(yearId, selection.quarter()));
        summary.setText(
                yearId == null
                        ? ""
                        : getTranslation(
                                "published.summary",
                                settings.rules().municipality(),
                                String.valueOf(year.orElseThrow().yearNumber()),
                                found.size()));
        publish.removeAll();
        if (yearId != null && permissions.may(Action.PUBLISH)) {
            publishing.publishable(yearId).forEach(quarter -> publish.add(publishButton(yearId, quarter)));
        }
    }

    /** The last cut of the quarter of the address; without one, the newest of the year. */
    private static Optional<Cut> usual(List<Cut> found, @Nullable Quarter quarter) {
        return found.stream()
                .filter(c -> quarter == null || c.quarter() == quarter)
                .findFirst();
    }

    private String emptyText(@Nullable Long yearId, @Nullable Quarter quarter) {
        if (yearId == null) {
            return getTranslation("empty.no-year");
        }
        return quarter == null
                ? getTranslation("published.empty")
                : getTranslation("published.empty-quarter", quarter.name());
    }

    private Button publishButton(long yearId, Quarter quarter) {
        Button button = new Button(getTranslation("published.publish", quarter.name()));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClickListener(event -> {
            PublishDialog dialog = new PublishDialog(
                    quarter,
                    pending.count(yearId, quarter),
                    pending.first(yearId, quarter, PublishDialog.SHOWN),
                    reason -> {
                        publishing.publish(yearId, quarter, reason);
                        go(null, selection.with(Selection.QUARTER, String.valueOf(quarter.number())));
                    });
            dialog.open();
        });
        return button;
    }

    private void go(@Nullable Long cutId, Selection target) {
        UI.getCurrent().navigate(cutId == null ? PATH : PATH + "/" + cutId, target.query());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("published.title") + " · Avance";
    }
}
