package mx.avance.dashboard.ui;

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
import java.util.Map;
import java.util.Optional;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import org.jspecify.annotations.Nullable;

/** Tablero: which indicators over- and under-perform in a quarter, and why, for whoever has two minutes. */
@Route("")
@RouteAlias("tablero")
@Menu(title = "nav.dashboard", order = 1, icon = "vaadin:dashboard")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int RANKED = 5;

    private final Dashboard dashboard;
    private final Places places;
    private final Span summary = new Span();
    private final SignalCounts counts = new SignalCounts();
    private final Ranking worst = new Ranking("dashboard.worst");
    private final Ranking best = new Ranking("dashboard.best");
    private final IndicatorChart chart;
    private final Div content = new Div();
    private final Paragraph empty = new Paragraph();
    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable Place shown;

    DashboardView(Dashboard dashboard, Places places, IndicatorCards cards, LiveChanges changes) {
        this.dashboard = dashboard;
        this.places = places;
        chart = new IndicatorChart(cards);
        summary.addClassName("muted");
        empty.addClassName("empty");

        Live.keep(this, changes, this::update);

        Div head = new Div(new H1(getTranslation("dashboard.title")), summary);
        head.addClassName("screen-head");
        Div rankings = new Div(worst, best);
        rankings.addClassName("cards");
        content.addClassName("screen-content");
        content.add(counts, rankings, chart);
        addClassName("screen");
        add(head, content, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        Optional<Place> place =
                places.find(selection.year(), selection.quarter(), selection.programme(), selection.unit());
        shown = place.orElse(null);
        content.setVisible(place.isPresent());
        empty.setVisible(place.isEmpty());
        place.ifPresentOrElse(
                where -> {
                    Long usual = show(where);
                    chart.show(where, selection, usual);
                },
                () -> empty.setText(getTranslation("empty.no-year")));
    }

    /** Reads again what is shown: of the same quarter, whichever is the usual one by now, and with what may be read by now. */
    private void update(Change change) {
        Place before = shown;
        if (before == null || !touches(before, change)) {
            return;
        }
        places.find(before.year(), before.quarter(), selection.programme(), selection.unit())
                .ifPresent(where -> {
                    shown = where;
                    Long usual = show(where);
                    chart.update(where, selection, usual);
                });
    }

    private static boolean touches(Place place, Change change) {
        Long programme = place.programmeId();
        if (programme != null) {
            return change.touches(programme);
        }
        return place.readable().isEmpty() || change.touchesAny(place.readable());
    }

    /** Shows counts and rankings, and tells which indicator is the worst, if there is one. */
    private @Nullable Long show(Place where) {
        Dashboard.Scope scope = new Dashboard.Scope(
                where.fiscalYearId(), where.quarter(), where.programmeId(), where.readable(), where.units(), null);
        Map<Signal, Integer> found = dashboard.counts(scope);
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        summary.setText(getTranslation("dashboard.summary", all, where.quarter().name(), String.valueOf(where.year())));
        counts.show(found, selection);
        List<Ranked> lowest = dashboard.worst(scope, RANKED);
        boolean anyFigures = found.entrySet().stream().anyMatch(e -> e.getKey().isBand() && e.getValue() > 0);
        String noFigures =
                getTranslation("dashboard.no-figures", where.quarter().name());
        worst.show(lowest, anyFigures ? getTranslation("dashboard.worst.none") : noFigures, selection);
        best.show(
                dashboard.best(scope, RANKED),
                anyFigures ? getTranslation("dashboard.best.none") : noFigures,
                selection);
        return lowest.isEmpty() ? null : lowest.getFirst().indicatorId();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title") + " · Avance";
    }

    /** A link to another screen that takes along what is looked at. */
    static String link(String path, Selection selection, Map<String, String> more) {
        Selection target = selection.shared();
        for (Map.Entry<String, String> entry : more.entrySet()) {
            target = target.with(entry.getKey(), entry.getValue());
        }
        String query = target.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
