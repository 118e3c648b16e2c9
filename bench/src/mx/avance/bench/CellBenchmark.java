package mx.avance.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mx.avance.access.Acting;
import mx.avance.access.TestPeople;
import mx.avance.bench.CellSavers.Saver;
import mx.avance.bench.Cells.Use;
import mx.avance.bench.StatementRecorder.Recorded;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What it takes to save one cell, alone and with fifty people at it; {@code bench/README.md} says how to read it. */
public final class CellBenchmark {

    private static final double WANTED_ALONE = 20;
    private static final double WANTED_TOGETHER = 100;
    private static final int WARM_UP = 1_000;
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration LOOP = Duration.ofSeconds(8);
    /** Somebody who types quickly, and copies from a list. */
    private static final Duration PACE = Duration.ofSeconds(2);

    private static final Duration PACED = Duration.ofSeconds(12);

    private final Product product;
    private final Cells cells;
    private final Options options;
    private final CellTable table;

    private CellBenchmark(Product product, Cells cells, Options options, CellTable table) {
        this.product = product;
        this.cells = cells;
        this.options = options;
        this.table = table;
    }

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        LoggingSystem.get(CellBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Table machine = new Table(out);
        machine.machine("Cell", args);
        for (Options.Kind kind : options.kinds()) {
            try (BenchDatabase database = BenchDatabase.start(kind);
                    Product product = Product.start(database)) {
                machine.database(kind, product);
                Cells cells = product.service(Acting.class)
                        .asSystem(() -> Cells.prepare(
                                product, new PlanGenerator(product).generate(options.indicators(), machine::loaded)));
                new CellBenchmark(product, cells, options, new CellTable(out)).measure();
            }
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        table.head();
        alone("One person, Componente that is a sum", Use.ALONE);
        alone("One person, Componente with its own figure", Use.ALONE_OWN);
        crowd("50 people, one save every 2 s each", Use.SPREAD, Use.BARE_SPREAD, PACE, PACED);
        crowd("50 people without a pause", Use.SPREAD, Use.BARE_SPREAD, Duration.ZERO, LOOP);
        crowd("50 in one programme, every 2 s each", Use.TOGETHER, Use.BARE_TOGETHER, PACE, PACED);
        crowd("50 in one programme without a pause", Use.TOGETHER, Use.BARE_TOGETHER, Duration.ZERO, LOOP);
        table.totals(cells.totalsHold());
        where();
    }

    /** Service and floor take turns, each being first every other time. */
    private void alone(String name, Use use) throws Exception {
        if (!name.contains(options.only())) {
            return;
        }
        String who = Cells.name(Use.ALONE, 0);
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Saver own = CellSavers.service(product, who, cells.of(use));
                Saver floor = CellSavers.bare(product, who, cells.of(Use.BARE_ALONE))) {
            long start = 0;
            for (int i = -WARM_UP; i < options.samples(); i++) {
                start = i == 0 ? System.nanoTime() : start;
                boolean first = i % 2 == 0;
                double before = time(first ? own : floor);
                double after = time(first ? floor : own);
                if (i >= 0) {
                    service.add(first ? before : after);
                    bare.add(first ? after : before);
                }
            }
            double seconds = service.stream().mapToDouble(Double::doubleValue).sum() / 1e3;
            double bareSeconds = bare.stream().mapToDouble(Double::doubleValue).sum() / 1e3;
            table.row(name, WANTED_ALONE, times(service, seconds), times(bare, bareSeconds));
        } finally {
            TestPeople.nobody();
        }
    }

    private static Crowd.Times times(List<Double> times, double seconds) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Crowd.Times(sorted, seconds);
    }

    private static double time(Saver saver) throws Exception {
        long start = System.nanoTime();
        saver.save();
        return (System.nanoTime() - start) / 1e6;
    }

    private void crowd(String name, Use use, Use floor, Duration pace, Duration measured) throws Exception {
        if (!name.contains(options.only())) {
            return;
        }
        Crowd crowd = new Crowd(Cells.PEOPLE, pace, WARM, measured);
        Crowd.Times service = crowd.run(n -> CellSavers.service(product, Cells.name(use, n), cells.of(use, n)));
        Crowd.Times bare = crowd.run(n -> CellSavers.bare(product, Cells.name(floor, n), cells.of(floor, n)));
        table.row(name, WANTED_TOGETHER, service, bare);
    }

    /** Each statement of one saved cell with the time that it takes, of somebody alone. */
    private void where() throws Exception {
        List<List<Recorded>> saves = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        try (Saver saver = CellSavers.service(product, Cells.name(Use.ALONE, 0), cells.of(Use.ALONE))) {
            for (int i = -WARM_UP; i < options.samples(); i++) {
                long start = System.nanoTime();
                List<Recorded> statements = product.recorder().all(() -> save(saver));
                if (i >= 0) {
                    saves.add(statements);
                    whole.add((System.nanoTime() - start) / 1e6);
                }
            }
        } finally {
            TestPeople.nobody();
        }
        table.where(saves, whole);
    }

    private static void save(Saver saver) {
        try {
            saver.save();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%s", e.getMessage()), e);
        }
    }
}
