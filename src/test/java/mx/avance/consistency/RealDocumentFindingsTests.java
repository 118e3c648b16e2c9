package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.figures.BandPreset;
import org.junit.jupiter.api.Test;

/** What is wrong in the real document, found row by row by hand before there were rules, and nothing else. */
class RealDocumentFindingsTests {

    private static final Path TABLE = Path.of("docs/hallazgos-2024-t1.md");

    private final CheckedProgramme programme = RealProgramme.read();
    private final List<Finding> findings =
            Checker.check(programme, new RulesInForce(BandPreset.GENERAL, RuleSettings.USUAL));

    @Test
    void findsWhatIsWrongAndNothingElse() {
        Map<RuleCode, String> expected = new EnumMap<>(RuleCode.class);
        expected.put(RuleCode.PCT_MISMATCH, "1.4.1");
        expected.put(RuleCode.PCT_WITHOUT_TARGET, "1.4.1.1.1.1 1.4.1.1.2.4");
        expected.put(RuleCode.BASIS_MISMATCH, "1.4.1.1.6");
        expected.put(RuleCode.MIXED_UNITS, "1.4.1.1.2");
        expected.put(RuleCode.CLONED_TARGETS, "1.4.1.1.3.2 1.4.1.1.3.4 1.4.1.1.6.1");
        expected.put(RuleCode.TEXT_NUMBER_MISMATCH, "1.4.1.1 1.4.1.1.1 1.4.1.1.1.2");
        expected.put(RuleCode.TEXT_PCT_MISMATCH, "1.4.1.1 1.4.1.1.1 1.4.1.1.1.2");
        expected.put(RuleCode.TEXT_SELF_INCONSISTENT, "1.4.1.1");
        expected.put(RuleCode.ANNUAL_CITED_AS_QUARTER, "1.4.1.1.2.3");
        expected.put(RuleCode.WRONG_QUARTER, "1.4.1.1.2.6");
        expected.put(RuleCode.CONTRADICTION, "1.4.1.1.2.2");
        expected.put(RuleCode.DUPLICATE_TEXT, "1.4.1.1.3.4");
        expected.put(
                RuleCode.OFF_BAND_NO_CAUSE,
                "1.4.1.1 1.4.1.1.1 1.4.1.1.1.2 1.4.1.1.2 1.4.1.1.2.3 1.4.1.1.2.6 1.4.1.1.3 1.4.1.1.3.3 1.4.1.1.4.3 1.4.1.1.5.2");
        expected.put(RuleCode.MALFORMED_CLAVE, "1.4.1.1.4.1");
        expected.put(RuleCode.MISSING_VARIABLE_UNIT, "1.4.1 1.4.1.1.2");
        // The text of the Fin defines the indicator and says nothing of its advance, and its frequency is annual.
        expected.put(RuleCode.NO_FIGURES, "1.4.1");
        expected.put(RuleCode.ANNUAL_FREQUENCY, "1.4.1");

        assertThat(claves()).isEqualTo(expected);
    }

    @Test
    void saysWhatWasFoundAndWhatShouldBeThere() {
        assertThat(only(RuleCode.PCT_MISMATCH).found()).isEqualTo("93.50%");
        assertThat(only(RuleCode.PCT_MISMATCH).expected()).isEqualTo("98.56 %");
        assertThat(only(RuleCode.MIXED_UNITS).expected()).isEqualTo("105.76 %");
        assertThat(only(RuleCode.BASIS_MISMATCH).message()).contains("171.88 %");
        assertThat(only(RuleCode.TEXT_SELF_INCONSISTENT).found()).isEqualTo("124.52%");
        assertThat(only(RuleCode.TEXT_SELF_INCONSISTENT).expected()).isEqualTo("124.25 %");
        assertThat(only(RuleCode.ANNUAL_CITED_AS_QUARTER).found()).isEqualTo("79");
        assertThat(only(RuleCode.ANNUAL_CITED_AS_QUARTER).expected()).isEqualTo("8");
        assertThat(only(RuleCode.DUPLICATE_TEXT).message()).contains("1.4.1.1.3.5");
        assertThat(findings.stream().filter(Finding::recolours).map(Finding::rule))
                .contains(RuleCode.MIXED_UNITS, RuleCode.PCT_WITHOUT_TARGET)
                .doesNotContain(RuleCode.PCT_MISMATCH);
    }

    @Test
    void correctsTheTextsThatQuoteOtherFigures() {
        Finding number = findings.stream()
                .filter(finding -> finding.rule() == RuleCode.TEXT_NUMBER_MISMATCH && finding.indicatorId() == 3)
                .findFirst()
                .orElseThrow();

        assertThat(number.corrected(text(3)).orElseThrow())
                .contains("al realizarse 1,466 gestiones de apoyos de un total de 1,292 programadas");
        assertThat(only(RuleCode.WRONG_QUARTER).corrected(text(12)).orElseThrow())
                .contains("Al término del primer trimestre se tiene");
    }

    /** The table of the documentation is what is found; to write it anew run this test with {@code -Davance.write-docs=true}. */
    @Test
    void theDocumentedTableIsWhatIsFound() throws IOException {
        if (Boolean.getBoolean("avance.write-docs")) {
            Files.writeString(TABLE, table());
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table());
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                # Hallazgos del documento real

                Lo que Avance encuentra en `data/seguimiento-2024-t1-oficialia-mayor.txt` (M-PPA 1.4, T1 de 2024) con el semáforo general y las reglas de fábrica.
                Se escribe con la prueba `RealDocumentFindingsTests`, que falla cuando deja de ser así.

                | Regla | Gravedad | Clave | Encontrado | Esperado | Evidencia |
                |---|---|---|---|---|---|
                """);
        findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::rule).thenComparing(Finding::indicatorId))
                .forEach(finding -> table.append("| `")
                        .append(finding.rule())
                        .append("` | ")
                        .append(finding.rule().gravity().word())
                        .append(" | ")
                        .append(indicator(finding.indicatorId()).clave())
                        .append(" | ")
                        .append(finding.found().replace("|", "\\|"))
                        .append(" | ")
                        .append(finding.expected().replace("|", "\\|"))
                        .append(" | ")
                        .append(finding.message().replace("|", "\\|"))
                        .append(" |\n"));
        return table.toString();
    }

    private Map<RuleCode, String> claves() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::rule,
                        TreeMap::new,
                        Collectors.mapping(
                                finding -> indicator(finding.indicatorId()).clave(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), all -> all.stream().sorted().collect(Collectors.joining(" "))))));
    }

    private Finding only(RuleCode rule) {
        List<Finding> of = findings.stream().filter(finding -> finding.rule() == rule).toList();
        assertThat(of).hasSize(1);
        return of.getFirst();
    }

    private CheckedIndicator indicator(long id) {
        return programme.indicators().get((int) id - 1);
    }

    private String text(long id) {
        return java.util.Objects.requireNonNull(
                indicator(id).quarter(mx.avance.figures.Quarter.T1).justification());
    }
}
