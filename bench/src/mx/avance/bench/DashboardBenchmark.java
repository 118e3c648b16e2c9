package mx.avance.bench;

import java.util.ArrayList;
import java.util.List;
import mx.avance.access.Acting;

/** What the Tablero and each of its charts cost on the server, each beside its own SQL run bare; {@code bench/README.md} says how to read it. */
public final class DashboardBenchmark {

    private static final int WANTED_MILLIS = 150;

    /** The real document, a municipality, a large one, and far more than any. */
    private static final List<Integer> GROWTH = List.of(32, 1_500, 20_000, 100_000);

    private DashboardBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args, GROWTH);
        Table table = new Table(Run.out(), WANTED_MILLIS);
        Run.sizes("Dashboard", args, options, table, (kind, indicators) -> measure(kind, indicators, options, table));
    }

    private static List<Measurement> measure(Options.Kind kind, int indicators, Options options, Table table)
            throws Exception {
        List<Measurement> measured = new ArrayList<>();
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                PlanGenerator.Plan plan = new PlanGenerator(product).generate(indicators, table::loaded);
                // What is pending counts the findings: they are looked for before, as a running system has done.
                FindingsBenchmark.first(product, FindingsBenchmark.largest(product), table);
                measured.addAll(
                        LogbookBenchmark.measure(DashboardScenarios.of(product, plan), product, options, table));
            });
        }
        return measured;
    }
}
