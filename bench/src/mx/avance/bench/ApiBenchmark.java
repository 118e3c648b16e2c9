package mx.avance.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.avance.access.Acting;
import mx.avance.access.TestPeople;
import mx.avance.access.TokenScope;
import mx.avance.access.Tokens;
import mx.avance.browser.RunningProduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the open data by HTTP: the packaged product with a made-up year, whole files beside the bare writing of the same cells, and pages from the first to the
 * last; {@code bench/README.md} says how to read it.
 */
public final class ApiBenchmark {

    private static final String ACCOUNT = "medicion";
    private static final int PAGE = 500;

    /** What the service is meant to live with. */
    private static final List<String> JAVA = List.of("-Xmx512m");

    private static final Pattern NEXT = Pattern.compile("\"siguiente\":\"([^\"]+)\"");
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newHttpClient();
    private final PrintStream out;
    private final RunningProduct product;
    private final String token;
    private final int indicators;

    private ApiBenchmark(PrintStream out, RunningProduct product, String token, int indicators) {
        this.out = out;
        this.product = product;
        this.token = token;
        this.indicators = indicators;
    }

    public static void main(String[] args) throws Exception {
        Run.packagedProduct();
        Options options = Options.of(args);
        PrintStream out = Run.out();
        Table table = new Table(out);
        Run.databases("Api", args, options, table, kind -> {
            for (int size : options.sizes()) {
                measure(kind, size, table, out);
            }
        });
    }

    /** The year is filled in this process, which lets the database go before the product opens it. */
    private static void measure(Options.Kind kind, int size, Table table, PrintStream out) throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind)) {
            String token = fill(database, kind, size, table);
            List<String> arguments = new ArrayList<>(List.of("--avance.first-load.document="));
            database.address().forEach(setting -> arguments.add("--" + setting));
            try (RunningProduct product =
                    RunningProduct.start(database.folder(), JAVA, arguments.toArray(String[]::new))) {
                new ApiBenchmark(out, product, token, size).measure();
            }
        }
    }

    private static String fill(BenchDatabase database, Options.Kind kind, int size, Table table) {
        try (Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                new PlanGenerator(product).generate(size, table::loaded);
                product.jdbc().update("""
                        insert into account (version, username, display_name, role, enabled, must_change_password, stamp, created_at)
                        values (0, ?, ?, 'PLANEACION', true, false, 1, current_timestamp)
                        """, ACCOUNT, ACCOUNT);
            });
            TestPeople.signIn(product.service(JdbcClient.class), ACCOUNT);
            Tokens tokens = product.service(Tokens.class);
            String token = tokens.create("medición", tokens.usualLastDay(), EnumSet.of(TokenScope.LEER));
            TestPeople.nobody();
            return token;
        }
    }

    private void measure() throws IOException, InterruptedException {
        String year = "?ejercicio=" + PlanGenerator.YEAR;
        out.printf(
                "%n| indicators | file | rows | MB | n | p50 s | p95 s | bare write s | file / bare | most resident MB |%n"
                        + "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|%n");
        file("plan.csv", year);
        file("avances.csv", year + "&trimestre=2");
        file("hallazgos.csv", year + "&trimestre=2");
        out.printf(
                "%n| indicators | pages of %d | pages | p50 ms | p95 ms | first tenth p50 | last tenth p50 |%n|--:|---|--:|--:|--:|--:|--:|%n",
                PAGE);
        pages("plan", year);
        pages("avances", year + "&trimestre=2");
        pages("hallazgos", year + "&trimestre=2");
    }

    /** A whole table, from the request to the last byte. */
    private void file(String name, String query) throws IOException, InterruptedException {
        int samples = indicators > 50_000 ? 5 : 20;
        List<Double> times = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        String content = "";
        long rows = 0;
        for (int sample = -1; sample < samples; sample++) {
            long start = System.nanoTime();
            content = get(name + query).body();
            double took = (System.nanoTime() - start) / 1e9;
            List<List<String>> cells = cells(content);
            rows = cells.size() - 1L;
            double written = write(cells);
            if (sample >= 0) {
                times.add(took);
                bare.add(written);
            }
        }
        double[] sorted = Measurement.sorted(times);
        double p50 = Measurement.percentile(sorted, 0.5);
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %.1f | %d | %.3f | %.3f | %.3f | %.1f | %.0f |%n",
                indicators,
                name,
                rows,
                content.getBytes(StandardCharsets.UTF_8).length / 1e6,
                samples,
                p50,
                Measurement.percentile(sorted, 0.95),
                Measurement.median(bare),
                p50 / Measurement.median(bare),
                resident());
    }

    /** All pages of a table, one after the other, as a program reads them. */
    private void pages(String name, String query) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        String next = "";
        do {
            long start = System.nanoTime();
            String body = get(name + query + "&tamano=" + PAGE + next).body();
            times.add((System.nanoTime() - start) / 1e6);
            Matcher found = NEXT.matcher(body);
            next = found.find() ? "&desde=" + found.group(1) : "";
        } while (!next.isEmpty());
        int tenth = Math.max(1, times.size() / 10);
        double[] all = Measurement.sorted(times);
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                indicators,
                name,
                times.size(),
                Measurement.percentile(all, 0.5),
                Measurement.percentile(all, 0.95),
                Measurement.median(times.subList(0, tenth)),
                Measurement.median(times.subList(times.size() - tenth, times.size())));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.address() + "/api/v1/" + address))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static List<List<String>> cells(String content) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(content);
                Stream<CsvRecord> all = records.stream()) {
            return all.map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cells by the same library, to nobody. */
    private static double write(List<List<String>> cells) throws IOException {
        long start = System.nanoTime();
        try (Writer to = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(to)) {
            cells.forEach(csv::writeRecord);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The most memory that the process of the product has taken, of which the heap is a part; 0 where the system does not tell. */
    private double resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(product.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher found = MOST_RESIDENT.matcher(Files.readString(status));
        return found.find() ? Long.parseLong(found.group(1)) / 1e3 : 0;
    }
}
