package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import mx.avance.capture.QuarterBoard;
import mx.avance.capture.QuarterBoard.Scope;
import mx.avance.figures.Quarter;
import mx.avance.logbook.LogFilter;
import mx.avance.logbook.LogKey;
import mx.avance.logbook.LogPage;
import mx.avance.logbook.Logbook;
import mx.avance.logbook.Logbook.Direction;
import org.jspecify.annotations.Nullable;

/** What Trimestres, the Bitácora and the history of a cell ask for. */
final class LogbookScenarios {

    private static final int TURNS = 10;
    private static final int DAYS_APART = 31;

    private final Logbook logbook;
    private final List<Scenario> all = new ArrayList<>();

    private LogbookScenarios(Product product) {
        logbook = product.service(Logbook.class);
    }

    static List<Scenario> of(Product product, PlanGenerator.Plan plan) {
        LogbookScenarios scenarios = new LogbookScenarios(product);
        scenarios.quarters(product.service(QuarterBoard.class), plan);
        scenarios.pages(plan);
        return scenarios.all;
    }

    private void pages(PlanGenerator.Plan plan) {
        LogFilter whole = LogFilter.ALL;
        page("first page", 1, n -> whole, null, Direction.OLDER);
        LogKey deep = middle();
        page("page in the middle", 1, n -> whole, deep, Direction.OLDER);
        page("page before it", 1, n -> whole, deep, Direction.NEWER);
        page(
                "by indicator",
                TURNS,
                n -> new LogFilter(plan.indicator(n), null, null, null, null, null),
                null,
                Direction.OLDER);
        page(
                "by person",
                TURNS,
                n -> new LogFilter(null, null, HistoryGenerator.person(n), null, null, null),
                null,
                Direction.OLDER);
        page("by action", 1, n -> new LogFilter(null, null, null, null, null, "REFUSED"), null, Direction.OLDER);
        page("by days", TURNS, n -> days(null, n), null, Direction.OLDER);
        page("by person and days", TURNS, n -> days(HistoryGenerator.person(n), n), null, Direction.OLDER);
        all.add(reading(
                "History of a cell",
                TURNS,
                n -> logbook.ofEntry(plan.indicator(n), Quarter.T1, 21).size()));
    }

    /** What Trimestres asks for: of the whole year, and of one programme. */
    private void quarters(QuarterBoard board, PlanGenerator.Plan plan) {
        Scope year = new Scope(plan.fiscalYearId(), Quarter.T2, null, Set.of());
        all.add(reading(
                "Trimestres: totals of the year", 1, n -> board.total(year).units()));
        all.add(reading(
                "Trimestres: first hundred units",
                1,
                n -> board.units(year, 100).size()));
        all.add(reading(
                "Trimestres: first hundred missing",
                1,
                n -> board.missing(year, 100).size()));
    }

    private LogKey middle() {
        LocalDate day = LocalDate.of(PlanGenerator.YEAR, 6, 30);
        LogPage page = logbook.page(new LogFilter(null, null, null, null, day, null), null, Direction.OLDER);
        return page.lines().getLast().key();
    }

    private static LogFilter days(@Nullable String person, int n) {
        LocalDate from = LocalDate.of(PlanGenerator.YEAR, 1, 10).plusDays((long) DAYS_APART * n);
        return new LogFilter(null, null, person, from, from.plusDays(6), null);
    }

    private void page(
            String what, int turns, IntFunction<LogFilter> filter, @Nullable LogKey key, Direction direction) {
        all.add(reading(
                "Bitácora: " + what,
                turns,
                n -> logbook.page(filter.apply(n), key, direction).lines().size()));
    }
}
