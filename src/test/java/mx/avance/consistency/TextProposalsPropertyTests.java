package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.avance.consistency.rule.CheckedEntry;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedQuarter;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.consistency.rule.TextProposals;
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
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever the figures, there is a proposal, and what is proposed passes every rule; with its cause written too. */
class TextProposalsPropertyTests {

    private static final RulesInForce RULES = new RulesInForce(BandPreset.GENERAL, RuleSettings.USUAL);
    private static final Gen<Quarter> QUARTERS = arbitrary().enumValues(Quarter.class);
    private static final Gen<Sense> SENSES = arbitrary().enumValues(Sense.class);
    private static final Gen<String> UNITS = arbitrary()
            .pick(
                    "Solicitudes administrativas",
                    "Litros de Combustible",
                    "Expedientes",
                    "Kilómetros de calles pavimentadas",
                    "Eventos Especiales Oficiales",
                    "Acuerdos Establecidos.",
                    "Operaciones de Resguardo y Control",
                    "Pesos recaudados",
                    "Horas de capacitación",
                    "Servidores(as) públicos(as)",
                    "Colonias atendidas",
                    "");

    /** Four figures: programmed, realised, those of the other quarters, and hundredths of both. */
    @Test
    void everyProposalPassesEveryRule() {
        Gen<Long> figures = longs().between(0, 4_000_000);
        Gen<Integer> small = integers().between(0, 120);
        qt().withExamples(500)
                .forAll(figures, small, QUARTERS, UNITS)
                .checkAssert((large, little, quarter, unit) -> {
                    check(Amount.of(large), Amount.of(little), quarter, unit, Sense.ASCENDING, false);
                    check(Amount.of(little), Amount.of(large), quarter, unit, Sense.ASCENDING, false);
                    check(Amount.of(little), Amount.of(little + large % 40), quarter, unit, Sense.ASCENDING, false);
                    check(hundredths(large), hundredths(large + little * 100L), quarter, unit, Sense.ASCENDING, false);
                });
    }

    @Test
    void alsoWhenItDescendsOrItsFiguresArePercentages() {
        qt().withExamples(500)
                .forAll(integers().between(0, 300), integers().between(0, 300), QUARTERS, SENSES)
                .checkAssert((one, other, quarter, sense) -> {
                    check(Amount.of(one), Amount.of(other), quarter, "Quejas", sense, false);
                    check(hundredths(one * 37L), hundredths(other * 53L), quarter, "", sense, true);
                });
    }

    @Test
    void waitsForTheFigure() {
        assertThat(TextProposals.of(indicator(Amount.of(5), null, Quarter.T1, "Eventos", Sense.ASCENDING, false), Quarter.T1, RULES))
                .isEmpty();
    }

    private static Amount hundredths(long value) {
        return Amount.of(BigDecimal.valueOf(value, 2));
    }

    private static void check(Amount programmed, Amount realised, Quarter quarter, String unit, Sense sense, boolean percent) {
        CheckedIndicator indicator = indicator(programmed, realised, quarter, unit, sense, percent);
        List<String> proposals = TextProposals.of(indicator, quarter, RULES);
        assertThat(proposals).as("%s de %s %s", realised, programmed, unit).isNotEmpty();
        for (String proposal : proposals) {
            assertPasses(indicator, quarter, proposal);
            if (proposal.endsWith(TextProposals.ROOM)) {
                assertPasses(indicator, quarter, proposal + "que la demanda de la ciudadanía cambió.");
            }
        }
    }

    private static void assertPasses(CheckedIndicator indicator, Quarter quarter, String text) {
        assertThat(Checker.check(CheckedEntry.with(indicator, quarter, text, RULES)))
                .filteredOn(finding -> finding.rule().subject() == RuleCode.Subject.WORDS)
                .as(text)
                .isEmpty();
    }

    private static CheckedIndicator indicator(
            Amount programmed,
            @org.jspecify.annotations.Nullable Amount realised,
            Quarter quarter,
            String unit,
            Sense sense,
            boolean percent) {
        List<QuarterFigures> figures = new ArrayList<>(Collections.nCopies(4, new QuarterFigures(Amount.of(7), Amount.of(3))));
        figures.set(quarter.ordinal(), new QuarterFigures(programmed, realised));
        return new CheckedIndicator(
                1,
                null,
                "1.1.1.1.1",
                null,
                Level.COMPONENTE,
                "IND",
                "Porcentaje de " + unit + " atendidas",
                unit,
                Frequency.TRIMESTRAL,
                null,
                percent,
                Rollup.OWN,
                new IndicatorFigures(Accumulation.SUM, sense, Amount.of(9_999_999), figures),
                Collections.nCopies(4, CheckedQuarter.NONE),
                List.of(),
                Vocabulary.of(percent, unit, "Porcentaje de " + unit + " atendidas"));
    }
}
