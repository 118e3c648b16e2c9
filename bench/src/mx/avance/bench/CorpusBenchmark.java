package mx.avance.bench;

import mx.avance.consistency.Corpus;
import mx.avance.consistency.CorpusReport;

/** Measures how well justifications are read: precision and recall over the corpus that was kept apart, and every miss. */
public final class CorpusBenchmark {

    private CorpusBenchmark() {}

    public static void main(String[] args) {
        String file = args.length > 0 && args[0].equals("--development") ? Corpus.DEVELOPMENT : Corpus.MEASURED;
        CorpusReport report = CorpusReport.of(Corpus.read(file));
        System.out.println(report.table());
        System.out.println("+ found and not there, - there and not found:");
        report.misses().forEach(System.out::println);
    }
}
