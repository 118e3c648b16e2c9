package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What the Tablero asks for, chart by chart and all together. */
final class DashboardScenarios {

    private static final int TURNS = 10;
    private static final int RANKED = 5;
    private static final int CLOSING = 10;

    private final Dashboard dashboard;
    private final PlanGenerator.Plan plan;
    private final List<Scenario> all = new ArrayList<>();

    private DashboardScenarios(Product product, PlanGenerator.Plan plan) {
        dashboard = product.service(Dashboard.class);
        this.plan = plan;
    }

    static List<Scenario> of(Product product, PlanGenerator.Plan plan) {
        DashboardScenarios scenarios = new DashboardScenarios(product, plan);
        List<Set<Long>> units =
                IntStream.range(0, TURNS).mapToObj(plan::unitAndBelow).toList();
        scenarios.board("all", n -> scenarios.scope(null, Set.of()), 1);
        scenarios.board("one programme", n -> scenarios.scope(plan.programme(n), Set.of()), TURNS);
        scenarios.board("one unit", n -> scenarios.scope(null, units.get(n)), TURNS);
        return scenarios.all;
    }

    private void board(String where, IntFunction<Scope> scope, int turns) {
        add("counts", where, scope, turns, s -> dashboard.counts(s).size());
        add(
                "previous counts",
                where,
                scope,
                turns,
                s -> dashboard.previousCounts(s.in(Quarter.T2)).orElseThrow().size());
        add("pending", where, scope, turns, s -> dashboard.pending(s).due());
        add("worst 5", where, scope, turns, s -> dashboard.worst(s, RANKED).size());
        add("best 5", where, scope, turns, s -> dashboard.best(s, RANKED).size());
        add(
                "bands by quarter",
                where,
                scope,
                turns,
                s -> dashboard.bandsByQuarter(s).size());
        add("units", where, scope, turns, s -> dashboard.units(s).units().size());
        add("heat map", where, scope, turns, s -> dashboard.heat(s).rows().size());
        add("treemap", where, scope, turns, s -> dashboard.tree(s).nodes().size());
        add(
                "overview",
                where,
                scope,
                turns,
                s -> dashboard.overview(s).units().units().size());
        add(
                "missing 10",
                where,
                scope,
                turns,
                s -> dashboard.missing(s, CLOSING).size());
        add("whole screen", where, scope, turns, this::wholeScreen);
    }

    /** Everything that the screen shows when it is opened. */
    private int wholeScreen(Scope scope) {
        return dashboard.bandsByQuarter(scope).size()
                + dashboard.overview(scope).units().units().size()
                + dashboard.worst(scope, RANKED).size()
                + dashboard.best(scope, RANKED).size()
                + dashboard.heat(scope).rows().size()
                + dashboard.tree(scope).nodes().size()
                + dashboard.missing(scope, CLOSING).size();
    }

    private void add(String what, String where, IntFunction<Scope> scope, int turns, ToIntFunction<Scope> ask) {
        all.add(reading("Tablero " + what + ": " + where, turns, n -> ask.applyAsInt(scope.apply(n))));
    }

    private Scope scope(@Nullable Long programme, Set<Long> units) {
        return new Scope(plan.fiscalYearId(), Quarter.T1, programme, Set.of(), units, null);
    }
}
