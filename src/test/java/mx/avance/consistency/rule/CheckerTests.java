package mx.avance.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.RuleSettings;
import mx.avance.consistency.text.Vocabulary;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules one by one, where the real document has nothing for them to find. */
class CheckerTests {

    private static final RulesInForce USUAL = new RulesInForce(BandPreset.GENERAL, RuleSettings.USUAL);

    /** An indicator that a test describes: by default 10 programmed in each quarter of a year of 40, nothing realised. */
    private static final class Row {
        private final long id;
        private final String clave;
        private @Nullable Long parent;
        private Rollup rollup = Rollup.OWN;
        private Accumulation accumulation = Accumulation.SUM;
        private @Nullable Amount annual = Amount.of(40);
        private final List<QuarterFigures> figures =
                new ArrayList<>(Collections.nCopies(4, new QuarterFigures(Amount.of(10), null)));
        private final List<CheckedQuarter> said = new ArrayList<>(Collections.nCopies(4, CheckedQuarter.NONE));
        private List<EarlierPeriod> earlier = List.of();
        private String unit = "Solicitudes";

        Row(long id, String clave) {
            this.id = id;
            this.clave = clave;
        }

        Row of(Quarter quarter, @Nullable Long programmed, @Nullable Long realised) {
            figures.set(
                    quarter.ordinal(),
                    new QuarterFigures(
                            programmed == null ? null : Amount.of(programmed),
                            realised == null ? null : Amount.of(realised)));
            return this;
        }

        Row says(Quarter quarter, String text) {
            said.set(quarter.ordinal(), new CheckedQuarter(null, null, null, null, text));
            return this;
        }

        CheckedIndicator indicator() {
            return new CheckedIndicator(
                    id,
                    parent,
                    clave,
                    null,
                    Clave.of(clave).level(),
                    "IND" + id,
                    "Porcentaje de solicitudes atendidas",
                    unit,
                    Frequency.TRIMESTRAL,
                    null,
                    false,
                    rollup,
                    new IndicatorFigures(accumulation, Sense.ASCENDING, annual, figures),
                    said,
                    earlier,
                    Vocabulary.of(unit));
        }
    }

    private static List<Finding> check(RulesInForce rules, Row... rows) {
        return Checker.check(
                new CheckedProgramme(List.of(rows).stream().map(Row::indicator).toList()), rules);
    }

    private static List<RuleCode> rules(Row... rows) {
        return check(USUAL, rows).stream().map(Finding::rule).toList();
    }

    @Test
    void whatAddsUpIsLeftAlone() {
        assertThat(rules(new Row(1, "1.1.1"))).isEmpty();
    }

    @Test
    void theYearIsTheSumOfItsQuartersOnlyWhereTheyAreAdded() {
        Row sum = new Row(1, "1.1.1");
        sum.annual = Amount.of(41);
        Row constant = new Row(1, "1.1.1");
        constant.annual = Amount.of(10);
        constant.accumulation = Accumulation.CONSTANT;
        Row blank = new Row(1, "1.1.1");
        blank.annual = null;

        assertThat(rules(sum)).containsExactly(RuleCode.ANNUAL_NOT_SUM);
        assertThat(rules(constant)).isEmpty();
        assertThat(rules(blank)).isEmpty();
    }

