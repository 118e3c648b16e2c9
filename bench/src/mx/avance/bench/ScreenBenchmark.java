package mx.avance.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import mx.avance.access.Acting;
import mx.avance.access.TestPeople;
import mx.avance.browser.Chromium;
import mx.avance.browser.RunningProduct;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What somebody waits for at the tree of objectives: the packaged product in production mode, with an H2 file that the generator filled, and a real
 * Chromium in front of it; {@code bench/README.md} says how to read it.
 */
public final class ScreenBenchmark {

    private static final String SIZES = "--objectives";
    private static final String TREE = "/objetivos?trimestre=2";
    private static final int COLD = 5;
    private static final int WARM = 12;
    private static final int EDITS = 60;
    private static final int UNFOLDS = 5;
    private static final int PEOPLE = 20;
    private static final int PATIENCE_MILLIS = 60_000;

    private final PrintStream out;
    private final RunningProduct product;
    private final Browser browser;
    private final int objectives;

    private ScreenBenchmark(PrintStream out, RunningProduct product, Browser browser, int objectives) {
        this.out = out;
        this.product = product;
        this.browser = browser;
        this.objectives = objectives;
    }

    public static void main(String[] args) throws Exception {
        Run.packagedProduct();
        LoggingSystem.get(ScreenBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        PrintStream out = Run.out();
        Table table = new Table(out);
        table.machine("Screen", args);
        head(out);
        for (int size : sizes(args)) {
            try (BenchDatabase database = BenchDatabase.start(Options.Kind.H2)) {
                int made = fill(database, size);
                try (RunningProduct product =
                                RunningProduct.start(database.folder(), List.of(), "--avance.first-load.document=");
                        Chromium chromium = new Chromium()) {
                    new ScreenBenchmark(out, product, chromium.browser(), made).measure();
                }
            }
        }
        System.exit(0);
    }

    private static List<Integer> sizes(String[] args) {
        String given =
                args.length == 2 && args[0].equals(SIZES) ? args[1] : args.length == 0 ? "500,1500,5000,20000" : "";
        if (!given.matches("[1-9][0-9]{1,5}(,[1-9][0-9]{1,5})*")) {
            throw new IllegalArgumentException("Uso: ./avance bench Screen [" + SIZES + " 500,1500,5000,20000]");
        }
        return Arrays.stream(given.split(",")).map(Integer::valueOf).toList();
    }

    /** In this process, which lets the file go before the product opens it. T2 is open. */
    private static int fill(BenchDatabase database, int objectives) {
        try (Product product = Product.start(database)) {
            return product.service(Acting.class).asSystem(() -> {
                new PlanGenerator(product).generate(objectives, (what, rows, took) -> {});
                product.jdbc()
                        .update(
                                "update quarter_window set state = 'ABIERTA', opens_on = ?, closes_on = ? where quarter = 2",
                                java.sql.Date.valueOf("2026-01-01"),
                                java.sql.Date.valueOf("2099-12-31"));
                return product.jdbc().queryForObject("select count(*) from objective", Integer.class);
            });
        }
    }

    private void measure() throws IOException, InterruptedException {
        String cookies;
        try (BrowserContext context = browser.newContext(options())) {
            signIn(context);
            cookies = context.storageState();
        }
        List<Double> first = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int n = -2; n < COLD; n++) {
            try (BrowserContext context = browser.newContext(options().setStorageState(cookies))) {
                (n == -2 ? first : cold).add(visit(open(context)));
                if (n == -1) {
                    cold.clear();
                }
            }
        }
        row("/objetivos, first visit after the start", 0, first);
        row("/objetivos, empty cache", 2_000, cold);
        try (BrowserContext context = browser.newContext(options().setStorageState(cookies))) {
            Page page = open(context);
            for (int n = -2; n < WARM; n++) {
                double time = visit(page);
                if (n >= 0) {
                    warm.add(time);
                }
            }
            row("/objetivos, again", 1_000, warm);
            edits(page);
            unfold(page);
        }
        heap(cookies);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("es-MX");
    }

    private Page open(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(ScreenScript.IN_EACH_PAGE);
        return context.newPage();
    }

