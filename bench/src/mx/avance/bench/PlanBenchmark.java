package mx.avance.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.access.TestPeople;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What the screens of a municipality cost on the server, each beside its own SQL run bare; {@code bench/README.md} says how to read it. */
public final class PlanBenchmark {

    private PlanBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        TestPeople.system();
        LoggingSystem.get(PlanBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Table table = new Table(out);
        table.machine("Plan", args);
        for (Options.Kind kind : options.kinds()) {
            Map<Integer, List<Measurement>> bySize = new LinkedHashMap<>();
            for (int indicators : options.sizes()) {
                bySize.put(indicators, measure(kind, indicators, options, table));
            }
            if (options.growth()) {
                table.growth(kind, bySize);
            }
        }
        System.exit(0);
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
