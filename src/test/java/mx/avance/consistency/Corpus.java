package mx.avance.consistency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.consistency.rule.CheckedEntry;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedQuarter;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.consistency.text.Vocabulary;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Justifications with what a perfect reader would find in them. Whoever wrote the measured ones had not seen the grammar, nor whoever wrote the grammar them.
 */
public final class Corpus {

    /** Those that measure. */
    public static final String MEASURED = "corpus.jsonl";

    /** Those that the grammar was written with. */
    public static final String DEVELOPMENT = "desarrollo.jsonl";

    private Corpus() {}

    /** One justification of the corpus. */
    public record Sample(
            String id,
            int quarter,
            Sense sense,
            Accumulation accumulation,
            @Nullable String annual,
            List<@Nullable String> programmed,
            List<@Nullable String> realised,
            String unit,
            String indicator,
            String text,
            Set<RuleCode> rules,
            List<String> realisedQuoted,
            List<String> programmedQuoted,
            List<String> percentagesQuoted,
            List<String> annualQuoted,
            String note) {

        /** Its indicator, as the rules see it. */
        public CheckedIndicator checked() {
            List<QuarterFigures> figures = new ArrayList<>();
            for (int i = 0; i < programmed.size(); i++) {
                figures.add(new QuarterFigures(amount(programmed.get(i)), amount(realised.get(i))));
            }
            List<CheckedQuarter> quarters = new ArrayList<>(Collections.nCopies(4, CheckedQuarter.NONE));
            quarters.set(quarter - 1, new CheckedQuarter(null, null, null, null, text));
            return new CheckedIndicator(
                    1, null, "1.1.1.1.1", null, Level.COMPONENTE, "IND", indicator, unit, Frequency.TRIMESTRAL, null,
                    unit.startsWith("Porcentaje"), Rollup.OWN,
                    new IndicatorFigures(accumulation, sense, amount(annual), figures), quarters, List.of(),
                    Vocabulary.of(unit.startsWith("Porcentaje"), unit, indicator));
        }

        /** What the rules of words find in it. */
        public Set<RuleCode> found() {
            CheckedEntry entry = CheckedEntry.of(
                    checked(), Quarter.of(quarter), new RulesInForce(BandPreset.GENERAL, RuleSettings.USUAL));
            return Checker.check(entry).stream()
                    .map(Finding::rule)
                    .filter(rule -> rule.subject() == RuleCode.Subject.WORDS)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCode.class)));
        }

        private static @Nullable Amount amount(@Nullable String plain) {
            return plain == null ? null : Amount.of(new BigDecimal(plain));
        }
    }

    /** The samples of a file, in its order. */
    public static List<Sample> read(String file) {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/consistency/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Sample.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
