package mx.avance.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.CheckedQuarter;
import mx.avance.consistency.text.Vocabulary;
import mx.avance.exchange.reading.InferredRules;
import mx.avance.exchange.reading.PrintedPercentage;
import mx.avance.exchange.reading.PublishedTextReader;
import mx.avance.exchange.reading.ReadRow;
import mx.avance.exchange.reading.RuleInference;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;

/** The programme of the real document, as the rules see it, without a database. */
public final class RealProgramme {

    private static final Path DOCUMENT = Path.of("data/seguimiento-2024-t1-oficialia-mayor.txt");

    private RealProgramme() {}

    /** As printed, with the roll-ups that its figures prove. */
    public static CheckedProgramme read() {
        List<ReadRow> rows = rows();
        Map<ReadRow, InferredRules> rules = RuleInference.infer(rows);
        Map<Clave, Long> ids = new HashMap<>();
        List<CheckedIndicator> indicators = new ArrayList<>();
        for (ReadRow row : rows) {
            long id = ids.size() + 1L;
            ids.put(row.clave(), id);
            Long parent = row.clave().parent().map(ids::get).orElse(null);
            indicators.add(indicator(id, parent, row, Objects.requireNonNull(rules.get(row))));
        }
        return new CheckedProgramme(indicators);
    }

    private static List<ReadRow> rows() {
        try {
            return Objects.requireNonNull(new PublishedTextReader()
                            .read(Files.readAllBytes(DOCUMENT))
                            .document())
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckedIndicator indicator(long id, @Nullable Long parent, ReadRow row, InferredRules rules) {
        List<QuarterFigures> figures = new ArrayList<>();
        List<CheckedQuarter> quarters = new ArrayList<>();
        for (Quarter quarter : Quarter.values()) {
            figures.add(new QuarterFigures(row.programmed(quarter), row.realised(quarter)));
            PrintedPercentage printed = row.quarterPercentages().get(quarter.ordinal());
            quarters.add(new CheckedQuarter(
                    printed == null ? null : printed.value(),
                    printed == null ? null : printed.text(),
                    null,
                    null,
                    quarter == Quarter.T1 ? row.justification() : null));
        }
        String clave = row.clave().toString();
        return new CheckedIndicator(
                id,
                parent,
                clave,
                row.printedClave().equals(clave) ? null : row.printedClave(),
                row.level(),
                row.siglas(),
                row.indicator(),
                row.variablesUnit(),
                Frequency.ofWord(row.frequency()).orElseThrow(),
                null,
                row.percentFigures(),
                rules.rollup(),
                new IndicatorFigures(rules.accumulation(), Sense.ASCENDING, row.annual(), figures),
                quarters,
                List.of(),
                Vocabulary.of(
                        row.percentFigures(), Objects.requireNonNullElse(row.variablesUnit(), ""), row.indicator()));
    }
}
