package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.avance.consistency.Corpus.Sample;
import org.junit.jupiter.api.Test;

/** How well justifications are read that nobody looked at while the grammar was written; what is measured is printed by {@code ./avance bench Corpus}. */
class CorpusTests {

    /** What is in force; it may rise and not fall. */
    private static final double PRECISION = 0.90;

    private static final double RECALL = 0.90;

    @Test
    void readsWhatItHasNotSeen() {
        List<Sample> samples = Corpus.read(Corpus.MEASURED);
        CorpusReport report = CorpusReport.of(samples);

        assertThat(samples).hasSizeGreaterThanOrEqualTo(300);
        assertThat(report.precision()).as(report.table()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(report.recall()).as(report.table()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void readsWhatTheGrammarWasWrittenWith() {
        CorpusReport report = CorpusReport.of(Corpus.read(Corpus.DEVELOPMENT));

        assertThat(report.precision()).as(report.table()).isGreaterThanOrEqualTo(0.95);
        assertThat(report.recall()).as(report.table()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theTwoAreKeptApart() {
        Set<String> seen = new HashSet<>();
        Corpus.read(Corpus.DEVELOPMENT).forEach(sample -> seen.add(sample.text()));

        assertThat(Corpus.read(Corpus.MEASURED)).noneMatch(sample -> seen.contains(sample.text()));
    }
}
