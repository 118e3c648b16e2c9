package mx.avance.consistency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.avance.consistency.Corpus.Sample;

/** How well the rules read a corpus: precision and recall, over all and rule by rule, and every miss. */
public final class CorpusReport {

    private final Map<RuleCode, int[]> counts = new EnumMap<>(RuleCode.class);
    private final List<String> misses = new ArrayList<>();
    private final int samples;

    private CorpusReport(List<Sample> samples) {
        this.samples = samples.size();
        samples.forEach(this::add);
    }

    public static CorpusReport of(List<Sample> samples) {
        return new CorpusReport(samples);
    }

    private void add(Sample sample) {
        Set<RuleCode> found = sample.found();
        Set<RuleCode> all = EnumSet.noneOf(RuleCode.class);
        all.addAll(found);
        all.addAll(sample.rules());
        for (RuleCode rule : all) {
            boolean isFound = found.contains(rule);
            boolean isThere = sample.rules().contains(rule);
            counts.computeIfAbsent(rule, code -> new int[3])[isFound && isThere ? 0 : isFound ? 1 : 2]++;
            if (isFound != isThere) {
                misses.add((isFound ? "+ " : "- ") + sample.id() + " " + rule + ": "
                        + sample.text().replace('\n', ' '));
            }
        }
    }

    private int sum(int which) {
        return counts.values().stream().mapToInt(each -> each[which]).sum();
    }

    /** Of what was found, how much is there: from 0 to 1. */
    public double precision() {
        return ratio(sum(0), sum(1));
    }

    /** Of what is there, how much was found: from 0 to 1. */
    public double recall() {
        return ratio(sum(0), sum(2));
    }

    private static double ratio(int right, int wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** A {@code +} was found and is not there; a {@code -} is there and was not found. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    /** As a table of Markdown. */
    public String table() {
        StringBuilder table =
                new StringBuilder("| rule | there | found | right | precision | recall |\n|---|---|---|---|---|---|\n");
        counts.forEach((rule, each) -> line(table, rule.name(), each[0], each[1], each[2]));
        line(table, "all, " + samples + " texts", sum(0), sum(1), sum(2));
        return table.toString();
    }

    private static void line(StringBuilder table, String name, int right, int more, int less) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f | %.3f |%n",
                name,
                right + less,
                right + more,
                right,
                ratio(right, more),
                ratio(right, less)));
    }
}
