package mx.avance.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prints the figures as a table that can go into a document as it is. */
final class Table {

    private static final int WANTED_MILLIS = 100;
    private static final double WANTED_RATIO = 1.5;
    private static final List<String> POSTGRESQL_SETTINGS = List.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "shared_buffers",
            "work_mem",
            "lc_collate",
            "jit",
            "max_parallel_workers_per_gather");

    private final PrintStream out;
    private final int wantedMillis;

    Table(PrintStream out) {
        this(out, WANTED_MILLIS);
    }

    /** @param wantedMillis what the p95 of a line should stay under */
    Table(PrintStream out, int wantedMillis) {
        this.out = out;
        this.wantedMillis = wantedMillis;
    }

    void machine(String name, String[] args) {
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "Command: ./avance bench %s %s%nMachine: %d cores, %s %s (%s), Java heap up to %d MB%n",
                name,
                String.join(" ", args),
                runtime.availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.arch"),
                runtime.maxMemory() >> 20);
    }

    void database(Options.Kind kind, Product product) {
        JdbcTemplate jdbc = product.jdbc();
        if (kind == Options.Kind.H2) {
            out.printf(
                    "%nH2 %s, file, WRITE_DELAY=0, cache %s MB%n",
                    jdbc.queryForObject("select h2version()", String.class),
                    jdbc.queryForObject(
                            "select setting_value from information_schema.settings where setting_name = 'info.CACHE_MAX_SIZE'",
                            String.class));
            return;
        }
        out.printf("%nPostgreSQL %s%n", jdbc.queryForObject("show server_version", String.class));
        for (String setting : POSTGRESQL_SETTINGS) {
            out.printf("  %s = %s%n", setting, show(jdbc, setting));
        }
    }

    private static String show(JdbcTemplate jdbc, String setting) {
        try {
            return String.valueOf(
                    setting.equals("lc_collate")
                            ? jdbc.queryForObject(
                                    "select datcollate from pg_database where datname = current_database()",
                                    String.class)
                            : jdbc.queryForObject("show " + setting, String.class));
        } catch (DataAccessException e) {
            return "?";
        }
    }

    void loaded(String what, long rows, Duration took) {
        double seconds = took.toMillis() / 1e3;
        out.printf(
                Locale.ROOT,
                "Loaded %,9d rows of %-28s in %7.1f s (%,.0f rows/s)%n",
                rows,
                what,
                seconds,
                rows / seconds);
    }

    void head() {
        out.printf(
                "%n| %-38s | %5s | %3s | %4s | %8s | %8s | %8s | %8s | %5s | %5s | %-6s | %-6s |%n",
                "milliseconds",
                "rows",
                "SQL",
                "n",
                "p50",
                "p95",
                "bare p50",
                "bare p95",
                "x p50",
                "x p95",
                "≤ 1.5",
                "< " + wantedMillis);
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|");
    }

    void row(Measurement m) {
        double p50 = Measurement.percentile(m.service(), 0.5);
        double p95 = Measurement.percentile(m.service(), 0.95);
        double bare50 = Measurement.percentile(m.bare(), 0.5);
        double bare95 = Measurement.percentile(m.bare(), 0.95);
        out.printf(
                Locale.ROOT,
                "| %-38s | %5d | %3d | %4d | %8s | %8s | %8s | %8s | %5s | %5s | %-6s | %-6s |%n",
                m.name(),
                m.rows(),
                m.statements(),
                m.service().length,
                number(p50),
                number(p95),
                number(bare50),
                number(bare95),
                number(p50 / bare50),
                number(p95 / bare95),
                Double.isNaN(bare50) ? "–" : p50 / bare50 <= WANTED_RATIO ? "yes" : "NO",
                p95 < wantedMillis ? "yes" : "NO");
    }

    void end(List<Measurement> measured) {
        long quick = measured.stream()
                .filter(m -> Measurement.percentile(m.service(), 0.95) < wantedMillis)
                .count();
        long close = measured.stream()
                .filter(m -> Measurement.percentile(m.service(), 0.5)
                        <= WANTED_RATIO * Measurement.percentile(m.bare(), 0.5))
                .count();
        long compared = measured.stream().filter(m -> m.bare().length > 0).count();
        out.printf(
                "%nUnder %d ms (p95): %d of %d. Within 1.5 of the bare SQL (p50): %d of %d.%n",
                wantedMillis, quick, measured.size(), close, compared);
    }

    void growth(Options.Kind kind, Map<Integer, List<Measurement>> bySize) {
        out.printf("%nGrowth, %s, p50 in milliseconds%n| %-38s |", kind, "indicators");
        bySize.keySet().forEach(size -> out.printf(Locale.ROOT, " %,9d |", size));
        out.printf(" %9s |%n|---|%s--:|%n", "last/first", "--:|".repeat(bySize.size()));
        List<List<Measurement>> columns = List.copyOf(bySize.values());
        for (int line = 0; line < columns.getFirst().size(); line++) {
            out.printf("| %-38s |", columns.getFirst().get(line).name());
            for (List<Measurement> column : columns) {
                out.printf(" %9s |", number(p50(column.get(line))));
            }
            out.printf(
                    " %9s |%n",
                    number(p50(columns.getLast().get(line))
                            / p50(columns.getFirst().get(line))));
        }
    }

    private static double p50(Measurement m) {
        return Measurement.percentile(m.service(), 0.5);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
