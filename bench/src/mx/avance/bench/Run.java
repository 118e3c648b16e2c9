package mx.avance.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A benchmark from its first line to its last: without the log of the product, the machine named, one database after the other. */
final class Run {

    private Run() {}

    /** What is measured on a database. */
    interface OnDatabase {

        void measure(Options.Kind kind) throws Exception;
    }

    /** What is measured on a database of a size. */
    interface OfSize {

        List<Measurement> measure(Options.Kind kind, int indicators) throws Exception;
    }

    /** The product that {@code ./avance} starts, unless another is named. */
    static void packagedProduct() {
        if (System.getProperty("avance.jar") == null) {
            System.setProperty("avance.jar", "target/launch/avance.jar");
        }
    }

    /** Where the figures of a benchmark are written. */
    static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    /** Measures on each database that is asked for, and ends the program. */
    static void databases(String name, String[] args, Options options, Table table, OnDatabase work) throws Exception {
        LoggingSystem.get(Run.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        table.machine(name, args);
        for (Options.Kind kind : options.kinds()) {
            work.measure(kind);
        }
        System.exit(0);
    }

    /** The same at each size that is asked for, and how the lines grow. */
    static void sizes(String name, String[] args, Options options, Table table, OfSize work) throws Exception {
        databases(name, args, options, table, kind -> {
            Map<Integer, List<Measurement>> bySize = new LinkedHashMap<>();
            for (int indicators : options.sizes()) {
                bySize.put(indicators, work.measure(kind, indicators));
            }
            if (options.growth()) {
                table.growth(kind, bySize);
            }
        });
    }
}
