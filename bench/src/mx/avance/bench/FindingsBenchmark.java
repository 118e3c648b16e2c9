package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.avance.access.Acting;
import mx.avance.consistency.Filter;
import mx.avance.consistency.FindingRefresh;
import mx.avance.consistency.Findings;
import mx.avance.consistency.Gravity;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCatalogue;
import org.springframework.jdbc.core.JdbcTemplate;

/** What it costs to look for the findings of a large year for the first time, and to read them afterwards; {@code bench/README.md} says how to read it. */
public final class FindingsBenchmark {

    private static final int PAGE = 50;

    private FindingsBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Table table = new Table(Run.out());
        Run.databases("Findings", args, options, table, kind -> measure(kind, options, table));
    }

    private static void measure(Options.Kind kind, Options options, Table table) throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                new PlanGenerator(product).generate(options.indicators(), table::loaded);
                // That of the large year: the real document has one of its own.
                long year = largest(product);
                first(product, year, table);
                LogbookBenchmark.measure(scenarios(product, year), product, options, table);
            });
        }
    }

    static long largest(Product product) {
        JdbcTemplate jdbc = product.service(JdbcTemplate.class);
        return product.service(PlanCatalogue.class).fiscalYears().stream()
                .map(year -> Objects.requireNonNull(year.id()))
                .max((a, b) -> Integer.compare(programmes(jdbc, a), programmes(jdbc, b)))
                .orElseThrow();
    }

    private static int programmes(JdbcTemplate jdbc, long year) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from programme where fiscal_year_id = ?", Integer.class, year));
    }

    /** Until all is up to date, as a reader and the background do it. */
    static void first(Product product, long year, Table table) {
        FindingRefresh refresh = product.service(FindingRefresh.class);
        long start = System.nanoTime();
        refresh.refresh(year, Set.of());
        table.loaded("first answer", 0, Duration.ofNanos(System.nanoTime() - start));
        while (refresh.refresh(year, Set.of()) > 0) {
            pause();
        }
        int found = product.service(Findings.class).count(new Scope(year, null, null, null), Filter.OPEN);
        table.loaded("all findings", found, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Scenario> scenarios(Product product, long year) {
        Findings findings = product.service(Findings.class);
        JdbcTemplate jdbc = product.service(JdbcTemplate.class);
        Scope quarter = new Scope(year, Quarter.T1, null, null);
        List<Long> programmes = jdbc.query(
                "select id from programme where fiscal_year_id = ? order by id", (row, n) -> row.getLong(1), year);
        return List.of(
                reading(
                        "Summary of a quarter",
                        4,
                        n -> findings.summary(new Scope(year, Quarter.of(n % 4 + 1), null, null))
                                .indicators()),
                reading(
                        "Summary of a programme",
                        programmes.size(),
                        n -> findings.summary(new Scope(year, Quarter.T1, programmes.get(n % programmes.size()), null))
                                .indicators()),
                reading(
                        "First page by rule",
                        1,
                        n -> findings.list(quarter, Filter.OPEN, Grouping.RULE, 0, PAGE)
                                .size()),
                reading(
                        "First page by objective",
                        1,
                        n -> findings.list(quarter, Filter.OPEN, Grouping.OBJECTIVE, 0, PAGE)
                                .size()),
                reading(
                        "Page in the middle, severe",
                        1,
                        n -> findings.list(quarter, new Filter(null, Gravity.SEVERE, false), Grouping.RULE, 5_000, PAGE)
                                .size()),
                reading("A programme that changed", programmes.size(), n -> {
                    long programme = programmes.get(n % programmes.size());
                    jdbc.update("update programme set changes = changes + 1 where id = ?", programme);
                    return findings.count(new Scope(year, Quarter.T1, programme, null), Filter.OPEN);
                }));
    }
}
