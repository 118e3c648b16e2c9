package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.dashboard.Closings;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.dashboard.Overview;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import org.jspecify.annotations.Nullable;

/** Tablero: which indicators over- and under-perform in a quarter, where, why, and what will happen by December, for whoever has two minutes. */
@Route("")
@RouteAlias("tablero")
@Menu(title = "nav.dashboard", order = 1, icon = "vaadin:dashboard")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int RANKED = 5;
    private static final int CLOSINGS = 8;

    private final DashboardServices services;
    private final Dashboard dashboard;
    private final Doors doors = new Doors();
    private final DashboardHead head = new DashboardHead();
    private final SignalCounts counts = new SignalCounts();
    private final PendingLine pending = new PendingLine();
    private final Ranking worst = new Ranking("dashboard.worst", this::bands);
    private final Ranking best = new Ranking("dashboard.best", this::bands);
    private final DashboardCharts charts;
    private final ClosingCard closings = new ClosingCard(doors);
    private final IndicatorChart chart;
    private final Div content = new Div();
    private final Paragraph empty = new Paragraph();
    private @Nullable Look shown;

    DashboardView(DashboardServices services) {
        this.services = services;
        dashboard = services.dashboard();
        charts = new DashboardCharts(dashboard, doors);
        chart = new IndicatorChart(services.cards());
        empty.addClassName("empty");

        Live.keep(this, services.changes(), this::update);

        Div rankings = new Div(worst, best);
        rankings.addClassName("cards");
        content.addClassName("screen-content");
        content.add(counts, pending, rankings, charts, closings, chart);
        addClassName("screen");
        add(head, content, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        if (asked.getParameters().isEmpty() && event.getTrigger() == NavigationTrigger.PAGE_LOAD) {
            Optional<String> last = services.lastLook().query();
            if (last.isPresent()) {
                event.forwardTo(event.getLocation().getPath(), QueryParameters.fromString(last.get()));
                return;
            }
        }
        Selection selection = Selection.of(asked);
        Optional<Place> place =
                services.places().find(selection.year(), selection.quarter(), selection.programme(), selection.unit());
        content.setVisible(place.isPresent());
        empty.setVisible(place.isEmpty());
        place.ifPresentOrElse(where -> enter(Look.of(where, selection)), () -> {
            shown = null;
            empty.setText(getTranslation("empty.no-year"));
        });
    }

    private void enter(Look look) {
        services.lastLook().remember(look.selection(Map.of()).query().getQueryString());
        Long usual = show(look);
        chart.show(look, usual);
    }

    /** Reads again what is shown: of the same quarter, whichever is the usual one by now, and with what may be read by now. */
    private void update(Change change) {
        Look before = shown;
        if (before == null || !touches(before.place(), change)) {
            return;
        }
        Place place = before.place();
        Selection selection = before.selection();
        services.places()
                .find(place.year(), place.quarter(), selection.programme(), selection.unit())
                .map(before::in)
                .ifPresent(look -> {
                    Long usual = show(look);
                    chart.update(look, usual);
                });
    }

    private static boolean touches(Place place, Change change) {
        Long programme = place.programmeId();
        if (programme != null) {
            return change.touches(programme);
        }
        return place.readable().isEmpty() || change.touchesAny(place.readable());
    }

    /** Shows everything but the chart of one indicator, and tells which indicator is the worst, if there is one. */
    private @Nullable Long show(Look look) {
        shown = look;
        doors.from(look);
        Scope scope = look.scope();
        Quarter quarter = scope.quarter();
        Map<Quarter, Map<Signal, Integer>> byQuarter = dashboard.bandsByQuarter(scope);
        Map<Signal, Integer> found = byQuarter.getOrDefault(quarter, Map.of());
        head.show(look, found.values().stream().mapToInt(Integer::intValue).sum());
        counts.show(found, before(quarter, byQuarter), look);
        Overview overview = dashboard.overview(scope);
        pending.show(overview.pending(), look);
        List<Ranked> lowest = dashboard.worst(scope, RANKED);
        boolean anyFigures = found.entrySet().stream().anyMatch(e -> e.getKey().isBand() && e.getValue() > 0);
        String noFigures = getTranslation("dashboard.no-figures", quarter.name());
        worst.show(lowest, anyFigures ? getTranslation("dashboard.worst.none") : noFigures, look);
        best.show(dashboard.best(scope, RANKED), anyFigures ? getTranslation("dashboard.best.none") : noFigures, look);
        charts.show(look, byQuarter, overview.units());
        closings.show(
                new Closings(dashboard.missing(scope, CLOSINGS), overview.atPace(), overview.asProgrammed()),
                bands(),
                look);
        return lowest.isEmpty() ? null : lowest.getFirst().indicatorId();
    }

    private static SignalCounts.@Nullable Before before(Quarter quarter, Map<Quarter, Map<Signal, Integer>> byQuarter) {
        if (quarter == Quarter.T1) {
            return null;
        }
        Quarter before = Quarter.of(quarter.number() - 1);
        return new SignalCounts.Before(before, byQuarter.getOrDefault(before, Map.of()));
    }

    private BandPreset bands() {
        return services.settings().rules().bands();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title") + " · Avance";
    }
}
