package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.consistency.Filter;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.Summary;
import mx.avance.live.Change;
import org.jspecify.annotations.Nullable;

/** Congruencia: what contradicts what in a year, quarter, programme or unit, with the evidence and what can be done about it. */
@Route(Looked.PATH)
@Menu(title = "nav.consistency", order = 3.2, icon = "vaadin:search")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class ConsistencyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FindingServices services;
    private final ConsistencyHead head;
    private final GravityTiles tiles = new GravityTiles();
    private final ChoiceLine order = new ChoiceLine(getTranslation("findings.order"));
    private final ChoiceLine period = new ChoiceLine(getTranslation("findings.period"));
    private final RuleList rules = new RuleList();
    private final FindingList list;
    private final Div content = new Div();
    private final Paragraph empty = new Paragraph();
    private @Nullable Looked shown;

    ConsistencyView(FindingServices services) {
        this.services = services;
        head = new ConsistencyHead(services, this::refresh);
        FindingActs acts = new FindingActs(services, this::refresh);
        list = new FindingList(services.findings(), acts::begin);
        empty.addClassName("empty");
        Live.keep(this, services.changes(), this::update);

        Div bar = new Div(tiles, order, period);
        bar.addClassName("finding-bar");
        Div found = new Div(list, empty);
        found.addClassName("finding-found");
        Div body = new Div(rules, found);
        body.addClassName("finding-body");
        content.addClassName("finding-content");
        content.add(bar, body);
        addClassNames("screen", "screen-fill");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Selection selection = Selection.of(event.getLocation().getQueryParameters());
        Optional<Place> place =
                services.places().find(selection.year(), selection.quarter(), selection.programme(), selection.unit());
        place.ifPresentOrElse(where -> show(new Looked(where, selection)), this::showNothing);
    }

    private void showNothing() {
        shown = null;
        head.showNothing();
        content.setVisible(false);
        empty.setText(getTranslation("empty.no-year"));
        empty.setVisible(true);
        add(empty);
    }

    private void show(Looked looked) {
        shown = looked;
        Summary summary = services.findings().summary(looked.scope());
        int count = services.findings().count(looked.scope(), looked.filter());
        head.show(looked, summary);
        tiles.show(summary, looked);
        showChoices(looked);
        rules.show(summary, looked);
        rules.setVisible(!looked.dismissed());
        list.show(
                looked,
                new FindingTexts(
                        services.rights(looked.place().fiscalYearId()),
                        services.settings().rules().zone(),
                        looked::indicator),
                count);
        list.setVisible(count > 0);
        empty.setVisible(count == 0);
        empty.setText(emptyText(looked, summary));
    }

    private void showChoices(Looked looked) {
        order.show(
                getTranslation("findings.by-rule"),
                looked.withGrouping(Grouping.RULE),
                getTranslation("findings.by-objective"),
                looked.withGrouping(Grouping.OBJECTIVE),
                looked.grouping() == Grouping.OBJECTIVE);
        period.show(
                looked.place().quarter().name(),
                looked.withWholeYear(false),
                getTranslation("findings.year"),
                looked.withWholeYear(true),
                looked.quarter() == null);
    }

    /** Says why there is nothing, and what to do to see something. */
    private String emptyText(Looked looked, Summary summary) {
        if (looked.dismissed()) {
            return getTranslation("findings.empty.dismissed");
        }
        if (!looked.filter().equals(Filter.OPEN)) {
            return getTranslation("findings.empty.filter");
        }
        return getTranslation(summary.pending() > 0 ? "findings.empty.pending" : "findings.empty");
    }

    private void refresh() {
        Looked looked = shown;
        if (looked != null) {
            show(looked);
        }
    }

    private void update(Change change) {
        Looked looked = shown;
        if (looked != null && touches(looked.place(), change)) {
            refresh();
        }
    }

    private static boolean touches(Place place, Change change) {
        Long programme = place.programmeId();
        if (programme != null) {
            return change.touches(programme);
        }
        return place.readable().isEmpty() || change.touchesAny(place.readable());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.title") + " · Avance";
    }
}
