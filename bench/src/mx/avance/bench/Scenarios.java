package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;
import static mx.avance.bench.Scenario.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.Places;
import mx.avance.capture.ProgressTable;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeSelection;
import mx.avance.dashboard.Dashboard;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;

/** What the screens ask for, with the calls that the screens make. */
final class Scenarios {

    private static final int PAGE = 50;
    private static final int TURNS = 10;

    private final Product product;
    private final PlanGenerator.Plan plan;
    private final ObjectiveTree tree;
    private final Dashboard dashboard;
    private final List<Scenario> all = new ArrayList<>();

    private Scenarios(Product product, PlanGenerator.Plan plan) {
        this.product = product;
        this.plan = plan;
        tree = product.service(ObjectiveTree.class);
        dashboard = product.service(Dashboard.class);
    }

    static List<Scenario> of(Product product, PlanGenerator.Plan plan) {
        Scenarios scenarios = new Scenarios(product, plan);
        scenarios.trees();
        scenarios.filteredTrees();
        scenarios.board("all", n -> scenarios.scope(null, Set.of()), 1);
        scenarios.board("one programme", n -> scenarios.scope(plan.programme(n), Set.of()), TURNS);
        List<Set<Long>> units =
                IntStream.range(0, TURNS).mapToObj(plan::unitAndBelow).toList();
        scenarios.board("one unit and below", n -> scenarios.scope(null, units.get(n)), TURNS);
        scenarios.indicators();
        scenarios.lists();
        scenarios.writes();
        return scenarios.all;
    }

    private void trees() {
        TreeSelection whole = selection(null, Set.of(), null, null);
        all.add(reading("Tree: first page, folded", 1, n -> countAndPage(whole, List.of(), 0)));
        all.add(reading("Tree: last page, folded", 1, n -> countAndPage(whole, List.of(), -1)));
        all.add(reading(
                "Tree: one programme unfolded in it",
                TURNS,
                n -> countAndPage(whole, plan.finAndProposito(n), 50 * n)));
        all.add(reading("Tree: one programme, wholly unfolded", TURNS, n -> {
            TreeSelection one = selection(plan.programme(n), Set.of(), null, null);
            return countAndPage(
                    one,
                    tree.foldable(one, 301).stream().map(TreeItem.Node::key).toList(),
                    0);
        }));
    }

    private void filteredTrees() {
        filtered("signal", selection(null, Set.of(), Signal.CRITICAL, null));
        filtered("signal that most have", selection(null, Set.of(), Signal.ON_TARGET, null));
        filtered("rare word", selection(null, Set.of(), null, PlanGenerator.RARE_WORD));
        filtered("word of every row", selection(null, Set.of(), null, PlanGenerator.COMMON_WORD));
        filtered("word that is not there", selection(null, Set.of(), null, "zzzz"));
        filtered("unit and below", selection(null, plan.unitAndBelow(0), null, null));
        all.add(reading(
                "Tree by unit and below: last page",
                1,
                n -> countAndPage(selection(null, plan.unitAndBelow(0), null, null), List.of(), -1)));
        filtered(
                "level",
                new TreeSelection(
                        plan.fiscalYearId(), Quarter.T1, null, Set.of(), Set.of(), Level.ACTIVIDAD, null, null, false));
        filtered("signal and unit", selection(null, plan.unitAndBelow(0), Signal.CRITICAL, null));
        filtered("signal and word", selection(null, Set.of(), Signal.CRITICAL, PlanGenerator.RARE_WORD));
        filtered("signal, one programme", selection(plan.programme(3), Set.of(), Signal.CRITICAL, null));
        filtered("word, one programme", selection(plan.programme(3), Set.of(), null, PlanGenerator.COMMON_WORD));
        TreeSelection critical = selection(null, Set.of(), Signal.CRITICAL, null);
        all.add(reading("Tree by signal: last page", 1, n -> countAndPage(critical, List.of(), -1)));
    }

    private void filtered(String what, TreeSelection selection) {
        all.add(reading("Tree by " + what, 1, n -> countAndPage(selection, List.of(), 0)));
    }