    @Test
    void aParentThatIsASumIsComparedWithAllItsChildren() {
        Row parent = new Row(1, "1.1.1").of(Quarter.T1, 20L, 9L);
        parent.rollup = Rollup.SUM_OF_CHILDREN;
        parent.annual = Amount.of(80);
        for (Quarter quarter : List.of(Quarter.T2, Quarter.T3, Quarter.T4)) {
            parent.of(quarter, 20L, null);
        }
        Row one = new Row(2, "1.1.1.1").of(Quarter.T1, 10L, 4L);
        Row two = new Row(3, "1.1.1.2").of(Quarter.T1, 10L, 4L);
        one.parent = 1L;
        two.parent = 1L;

        assertThat(check(USUAL, parent, one, two))
                .filteredOn(finding -> finding.rule() == RuleCode.PARENT_NOT_SUM)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("9");
                    assertThat(finding.expected()).isEqualTo("8");
                    assertThat(finding.others()).containsExactly(2L, 3L);
                });
        // A blank is not a zero: while a child is not captured there is nothing to compare.
        two.of(Quarter.T1, 10L, null);
        assertThat(rules(parent, one, two)).doesNotContain(RuleCode.PARENT_NOT_SUM);
    }

    @Test
    void somethingDoneWithNothingProgrammedIsTold() {
        assertThat(rules(new Row(1, "1.1.1").of(Quarter.T1, 0L, 3L).of(Quarter.T2, 20L, null)))
                .contains(RuleCode.PROGRESS_WITHOUT_TARGET);
        assertThat(rules(new Row(1, "1.1.1").of(Quarter.T1, 0L, 0L).of(Quarter.T2, 20L, null)))
                .isEmpty();
    }

    @Test
    void thePrintedCumulativeIsComparedToo() {
        Row row = new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).of(Quarter.T2, 10L, 9L);
        row.said.set(1, new CheckedQuarter(null, null, new BigDecimal("99"), "99.00%", null));

        assertThat(check(USUAL, row)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.CUMULATIVE_MISMATCH);
            assertThat(finding.expected()).isEqualTo("95.00 %");
        });
    }

    @Test
    void theTablesOwnFiguresAreTakenForWhatTheyAreWhereverTheyStand() {
        for (String text : List.of(
                "Se atendieron a 10 personas, cifra igual a la programada, en 3 módulos.",
                "Se mantuvo en 10 puntos la calificación.",
                "Cuadrilla norte y sur: 10. Se usaron 7 camiones.",
                "Se aplicaron 10 sanciones (arts. 45, 46 y 112) de 10 previstas.",
                "Se hicieron 10 de las 10 solicitudes; el primer trimestre se consumieron 9 de 40.")) {
            assertThat(rules(new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).says(Quarter.T1, text)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void otherPercentagesAreNoneOfTheAdvanceWhereThatIsTold() {
        assertThat(rules(new Row(1, "1.1.1")
                        .of(Quarter.T1, 10L, 10L)
                        .says(
                                Quarter.T1,
                                "Porcentaje alcanzado: 100 %; 10 solicitudes resueltas, de ellas 9 en línea (90%).")))
                .isEmpty();
        assertThat(rules(new Row(1, "1.1.1")
                        .of(Quarter.T1, 10L, 10L)
                        .says(Quarter.T1, "Se atendieron 10 solicitudes de 10, con 95% de cumplimiento de la meta.")))
                .contains(RuleCode.TEXT_PCT_MISMATCH);
    }

    @Test
    void aTextWithTheFiguresOfAnEarlierQuarterIsAnOldText() {
        Row row = new Row(1, "1.1.1").of(Quarter.T1, 10L, 9L).of(Quarter.T2, 12L, 12L);
        row.annual = Amount.of(42);
        row.says(Quarter.T2, "Se atendieron 9 solicitudes de 10 programadas, el 90% de la meta.");

        assertThat(check(USUAL, row)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.STALE_TEXT);
            assertThat(finding.message()).contains("T1");
            assertThat(finding.corrected("Se atendieron 9 solicitudes de 10 programadas, el 90% de la meta."))
                    .contains("Se atendieron 12 solicitudes de 12 programadas, el 100% de la meta.");
        });
    }

    @Test
    void alsoWhenTheEarlierPeriodIsOfTheYearBefore() {
        Row row = new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L);
        row.says(Quarter.T1, "Se atendieron 7 solicitudes de 8 programadas.");
        row.earlier =
                List.of(new EarlierPeriod("T4 de 2023", new QuarterFigures(Amount.of(8), Amount.of(7)), "Otro texto."));

        assertThat(rules(row)).containsExactly(RuleCode.STALE_TEXT);
    }

    @Test
    void theSameWordsAsBeforeAreTold() {
        String text = "Se atendieron las solicitudes de las dependencias en tiempo y forma con 10 de 10 programadas.";
        Row row = new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).of(Quarter.T2, 10L, 10L);
        row.says(Quarter.T1, text).says(Quarter.T2, text.toUpperCase(java.util.Locale.ROOT));

        assertThat(rules(row)).containsExactly(RuleCode.DUPLICATE_TEXT);
    }

    @Test
    void aNumberThatIsMissingAmongBrothersIsTold() {
        Row parent = new Row(1, "1.1.1.1");
        Row first = new Row(2, "1.1.1.1.1");
        Row fourth = new Row(3, "1.1.1.1.4");

        assertThat(check(USUAL, parent, first, fourth)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleCode.NUMBERING_GAP);
            assertThat(finding.indicatorId()).isEqualTo(3);
            assertThat(finding.expected()).isEqualTo("1.1.1.1.2, 1.1.1.1.3");
        });
    }

    @Test
    void aRuleCanBeSwitchedOffAndItsToleranceSet() {
        Row row = new Row(1, "1.1.1");
        row.annual = Amount.of(41);
        RuleSettings off = new RuleSettings(Set.of(RuleCode.ANNUAL_NOT_SUM), Map.of());
        RuleSettings lenient = new RuleSettings(Set.of(), Map.of(RuleCode.ANNUAL_NOT_SUM, BigDecimal.ONE));

        assertThat(check(new RulesInForce(BandPreset.GENERAL, off), row)).isEmpty();
        assertThat(check(new RulesInForce(BandPreset.GENERAL, lenient), row)).isEmpty();
    }

    @Test
    void theFindingIsAnotherWhenItsFiguresChange() {
        String text = "Se atendieron 8 solicitudes de 10 programadas.";
        Finding before = check(
                        USUAL, new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).says(Quarter.T1, text))
                .getFirst();
        Finding same = check(USUAL, new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).says(Quarter.T1, text))
                .getFirst();
        Finding after = check(
                        USUAL, new Row(1, "1.1.1").of(Quarter.T1, 10L, 11L).says(Quarter.T1, text))
                .getFirst();

        assertThat(same.print()).isEqualTo(before.print());
        assertThat(after.print()).isNotEqualTo(before.print());
    }

    @Test
    void hostileTextsAreReadLikeOthers() {
        for (String text : List.of(
                "",
                " ",
                "%",
                "100%%%",
                "9".repeat(20_000),
                "de ".repeat(6_000),
                "\u0000\uD800",
                "1/0 de 0/0",
                "-5 de -3")) {
            assertThat(check(USUAL, new Row(1, "1.1.1").of(Quarter.T1, 10L, 10L).says(Quarter.T1, text)))
                    .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        }
    }
}
