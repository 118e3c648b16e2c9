package mx.avance.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import mx.avance.bench.StatementRecorder.Recorded;

/** Prints what saved cells cost, as tables that can go into a document as they are. */
final class CellTable {

    private static final int SHORT_SQL = 110;

    private final PrintStream out;

    CellTable(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(
                "%n| %-42s | %7s | %6s | %7s | %7s | %7s | %7s | %8s | %8s | %5s | %5s | %-9s |%n",
                "milliseconds",
                "saves/s",
                "n",
                "p50",
                "p95",
                "max",
                "bare/s",
                "bare p50",
                "bare p95",
                "x p50",
                "x p95",
                "p95 wanted");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
    }

    void row(String name, double wanted, Crowd.Times service, Crowd.Times bare) {
        double p50 = Measurement.percentile(service.sorted(), 0.5);
        double p95 = Measurement.percentile(service.sorted(), 0.95);
        double bare50 = Measurement.percentile(bare.sorted(), 0.5);
        double bare95 = Measurement.percentile(bare.sorted(), 0.95);
        out.printf(
                Locale.ROOT,
                "| %-42s | %7s | %6d | %7s | %7s | %7s | %7s | %8s | %8s | %5s | %5s | < %.0f %s |%n",
                name,
                number(service.rate()),
                service.sorted().length,
                number(p50),
                number(p95),
                number(Measurement.percentile(service.sorted(), 1)),
                number(bare.rate()),
                number(bare50),
                number(bare95),
                number(p50 / bare50),
                number(p95 / bare95),
                wanted,
                p95 < wanted ? "yes" : "NO");
    }

    void totals(boolean hold) {
        out.printf("%nTotals are those of a count from the beginning: %s%n", hold ? "yes" : "NO");
    }

    /** The median of each statement, in the order in which they are sent; only saves with the usual number of statements. */
    void where(List<List<Recorded>> saves, List<Double> whole) {
        int usual = (int) percentile(saves.stream().map(s -> (double) s.size()).toList(), 0.5);
        List<List<Recorded>> alike =
                saves.stream().filter(s -> s.size() == usual).toList();
        out.printf("%n| %7s | %s |%n|--:|---|%n", "p50, ms", "statement of one saved cell, Componente that is a sum");
        double all = 0;
        for (int n = 0; n < usual; n++) {
            int place = n;
            double millis = percentile(
                    alike.stream().map(s -> s.get(place).nanos() / 1e6).toList(), 0.5);
            all += millis;
            out.printf(
                    Locale.ROOT,
                    "| %7.3f | %s |%n",
                    millis,
                    brief(alike.getFirst().get(n).sql()));
        }
        double middle = percentile(whole, 0.5);
        out.printf(
                Locale.ROOT,
                "| %7.3f | all %d of them, commits included; the whole save %.3f, of which Java and Spring are %.3f |%n",
                all,
                usual,
                middle,
                middle - all);
    }

    private static String brief(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT_SQL ? line : line.substring(0, SHORT_SQL) + "…";
    }

    private static double percentile(List<Double> times, double share) {
        double[] sorted = times.stream()
                .sorted(Comparator.naturalOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Measurement.percentile(sorted, share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
