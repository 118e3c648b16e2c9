package mx.avance.bench;

import java.util.ArrayList;
import java.util.List;
import mx.avance.access.TestPeople;

/** What the screens of a municipality cost on the server, each beside its own SQL run bare; {@code bench/README.md} says how to read it. */
public final class PlanBenchmark {

    private PlanBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        TestPeople.system();
        Table table = new Table(Run.out());
        Run.sizes("Plan", args, options, table, (kind, indicators) -> measure(kind, indicators, options, table));
    }

    private static List<Measurement> measure(Options.Kind kind, int indicators, Options options, Table table)
            throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            PlanGenerator.Plan plan = new PlanGenerator(product).generate(indicators, table::loaded);
            List<Measurement> measured = new ArrayList<>();
            table.head();
            for (Scenario scenario : Scenarios.of(product, plan)) {
                if (options.wants(scenario)) {
                    Measurement m = Measurement.of(scenario, product, options.samples());
                    measured.add(m);
                    table.row(m);
                }
            }
            table.end(measured);
            return measured;
        }
    }
}