    private long countAndPage(TreeSelection selection, Collection<TreeItem.Key> unfolded, int from) {
        int rows = tree.count(selection, unfolded);
        if (rows == 0) {
            return 0;
        }
        return tree.page(selection, unfolded, from < 0 ? Math.max(0, rows - PAGE) : from, PAGE)
                .size();
    }

    private void board(String where, IntFunction<Dashboard.Scope> scope, int turns) {
        all.add(reading(
                "Tablero counts: " + where,
                turns,
                n -> dashboard.counts(scope.apply(n)).size()));
        all.add(reading(
                "Tablero worst 5: " + where,
                turns,
                n -> dashboard.worst(scope.apply(n), 5).size()));
        all.add(reading(
                "Tablero best 5: " + where,
                turns,
                n -> dashboard.best(scope.apply(n), 5).size()));
    }

    private void indicators() {
        IndicatorCards cards = product.service(IndicatorCards.class);
        PlanCatalogue catalogue = product.service(PlanCatalogue.class);
        all.add(reading("Indicator card", TURNS, n -> {
            long id = plan.indicator(n);
            int entries = cards.card(id).orElseThrow().entries().size();
            return entries + catalogue.technicalSheet(id).map(sheet -> 1).orElse(0);
        }));
        all.add(reading(
                "Indicators to choose: first page",
                1,
                n -> cards.count(plan.fiscalYearId(), null, "") > 0
                        ? cards.find(plan.fiscalYearId(), null, "", 0, PAGE).size()
                        : 0));
        all.add(reading(
                "Indicators to choose: rare word",
                1,
                n -> cards.count(plan.fiscalYearId(), null, PlanGenerator.RARE_WORD) > 0
                        ? cards.find(plan.fiscalYearId(), null, PlanGenerator.RARE_WORD, 0, PAGE)
                                .size()
                        : 0));
    }

    private void lists() {
        PlanCatalogue catalogue = product.service(PlanCatalogue.class);
        Places places = product.service(Places.class);
        AnnualReport report = product.service(AnnualReport.class);
        all.add(reading(
                "Programmes to choose: first page",
                1,
                n -> catalogue.countProgrammes(plan.fiscalYearId(), "") > 0
                        ? catalogue.programmes(plan.fiscalYearId(), "", 0, 30).size()
                        : 0));
        all.add(reading(
                "Place of the address",
                TURNS,
                n -> places.find(PlanGenerator.YEAR, Quarter.T1, plan.programmeKey(n), plan.unit(n)).stream()
                        .count()));
        all.add(reading("CSV: first 500 indicators", 1, n -> firstRows(report)));
    }

    /** The report has no end of its own before the year's, so the reader leaves. */
    private long firstRows(AnnualReport report) {
        long[] rows = new long[1];
        try {
            report.forEach(
                    plan.fiscalYearId(), Set.of(), new AnnualReport.Telling(EnumSet.of(Quarter.T1), false), row -> {
                        if (++rows[0] == 500) {
                            throw Enough.ENOUGH;
                        }
                    });
        } catch (Enough enough) {
            return rows[0];
        }
        return rows[0];
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Enough ENOUGH = new Enough();

        private Enough() {
            super("enough", null, false, false);
        }
    }

    private void writes() {
        ProgressTable progress = product.service(ProgressTable.class);
        all.add(writing("Write: derive one indicator", TURNS, n -> {
            product.transaction().executeWithoutResult(status -> progress.recompute(List.of(plan.indicator(n))));
            return 4;
        }));
    }

    private TreeSelection selection(
            @Nullable Long programme, Set<Long> units, @Nullable Signal signal, @Nullable String text) {
        return new TreeSelection(
                plan.fiscalYearId(), Quarter.T1, programme, Set.of(), units, null, signal, text, false);
    }

    private Dashboard.Scope scope(@Nullable Long programme, Set<Long> units) {
        return new Dashboard.Scope(plan.fiscalYearId(), Quarter.T1, programme, Set.of(), units, null);
    }
}
