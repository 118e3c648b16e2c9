package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;

import java.time.Duration;
import java.util.List;
import mx.avance.access.Acting;
import mx.avance.figures.Quarter;
import mx.avance.publication.Cut;
import mx.avance.publication.CutComparison;
import mx.avance.publication.Cuts;
import mx.avance.publication.Publishing;

/** What it costs to publish a large year, to verify and compare its cut, and to look into it; {@code bench/README.md} says how to read it. */
public final class PublicationBenchmark {

    private static final int PAGE = 50;

    private PublicationBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Table table = new Table(Run.out());
        Run.databases("Publication", args, options, table, kind -> measure(kind, options, table));
    }

    private static void measure(Options.Kind kind, Options options, Table table) throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                PlanGenerator.Plan plan = new PlanGenerator(product).generate(options.indicators(), table::loaded);
                Cut cut = publish(product, plan.fiscalYearId(), table);
                LogbookBenchmark.measure(scenarios(product, plan, cut), product, options, table);
            });
        }
    }

    /** Once: a cut cannot be taken back. The generated year has T1 published, whose cut this makes as the first load of a document does. */
    private static Cut publish(Product product, long fiscalYearId, Table table) {
        long start = System.nanoTime();
        product.service(Publishing.class).freezeAtLoad(fiscalYearId, Quarter.T1);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Cut cut = product.service(Cuts.class).latest(fiscalYearId, Quarter.T1).orElseThrow();
        table.loaded("cut_row (Publishing)", cut.rows(), took);
        product.jdbc().execute(product.isH2() ? "analyze" : "vacuum analyze cut_row");
        return cut;
    }

    private static List<Scenario> scenarios(Product product, PlanGenerator.Plan plan, Cut cut) {
        Cuts cuts = product.service(Cuts.class);
        CutComparison comparison = product.service(CutComparison.class);
        return List.of(
                page("Publicado: first page", cuts, cut, Cuts.Filter.ALL),
                page("Publicado: one programme", cuts, cut, new Cuts.Filter(plan.programmeKey(1), null, "")),
                page("Publicado: rare word", cuts, cut, words(PlanGenerator.RARE_WORD)),
                page("Publicado: word of every row", cuts, cut, words(PlanGenerator.COMMON_WORD)),
                page("Publicado: word that is not there", cuts, cut, words("xyzzyx")),
                reading("Verify a cut", 1, n -> cuts.verify(cut.id()).rowsFound()),
                reading(
                        "Compare a cut with today",
                        1,
                        n -> comparison.compare(cut.id()).same()));
    }

    private static Cuts.Filter words(String words) {
        return new Cuts.Filter(null, null, words);
    }

    /** As its grid asks: how many there are, and the first page. */
    private static Scenario page(String name, Cuts cuts, Cut cut, Cuts.Filter filter) {
        return reading(name, 1, n -> {
            int found = cuts.count(cut.id(), filter);
            return found == 0 ? 0 : cuts.page(cut.id(), filter, 0, PAGE).size();
        });
    }
}