    private void signIn(BrowserContext context) {
        Page page = open(context);
        page.navigate(product.address() + "/entrar");
        page.getByLabel("Usuario").fill("planeacion");
        page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".visitor-name").waitFor();
        page.close();
    }

    /** Milliseconds from the beginning of the navigation to the picture with the first cell. */
    private double visit(Page page) {
        page.navigate(product.address() + TREE);
        return number(page, "measured.first");
    }

    private static double number(Page page, String what) {
        page.waitForFunction(what + " > 0", null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        return ((Number) page.evaluate(what)).doubleValue();
    }

    private void edits(Page page) {
        Random random = new Random(5);
        page.evaluate(ScreenScript.WATCH_CELLS);
        page.evaluate("document.querySelector('avance-cell-editing').start()");
        for (int n = 1; n <= EDITS + 10; n++) {
            // Less than ten times any target, so that nobody is asked.
            page.keyboard().type(String.valueOf(20 + random.nextInt(70)));
            page.keyboard().press("Enter");
            page.waitForFunction("measured.drawn.length >= " + n);
            page.waitForTimeout(150);
        }
        row("Enter to the mark that it is saved", 60, last(page, "measured.marks"));
        row("Enter to the picture with that mark", 0, last(page, "measured.drawn"));
    }

    /** All but the first ten, which warm up. */
    @SuppressWarnings("unchecked")
    private static List<Double> last(Page page, String what) {
        return ((List<Number>) page.evaluate(what))
                .stream().skip(10).map(Number::doubleValue).toList();
    }

    private void unfold(Page page) {
        String words = "Desplegar todo";
        List<Double> times = new ArrayList<>();
        for (int n = -1; n < UNFOLDS; n++) {
            visit(page);
            if (!page.getByText(words).isVisible()) {
                out.printf("| %6d | %-40s | opens unfolded |%n", objectives, words);
                return;
            }
            page.evaluate(ScreenScript.UNFOLD, words);
            double time = number(page, "measured.unfolded");
            if (n >= 0) {
                times.add(time);
            }
        }
        row("Desplegar todo, to the last row in sight", objectives <= 1_500 ? 1_000 : 2_000, times);
    }

    /** What each of twenty people who have the tree open keeps alive in the server. */
    private void heap(String cookies) throws IOException, InterruptedException {
        List<BrowserContext> people = new ArrayList<>();
        people.add(person());
        Map<String, Long> before = new java.util.TreeMap<>();
        long alone = alive(before);
        for (int n = 0; n < PEOPLE; n++) {
            people.add(person());
        }
        Map<String, Long> after = new java.util.TreeMap<>();
        long together = alive(after);
        people.forEach(BrowserContext::close);
        out.printf(
                Locale.ROOT,
                "| %6d | %-40s | %d people: %,d kB each (%,d kB alive before, %,d after), wanted <= 500 kB: %s |%n",
                objectives,
                "Heap alive of a person at the tree",
                PEOPLE,
                (together - alone) / PEOPLE / 1_000,
                alone / 1_000,
                together / 1_000,
                (together - alone) / PEOPLE <= 500_000 ? "yes" : "NO");
        after.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), (e.getValue() - before.getOrDefault(e.getKey(), 0L)) / PEOPLE))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .forEach(e -> out.printf(Locale.ROOT, "    %,9d bytes each  %s%n", e.getValue(), e.getKey()));
    }

    private BrowserContext person() {
        BrowserContext context = browser.newContext(options());
        signIn(context);
        visit(open(context));
        return context;
    }

    /** Bytes alive after a full collection, by class and in all. */
    private long alive(Map<String, Long> byClass) throws IOException, InterruptedException {
        for (int n = 0; n < 2; n++) {
            jcmd("GC.run");
        }
        long all = 0;
        for (String line : jcmd("GC.class_histogram").split("\n")) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length >= 4 && parts[0].matches("[0-9]+:")) {
                byClass.merge(parts[3], Long.valueOf(parts[2]), Long::sum);
                all += Long.parseLong(parts[2]);
            }
        }
        return all;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                .toString(),
                        String.valueOf(product.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void head(PrintStream out) {
        out.printf(
                "%n| %6s | %-40s | %3s | %8s | %8s | %8s | %-12s |%n",
                "objectives", "milliseconds", "n", "p50", "p95", "max", "p95 wanted");
        out.println("|--:|---|--:|--:|--:|--:|---|");
    }

    private void row(String name, double wanted, List<Double> times) {
        double[] sorted = Measurement.sorted(times);
        double p95 = Measurement.percentile(sorted, 0.95);
        out.printf(
                Locale.ROOT,
                "| %6d | %-40s | %3d | %8.1f | %8.1f | %8.1f | %-12s |%n",
                objectives,
                name,
                sorted.length,
                Measurement.percentile(sorted, 0.5),
                p95,
                Measurement.percentile(sorted, 1),
                wanted == 0 ? "" : String.format(Locale.ROOT, "< %.0f %s", wanted, p95 < wanted ? "yes" : "NO"));
    }
}
