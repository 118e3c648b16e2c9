package mx.avance.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import mx.avance.consistency.Corpus;
import mx.avance.consistency.RuleSettings;
import mx.avance.consistency.rule.CheckedEntry;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.CheckedQuarter;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import mx.avance.plan.Rollup;

/**
 * Times the rules, all of them, over 100,000 entries with texts, on as many threads as the machine has processors; and one entry alone, as while somebody types.
 * The floor is the JDK that finds the words of the same texts and nothing else.
 */
public final class ConsistencyBenchmark {

    private static final int PROGRAMME = 40;
    private static final int ROUNDS = 5;
    private static final RulesInForce RULES = new RulesInForce(BandPreset.GENERAL, RuleSettings.USUAL);

    private ConsistencyBenchmark() {}

    public static void main(String[] args) throws Exception {
        int entries = args.length > 1 && args[0].equals("--entries") ? Integer.parseInt(args[1]) : 100_000;
        List<CheckedProgramme> programmes = programmes(entries);
        int threads = Runtime.getRuntime().availableProcessors();
        System.out.printf(Locale.ROOT, "%,d entries in %,d programmes, %d threads%n%n", entries, programmes.size(), threads);
        System.out.println("| round | findings | entries/s | bare: words only, entries/s | x |\n|--:|--:|--:|--:|--:|");
        for (int round = 1; round <= ROUNDS; round++) {
            long[] rules = timed(programmes, threads, programme -> Checker.check(programme, RULES).size());
            long[] bare = timed(programmes, threads, ConsistencyBenchmark::words);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %,d | %,d | %,d | %.2f |%n",
                    round, rules[1], entries * 1_000_000_000L / rules[0], entries * 1_000_000_000L / bare[0], (double) rules[0] / bare[0]);
        }
        one(programmes);
    }

    /** @return nanoseconds, and the sum of what each programme answers */
    private static long[] timed(List<CheckedProgramme> programmes, int threads, ToLongFunction<CheckedProgramme> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> {
                    long sum = 0;
                    for (int i = first; i < programmes.size(); i += threads) {
                        sum += work.applyAsLong(programmes.get(i));
                    }
                    return sum;
                }));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return new long[] {System.nanoTime() - start, sum};
        }
    }

    private static long words(CheckedProgramme programme) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("es-MX"));
        long count = 0;
        for (CheckedIndicator indicator : programme.indicators()) {
            for (CheckedQuarter quarter : indicator.quarters()) {
                words.setText(String.valueOf(quarter.justification()));
                while (words.next() != BreakIterator.DONE) {
                    count++;
                }
            }
        }
        return count;
    }

    private static void one(List<CheckedProgramme> programmes) {
        int samples = 20_000;
        double[] micros = new double[samples];
        for (int i = 0; i < samples; i++) {
            CheckedProgramme programme = programmes.get(i % programmes.size());
            CheckedIndicator indicator = programme.indicators().get(i % programme.indicators().size());
            Quarter quarter = Quarter.values()[i % 4];
            long start = System.nanoTime();
            Checker.check(CheckedEntry.of(indicator, quarter, RULES));
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%nOne entry, n %,d: p50 %.0f us, p95 %.0f us, p99 %.0f us, max %.0f us%n",
                samples, micros[samples / 2], micros[samples * 95 / 100], micros[samples * 99 / 100], micros[samples - 1]);
    }

    private static List<CheckedProgramme> programmes(int entries) {
        List<Corpus.Sample> samples = new ArrayList<>(Corpus.read(Corpus.DEVELOPMENT));
        samples.addAll(Corpus.read(Corpus.MEASURED));
        Random random = new Random(7);
        List<CheckedProgramme> programmes = new ArrayList<>();
        for (int left = entries / 4; left > 0; left -= PROGRAMME) {
            List<CheckedIndicator> indicators = new ArrayList<>();
            for (int i = 0; i < Math.min(PROGRAMME, left); i++) {
                indicators.add(indicator(i, samples, random));
            }
            programmes.add(new CheckedProgramme(indicators));
        }
        return programmes;
    }

    /** A component for every seven indicators; each quarter has the text of a sample. */
    private static CheckedIndicator indicator(int i, List<Corpus.Sample> samples, Random random) {
        boolean parent = i % 8 == 0;
        Corpus.Sample sample = samples.get(random.nextInt(samples.size()));
        List<QuarterFigures> figures = new ArrayList<>();
        List<CheckedQuarter> quarters = new ArrayList<>();
        long year = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            long programmed = 20 + random.nextInt(2_000);
            year += programmed;
            figures.add(new QuarterFigures(Amount.of(programmed), Amount.of(random.nextInt(2_500))));
            quarters.add(new CheckedQuarter(null, null, null, null, samples.get(random.nextInt(samples.size())).text() + " " + i));
        }
        String clave = "1.1.1.1." + (i / 8 + 1) + (parent ? "" : "." + i % 8);
        return new CheckedIndicator(
                i + 1L,
                parent ? null : (long) (i / 8 * 8 + 1),
                clave,
                null,
                parent ? Level.COMPONENTE : Level.ACTIVIDAD,
                "IND",
                sample.indicator(),
                sample.unit(),
                Frequency.TRIMESTRAL,
                null,
                false,
                parent ? Rollup.SUM_OF_CHILDREN : Rollup.OWN,
                new IndicatorFigures(Accumulation.SUM, Sense.ASCENDING, Amount.of(year), figures),
                quarters,
                List.of(),
                sample.checked().vocabulary());
    }
}
