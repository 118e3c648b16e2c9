package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.plan.Clave;
import mx.avance.plan.Provenance;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleInferenceTests {

    @Test
    void provesTheAccumulationOfEveryIndicatorOfTheRealDocument() {
        Map<ReadRow, InferredRules> rules = realRules();

        assertThat(rules).hasSize(32);
        assertThat(rules.values()).allMatch(r -> r.accumulationFrom() == Provenance.INFERRED);
        assertThat(claves(rules, r -> r.accumulation() == Accumulation.CONSTANT))
                .containsExactly("1.4.1");
        assertThat(claves(rules, r -> r.accumulation() == Accumulation.SUM)).hasSize(31);
    }

    @Test
    void provesThreeSumsOfChildrenInTheRealDocument() {
        Map<ReadRow, InferredRules> rules = realRules();

        assertThat(claves(rules, r -> r.rollup() == Rollup.SUM_OF_CHILDREN))
                .containsExactly("1.4.1.1.2", "1.4.1.1.3", "1.4.1.1.5");
        assertThat(rules.values())
                .allMatch(r -> r.rollupFrom()
                        == (r.rollup() == Rollup.SUM_OF_CHILDREN ? Provenance.INFERRED : Provenance.ASSUMED));
    }

    @Test
    void countsABlankQuarterAsNothingInASum() {
        assertThat(accumulation("5", null, "1", "4", null)).isEqualTo(sum(Provenance.INFERRED));
    }

    @Test
    void prefersTheSumWhereBothRulesFit() {
        assertThat(accumulation("0", "0", "0", "0", "0")).isEqualTo(sum(Provenance.INFERRED));
    }

    @Test
    void assumesTheSumWhereTheFiguresProveNothing() {
        assertThat(accumulation("10", "1", "2", "3", "5")).isEqualTo(sum(Provenance.ASSUMED));
        assertThat(accumulation(null, "1", "2", "3", "4")).isEqualTo(sum(Provenance.ASSUMED));
        assertThat(accumulation("0", null, null, null, null)).isEqualTo(sum(Provenance.ASSUMED));
        assertThat(accumulation("90", "90", "90", "90", null)).isEqualTo(sum(Provenance.ASSUMED));
    }

    @Test
    void doesNotProveASumByOneChild() {
        assertThat(rollup(row("1.4.1.1.1", "4", "1"), row("1.4.1.1.1.1", "4", "1")))
                .isEqualTo(Rollup.OWN);
    }

    @Test
    void provesASumByTwoChildren() {
        assertThat(rollup(row("1.4.1.1.1", "4", "1"), row("1.4.1.1.1.1", "3", "1"), row("1.4.1.1.1.2", "1", "0")))
                .isEqualTo(Rollup.SUM_OF_CHILDREN);
    }

    @Test
    void doesNotProveASumWhenARealisedFigureOfAChildIsMissingOrDiffers() {
        assertThat(rollup(row("1.4.1.1.1", "4", "1"), row("1.4.1.1.1.1", "3", "1"), row("1.4.1.1.1.2", "1", null)))
                .isEqualTo(Rollup.OWN);
        assertThat(rollup(row("1.4.1.1.1", "4", "2"), row("1.4.1.1.1.1", "3", "1"), row("1.4.1.1.1.2", "1", "0")))
                .isEqualTo(Rollup.OWN);
    }

    @Test
    void looksAtDirectChildrenOnly() {
        assertThat(rollup(
                        row("1.4.1.1", "4", "1"),
                        row("1.4.1.1.1", "4", "1"),
                        row("1.4.1.1.1.1", "3", "1"),
                        row("1.4.1.1.1.2", "1", "0")))
                .isEqualTo(Rollup.OWN);
    }

    private static Map<ReadRow, InferredRules> realRules() {
        return RuleInference.infer(
                Documents.document(Documents.read(Documents.real())).rows());
    }

    private static List<String> claves(Map<ReadRow, InferredRules> rules, Predicate<InferredRules> test) {
        return rules.entrySet().stream()
                .filter(e -> test.test(e.getValue()))
                .map(e -> e.getKey().clave().toString())
                .toList();
    }

    private static List<Object> sum(Provenance from) {
        return List.of(Accumulation.SUM, from);
    }

    private static List<Object> accumulation(@Nullable String annual, @Nullable String... programmed) {
        ReadRow row = row("1.4.1", annual, Arrays.asList(programmed), null);
        InferredRules rules =
                RuleInference.infer(List.of(row)).values().iterator().next();
        return List.of(rules.accumulation(), rules.accumulationFrom());
    }

    /** The roll-up of the first row. */
    private static Rollup rollup(ReadRow... rows) {
        return RuleInference.infer(List.of(rows)).values().iterator().next().rollup();
    }

    private static ReadRow row(String clave, String annual, @Nullable String realised) {
        return row(clave, annual, Arrays.asList(annual, "0", "0", "0"), realised);
    }

    private static ReadRow row(
            String clave, @Nullable String annual, List<@Nullable String> programmed, @Nullable String realised) {
        Clave parsed = Clave.of(clave);
        return new ReadRow(
                1,
                parsed.level(),
                null,
                parsed,
                clave,
                "narrative",
                "S",
                "name",
                "Anual",
                "Porcentaje",
                null,
                false,
                0,
                amount(annual),
                amounts(programmed),
                amounts(Arrays.asList(realised, null, null, null)),
                Collections.nCopies(4, null),
                Collections.nCopies(3, null),
                null,
                ReadRow.NO_JUSTIFICATIONS,
                CellColumns.NONE);
    }

    private static List<@Nullable Amount> amounts(List<@Nullable String> plain) {
        List<@Nullable Amount> amounts = new ArrayList<>();
        for (String text : plain) {
            amounts.add(amount(text));
        }
        return amounts;
    }

    private static @Nullable Amount amount(@Nullable String plain) {
        return plain == null ? null : Amount.of(plain);
    }
}
