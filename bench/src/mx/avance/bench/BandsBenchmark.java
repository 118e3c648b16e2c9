package mx.avance.bench;

import static mx.avance.bench.Scenario.reading;

import java.time.Duration;
import java.util.List;
import mx.avance.access.Acting;
import mx.avance.bands.Bands;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.Presets.Shelf;
import mx.avance.capture.RecolouringPreview.InQuarter;

/** What it costs to say what another semáforo would change in a large year, and to change it; {@code bench/README.md} says how to read it. */
public final class BandsBenchmark {

    private BandsBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        Table table = new Table(Run.out());
        Run.databases("Bands", args, options, table, kind -> measure(kind, options, table));
    }

    private static void measure(Options.Kind kind, Options options, Table table) throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                new PlanGenerator(product).generate(options.indicators(), table::loaded);
                Bands bands = product.service(Bands.class);
                List<KnownPreset> presets = bands.shelf().presets();
                List<Scenario> scenarios = presets.stream()
                        .filter(preset -> !preset.inForce())
                        .map(preset -> reading("Preview: " + preset.preset().name(), 1, n -> preview(bands, preset)))
                        .toList();
                LogbookBenchmark.measure(scenarios, product, options, table);
                presets.stream().skip(1).forEach(preset -> use(bands, preset, table));
                use(bands, presets.getFirst(), table);
            });
        }
    }

    private static int preview(Bands bands, KnownPreset preset) {
        return bands.preview(preset.preset()).orElseThrow().changes().quarters().stream()
                .mapToInt(InQuarter::changed)
                .sum();
    }

    /** Once for each preset: the second time there is nothing to change. */
    private static void use(Bands bands, KnownPreset preset, Table table) {
        Shelf shelf = bands.shelf();
        int changed = preview(bands, preset);
        long start = System.nanoTime();
        bands.use(preset.id(), preset.version(), shelf.rulesVersion());
        table.loaded("use " + preset.preset().name(), changed, Duration.ofNanos(System.nanoTime() - start));
    }
}
