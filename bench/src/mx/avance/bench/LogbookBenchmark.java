package mx.avance.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mx.avance.access.Acting;

/** What the Bitácora costs with a long record, each question beside its own SQL run bare; {@code bench/README.md} says how to read it. */
public final class LogbookBenchmark {

    private static final String HISTORY = "--history";
    private static final int LINES = 5_000_000;

    private LogbookBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<String> common = new ArrayList<>(List.of(args));
        int at = common.indexOf(HISTORY);
        int lines = LINES;
        if (at >= 0) {
            common.remove(at);
            if (at == common.size() || !common.get(at).matches("[1-9][0-9]{0,7}")) {
                throw new IllegalArgumentException(HISTORY + " es un número entero de 1 a 99999999.");
            }
            lines = Integer.parseInt(common.remove(at));
        }
        Options options = Options.of(common.toArray(String[]::new));
        Table table = new Table(Run.out());
        int history = lines;
        Run.databases("Logbook", args, options, table, kind -> measure(kind, history, options, table));
    }

    private static void measure(Options.Kind kind, int lines, Options options, Table table) throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                PlanGenerator.Plan plan = new PlanGenerator(product).generate(options.indicators(), table::loaded);
                new HistoryGenerator(product).generate(lines, options.indicators(), table::loaded);
                measure(LogbookScenarios.of(product, plan), product, options, table);
            });
        }
    }

    static List<Measurement> measure(List<Scenario> scenarios, Product product, Options options, Table table) {
        List<Measurement> measured = new ArrayList<>();
        table.head();
        for (Scenario scenario : scenarios) {
            if (options.wants(scenario)) {
                try {
                    Measurement m = Measurement.of(scenario, product, options.samples());
                    measured.add(m);
                    table.row(m);
                } catch (SQLException e) {
                    throw new IllegalStateException(scenario.name() + " could not be measured", e);
                }
            }
        }
        table.end(measured);
        return measured;
    }
}
