package mx.avance.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.avance.bench.StatementRecorder.Recorded;

/**
 * The times of one scenario in milliseconds, sorted, through the services and bare.
 *
 * @param rows of one question
 * @param statements of one question
 */
record Measurement(String name, long rows, int statements, double[] service, double[] bare) {

    /** A slow scenario stops here, with the samples it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int FEWEST = 10;

    /** The middle of some times; of an even number of them the greater one. */
    static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    static Measurement of(Scenario scenario, Product product, int samples) throws SQLException {
        List<List<Recorded>> sql = new ArrayList<>();
        for (int variant = 0; variant < scenario.variants(); variant++) {
            int question = variant;
            sql.add(product.recorder().during(() -> scenario.ask().ask(question)));
        }
        long rows = scenario.ask().ask(0);
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int warmUp = Math.max(1, samples / 4);
        long start = System.nanoTime();
        for (int i = -warmUp; i < samples; i++) {
            if (i == 0 || (i < 0 && patienceEnds(start, 4))) {
                i = Math.max(i, 0);
                start = System.nanoTime();
                service.clear();
                bare.clear();
            }
            int question = Math.floorMod(i, scenario.variants());
            // Each is first every other time: who comes second finds the pages of the database in memory.
            if (Math.floorMod(i / scenario.variants(), 2) == 0) {
                timeService(scenario, product, question, service);
                timeBare(scenario, product, sql.get(question), bare);
            } else {
                timeBare(scenario, product, sql.get(question), bare);
                timeService(scenario, product, question, service);
            }
            if (i >= FEWEST && patienceEnds(start, 1)) {
                break;
            }
        }
        return new Measurement(scenario.name(), rows, sql.getFirst().size(), sorted(service), sorted(bare));
    }

    private static void timeService(Scenario scenario, Product product, int question, List<Double> times)
            throws SQLException {
        product.touch();
        times.add(time(() -> scenario.ask().ask(question)));
    }

    private static void timeBare(Scenario scenario, Product product, List<Recorded> statements, List<Double> times)
            throws SQLException {
        if (scenario.bare()) {
            product.touch();
            times.add(time(() -> runBare(product, statements)));
        }
    }

    /** The same statements on one connection of the same pool, every column read. */
    private static void runBare(Product product, List<Recorded> statements) throws SQLException {
        try (Connection connection = product.dataSource().getConnection()) {
            for (Recorded statement : statements) {
                statement.run(connection);
            }
        }
    }

    private static boolean patienceEnds(long start, int share) {
        return System.nanoTime() - start > PATIENCE.toNanos() / share;
    }

    private interface Task {
        void run() throws SQLException;
    }

    private static double time(Task task) throws SQLException {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Times in their order, for {@link #percentile}. */
    static double[] sorted(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The time that this share of the sorted samples does not exceed (nearest rank). */
    static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
