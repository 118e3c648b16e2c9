package mx.avance.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mx.avance.access.NotSignedInException;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.TestPeople;
import mx.avance.capture.Capture;
import mx.avance.capture.CaptureRefusedException;
import mx.avance.capture.CellCapture;
import mx.avance.capture.Workflow;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.ReadableProgrammes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.SAXException;

/** The stored findings of the real document: what they are, when they are looked for again, and what is done with them. */
@Transactional
abstract class FindingsTests {

    private static final String REASON = "La cifra es la del acta del comité, que se adjunta.";

    @Autowired
    Findings findings;

    @Autowired
    Dismissals dismissals;

    @Autowired
    Corrections corrections;

    @Autowired
    ConsistencyRules rules;

    @Autowired
    FindingRefresh refresh;

    @Autowired
    Capture capture;

    @Autowired
    Workflow workflow;

    @Autowired
    FindingRows rows;

    @Autowired
    ProgrammeReader programmes;

    @Autowired
    ReadableProgrammes readable;

    @Autowired
    Permissions permissions;

    @Autowired
    FindingsWorkbook workbook;

    @Autowired
    JdbcClient jdbc;

    Scope first;

    @OnH2
    static class H2Tests extends FindingsTests {}

    @OnPostgreSql
    static class PostgresTests extends FindingsTests {}

    @BeforeEach
    void scope() {
        first = new Scope(number("select id from fiscal_year where year_number = 2024"), Quarter.T1, null, null);
    }

    @AfterEach
    void actAsTheSystemAgain() {
        TestPeople.system();
    }

    @AfterEach
    void whatIsCountedIsWhatIsThere() {
        refresh.refresh(first.fiscalYearId(), Set.of());
        assertThat(counts("select quarter, unit_id, level, indicators from programme_finding"))
                .isEqualTo(counts("""
                        select q.quarter, f.unit_id, f.level, count(distinct f.indicator_id) from (values (1), (2), (3), (4)) as q (quarter)
                        join finding f on f.dismissed = false and (f.quarter = 0 or f.quarter = q.quarter)
                        group by f.programme_id, q.quarter, f.unit_id, f.level
                        """));
    }

    private Map<List<Object>, Long> counts(String sql) {
        Map<List<Object>, Long> counts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counts.merge(List.of(row.getInt(1), row.getLong(2), row.getString(3)), row.getLong(4), Long::sum);
        });
        return counts;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long entry(String clave, int quarter) {
        return number(
                "select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id"
                        + " where o.clave = '" + clave + "' and e.quarter = " + quarter);
    }

    private int version(long entry) {
        return (int) number("select version from entry where id = " + entry);
    }

    private List<FoundRow> open(Scope scope, RuleCode rule) {
        return findings.list(scope, new Filter(rule, null, false), Grouping.RULE, 0, 100);
    }

    private FoundRow one(Scope scope, RuleCode rule, String clave) {
        return open(scope, rule).stream()
                .filter(row -> row.clave().equals(clave))
                .findFirst()
                .orElseThrow();
    }

    private List<String> claves(RuleCode rule) {
        return open(first, rule).stream().map(FoundRow::clave).toList();
    }

    /** Writes what is captured of an indicator in the open quarter. */
    private void type(String clave, String figure, String text) {
        long entry = entry(clave, 2);
        capture.write(entry, version(entry), Amount.of(figure), text);
    }

    private Scope second() {
        return new Scope(first.fiscalYearId(), Quarter.T2, null, null);
    }

    @Test
    void theRealDocumentHasTheFindingsThatItHas() {
        assertThat(claves(RuleCode.PCT_MISMATCH)).containsExactly("1.4.1");
        assertThat(claves(RuleCode.PCT_WITHOUT_TARGET)).containsExactly("1.4.1.1.1.1", "1.4.1.1.2.4");
        assertThat(claves(RuleCode.ANNUAL_NOT_SUM)).isEmpty();
        assertThat(claves(RuleCode.PARENT_NOT_SUM)).isEmpty();
        assertThat(claves(RuleCode.BASIS_MISMATCH)).containsExactly("1.4.1.1.6");
        assertThat(claves(RuleCode.MIXED_UNITS)).containsExactly("1.4.1.1.2");
        assertThat(claves(RuleCode.TEXT_NUMBER_MISMATCH)).containsExactly("1.4.1.1", "1.4.1.1.1", "1.4.1.1.1.2");
        assertThat(claves(RuleCode.ANNUAL_CITED_AS_QUARTER)).containsExactly("1.4.1.1.2.3");
        assertThat(claves(RuleCode.TEXT_PCT_MISMATCH)).containsExactly("1.4.1.1", "1.4.1.1.1", "1.4.1.1.1.2");
        assertThat(claves(RuleCode.TEXT_SELF_INCONSISTENT)).containsExactly("1.4.1.1");
        assertThat(claves(RuleCode.WRONG_QUARTER)).containsExactly("1.4.1.1.2.6");
        assertThat(claves(RuleCode.CONTRADICTION)).containsExactly("1.4.1.1.2.2");
        assertThat(claves(RuleCode.MALFORMED_CLAVE)).containsExactly("1.4.1.1.4.1");
        assertThat(claves(RuleCode.MISSING_VARIABLE_UNIT)).containsExactly("1.4.1", "1.4.1.1.2");
        assertThat(claves(RuleCode.OFF_BAND_NO_CAUSE)).hasSize(10);
        assertThat(claves(RuleCode.CLONED_TARGETS)).hasSize(3);
        assertThat(open(first, RuleCode.DUPLICATE_TEXT))
                .singleElement()
                .satisfies(row -> assertThat(new ArrayList<>(
                                List.of(row.clave(), row.others().getFirst())))
                        .containsExactlyInAnyOrder("1.4.1.1.3.4", "1.4.1.1.3.5"));
    }

    @Test
    void aRowSaysWhereItStandsAndMarksTheWords() {
        FoundRow row = one(first, RuleCode.TEXT_NUMBER_MISMATCH, "1.4.1.1.1");

        assertThat(row.programmeKey()).isEqualTo("M-PPA 1.4");
        assertThat(row.quarter()).isEqualTo(Quarter.T1);
        assertThat(row.justification()).isNotNull();
        assertThat(row.marks()).isNotEmpty();
        assertThat(row.marks().getFirst().of(String.valueOf(row.justification())))
                .matches("[0-9,]+");
        assertThat(row.correctable()).isTrue();
        assertThat(findings.corrected(row.id()).orElseThrow()).contains("1,466");
        assertThat(findings.find(row.id())).contains(row);
    }

    @Test
    void countsAreThoseOfTheLists() {
        Summary summary = findings.summary(first);
        List<FoundRow> all = new ArrayList<>();
        findings.forEach(first, all::add);

        assertThat(summary.pending()).isZero();
        assertThat(summary.byRule().values().stream().mapToInt(n -> n).sum()).isEqualTo(all.size());
        for (Gravity gravity : Gravity.values()) {
            assertThat(summary.open()).containsEntry(gravity, findings.count(first, new Filter(null, gravity, false)));
        }
        assertThat(summary.recolours())
                .isEqualTo((int) all.stream()
                        .filter(FoundRow::recolours)
                        .map(row -> row.indicatorId() + "/" + row.quarter())
                        .distinct()
                        .count())
                .isPositive();
        assertThat(summary.indicators()).isEqualTo((int)
                all.stream().map(FoundRow::indicatorId).distinct().count());
    }

    @Test
    void bothOrdersHaveTheSameRowsAPageAtATime() {
        for (Grouping grouping : Grouping.values()) {
            List<FoundRow> whole = findings.list(first, Filter.OPEN, grouping, 0, 1_000);
            List<FoundRow> pages = new ArrayList<>();
            for (int from = 0; from < whole.size(); from += 7) {
                pages.addAll(findings.list(first, Filter.OPEN, grouping, from, 7));
            }
            assertThat(pages).isEqualTo(whole).hasSize(findings.count(first, Filter.OPEN));
        }
        assertThat(findings.list(first, Filter.OPEN, Grouping.RULE, 0, 1_000))
                .isSortedAccordingTo((a, b) -> a.rule().compareTo(b.rule()));
    }

    @Test
    void anotherQuarterHasOnlyThoseOfTheYear() {
        assertThat(findings.list(second(), Filter.OPEN, Grouping.OBJECTIVE, 0, 100))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.quarter()).isNull());
    }

    @Test
    void aUnitHasItsOwnAndThoseBelow() {
        long unit = number("select o.unit_id from objective o where o.clave = '1.4.1.1.2.6'");

        List<FoundRow> own = findings.list(
                new Scope(first.fiscalYearId(), Quarter.T1, null, unit), Filter.OPEN, Grouping.RULE, 0, 100);

        assertThat(own).extracting(FoundRow::rule).contains(RuleCode.WRONG_QUARTER);
        assertThat(own.size()).isLessThan(findings.count(first, Filter.OPEN));
    }

    @Test
    void whatSomebodyTypesIsLookedAtWhenItIsRead() {
        assertThat(open(second(), RuleCode.WRONG_QUARTER)).isEmpty();
        type("1.4.1.1.1.2", "20", "Al término del cuarto trimestre se realizaron 20 de 20 eventos, que es el 100 %.");

        FoundRow row = one(second(), RuleCode.WRONG_QUARTER, "1.4.1.1.1.2");
        assertThat(findings.ofIndicator(row.indicatorId(), Quarter.T2)).contains(row);
        assertThat(findings.ofIndicator(row.indicatorId(), Quarter.T1)).doesNotContain(row);

        type("1.4.1.1.1.2", "20", "Al término del segundo trimestre se realizaron 20 de 20 eventos, que es el 100 %.");
        assertThat(open(second(), RuleCode.WRONG_QUARTER)).isEmpty();
        assertThat(findings.find(row.id())).isEmpty();
        assertThat(findings.corrected(row.id())).isEmpty();
    }

    @Test
    void whatDidNotChangeKeepsItsId() {
        FoundRow before = one(first, RuleCode.PCT_MISMATCH, "1.4.1");
        type("1.4.1.1.1.2", "20", "Al término del cuarto trimestre se realizaron 20 de 20 eventos, que es el 100 %.");

        assertThat(one(first, RuleCode.PCT_MISMATCH, "1.4.1")).isEqualTo(before);
    }

    @Test
    void aCorrectionIsWrittenWhereTheQuarterIsOpen() {
        type("1.4.1.1.1.2", "20", "Al término del segundo trimestre se realizaron 18 de 20 eventos programados.");
        FoundRow row = one(second(), RuleCode.TEXT_NUMBER_MISMATCH, "1.4.1.1.1.2");

        assertThat(corrections.apply(row.id())).isInstanceOf(CellCapture.Saved.class);

        assertThat(jdbc.sql("select justification from entry where id = " + entry("1.4.1.1.1.2", 2))
                        .query(String.class)
                        .single())
                .contains("20 de 20");
        assertThat(open(second(), RuleCode.TEXT_NUMBER_MISMATCH)).isEmpty();
        assertThatExceptionOfType(ConsistencyRefusedException.class).isThrownBy(() -> corrections.apply(row.id()));
    }

    @Test
    void aPublishedQuarterIsNotCorrected() {
        FoundRow row = one(first, RuleCode.TEXT_NUMBER_MISMATCH, "1.4.1.1.1");

        assertThatExceptionOfType(CaptureRefusedException.class).isThrownBy(() -> corrections.apply(row.id()));
    }

    @Test
    void aDismissedFindingComesBackWhenItsFiguresChange() {
        type("1.4.1.1.1.2", "20", "Al término del segundo trimestre se realizaron 18 de 20 eventos programados.");
        FoundRow row = one(second(), RuleCode.TEXT_NUMBER_MISMATCH, "1.4.1.1.1.2");
        dismissals.dismiss(row.id(), "  " + REASON + " ");

        assertThat(open(second(), RuleCode.TEXT_NUMBER_MISMATCH)).isEmpty();
        assertThat(findings.summary(second()).dismissed()).isEqualTo(1);
        Dismissal dismissal = findings.find(row.id()).orElseThrow().dismissal();
        assertThat(dismissal).isNotNull();
        assertThat(dismissal.reason()).isEqualTo(REASON);
        assertThat(findings.list(second(), new Filter(null, null, true), Grouping.RULE, 0, 10))
                .extracting(FoundRow::id)
                .containsExactly(row.id());

        type("1.4.1.1.1.2", "19", "Al término del segundo trimestre se realizaron 18 de 20 eventos programados.");
        assertThat(open(second(), RuleCode.TEXT_NUMBER_MISMATCH)).hasSize(1);
        type("1.4.1.1.1.2", "20", "Al término del segundo trimestre se realizaron 18 de 20 eventos programados.");
        assertThat(open(second(), RuleCode.TEXT_NUMBER_MISMATCH)).isEmpty();
    }

    @Test
    void aDismissalIsTakenBackAndBothAreOnRecord() {
        long before = number("select coalesce(max(id), 0) from history");
        FoundRow row = one(first, RuleCode.PCT_MISMATCH, "1.4.1");
        dismissals.dismiss(row.id(), REASON);
        assertThatExceptionOfType(ConsistencyRefusedException.class)
                .isThrownBy(() -> dismissals.dismiss(row.id(), REASON));
        dismissals.restore(row.id());

        assertThat(one(first, RuleCode.PCT_MISMATCH, "1.4.1")).isEqualTo(row);
        assertThatExceptionOfType(ConsistencyRefusedException.class).isThrownBy(() -> dismissals.restore(row.id()));
        assertThat(jdbc.sql("select action from history where subject = 'finding' and id > :before order by id")
                        .param("before", before)
                        .query(String.class)
                        .list())
                .containsExactly("DISMISS", "RESTORE");
    }

    @Test
    void aReasonSaysSomething() {
        FoundRow row = one(first, RuleCode.PCT_MISMATCH, "1.4.1");

        for (String reason : List.of("", "        ok       ", "x".repeat(1_001))) {
            assertThatExceptionOfType(ConsistencyRefusedException.class)
                    .isThrownBy(() -> dismissals.dismiss(row.id(), reason))
                    .withMessageContaining("de 10 a 1,000 caracteres");
        }
        assertThatExceptionOfType(ConsistencyRefusedException.class).isThrownBy(() -> dismissals.dismiss(-1, REASON));
    }

    @Test
    void whoeverActsForAUnitDismissesItsOwnOnly() {
        findings.summary(first);
        long mine = number(
                "select f.id from finding f join unit u on u.id = f.unit_id where u.name = 'DTIC' order by f.id fetch first 1 rows only");
        long other = number(
                "select f.id from finding f join unit u on u.id = f.unit_id where u.name <> 'DTIC' order by f.id fetch first 1 rows only");
        for (String person : List.of("titular", "enlace")) {
            TestPeople.signIn(jdbc, person);
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(() -> dismissals.dismiss(other, REASON));
            dismissals.dismiss(mine, REASON);
            dismissals.restore(mine);
        }
        for (String person : List.of("contraloria", "consulta")) {
            TestPeople.signIn(jdbc, person);
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(() -> dismissals.dismiss(mine, REASON));
        }
    }

    @Test
    void whoeverMayNotReadIsRefused() {
        TestPeople.signIn(jdbc, "consulta");

        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> findings.summary(first));
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> findings.find(1));
    }

    @Test
    void openDataIsForWhoeverIsSignedInUnlessTheMunicipalitySaysOtherwise() {
        Findings closed = new Findings(refresh, rows, programmes, rules, readable, permissions, jdbc, false);
        Findings open = new Findings(refresh, rows, programmes, rules, readable, permissions, jdbc, true);
        long before = number("select count(*) from history");

        TestPeople.nobody();
        assertThatExceptionOfType(NotSignedInException.class).isThrownBy(() -> closed.openData(first));
        assertThat(number("select count(*) from history"))
                .as("anybody could fill it")
                .isEqualTo(before);
        List<FoundRow> seen = new ArrayList<>();
        open.openData(first).forEach(seen::add);
        TestPeople.signIn(jdbc, "consulta");
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> closed.openData(first));
        TestPeople.signIn(jdbc, "contraloria");
        List<FoundRow> read = new ArrayList<>();
        closed.openData(first).forEach(read::add);

        assertThat(read).isEqualTo(seen).isNotEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffFindsNothing() {
        FoundRow row = one(first, RuleCode.PCT_MISMATCH, "1.4.1");
        int version = rules.stored().version();
        rules.change(
                new RuleSettings(Set.of(RuleCode.NO_FIGURES), Map.of(RuleCode.PCT_MISMATCH, new BigDecimal("6"))),
                version);

        assertThat(rules.settings().tolerance(RuleCode.PCT_MISMATCH)).isEqualByComparingTo("6");
        assertThat(open(first, RuleCode.PCT_MISMATCH)).isEmpty();
        assertThat(open(first, RuleCode.NO_FIGURES)).isEmpty();
        assertThat(findings.find(row.id())).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> rules.change(RuleSettings.USUAL, version));
        rules.change(RuleSettings.USUAL, version + 1);
        assertThat(open(first, RuleCode.PCT_MISMATCH)).hasSize(1);
        assertThat(jdbc.sql(
                                "select after_value from history where subject = 'rule_setting' and after_value like 'PCT_MISMATCH: %' order by id")
                        .query(String.class)
                        .list())
                .endsWith("PCT_MISMATCH: activa, tolerancia 6", "PCT_MISMATCH: activa, tolerancia 0.01");
    }

    @Test
    void aToleranceHasItsLimits() {
        int version = rules.stored().version();
        for (String tolerance : List.of("-0.01", "100.01", "0.0000001")) {
            RuleSettings wrong = new RuleSettings(Set.of(), Map.of(RuleCode.PCT_MISMATCH, new BigDecimal(tolerance)));
            assertThatExceptionOfType(ConsistencyRefusedException.class)
                    .isThrownBy(() -> rules.change(wrong, version))
                    .withMessageContaining("va de 0 a 100");
        }
        RuleSettings none = new RuleSettings(Set.of(), Map.of(RuleCode.CONTRADICTION, BigDecimal.ONE));
        assertThatExceptionOfType(ConsistencyRefusedException.class)
                .isThrownBy(() -> rules.change(none, version))
                .withMessageContaining("no tiene tolerancia");
        assertThat(rules.stored().version()).isEqualTo(version);
    }

    @Test
    void whatHasNotChangedIsNotLookedAtAgain() {
        findings.summary(first);
        jdbc.sql("update finding set message = 'tal cual'").update();

        assertThat(open(first, RuleCode.PCT_MISMATCH))
                .extracting(FoundRow::message)
                .containsOnly("tal cual");
        assertThat(refresh.pending(first.fiscalYearId(), Set.of())).isZero();
    }

    /** Sent entries with severe findings stay; the others are told. */
    @Test
    void whatIsContradictedIsNotSent() {
        type("1.4.1.1.1.2", "20", "Al término del cuarto trimestre se realizaron 20 de 20 eventos, que es el 100 %.");
        long unit = number("select o.unit_id from objective o where o.clave = '1.4.1.1.1.2'");
        long entry = entry("1.4.1.1.1.2", 2);

        Workflow.Sending preview = workflow.preview(first.fiscalYearId(), Quarter.T2, null, unit);
        assertThat(preview.goes()).isZero();
        assertThat(preview.contradicted()).singleElement().satisfies(left -> {
            assertThat(left.left().clave()).isEqualTo("1.4.1.1.1.2");
            assertThat(left.why()).singleElement().asString().contains("trimestre");
        });
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> workflow.send(entry, version(entry)))
                .withMessageContaining("descártalo con un motivo en Congruencia");
        assertThat(workflow.send(first.fiscalYearId(), Quarter.T2, null, unit).goes())
                .isZero();

        dismissals.dismiss(one(second(), RuleCode.WRONG_QUARTER, "1.4.1.1.1.2").id(), REASON);
        assertThat(workflow.send(first.fiscalYearId(), Quarter.T2, null, unit).goes())
                .isEqualTo(1);
    }

    @Test
    void lesserFindingsAreToldAndDoNotHoldBack() {
        type("1.4.1.1.1.2", "20", "Se cumplió con lo programado para el periodo.");
        long unit = number("select o.unit_id from objective o where o.clave = '1.4.1.1.1.2'");

        Workflow.Sending sent = workflow.send(first.fiscalYearId(), Quarter.T2, null, unit);

        assertThat(sent.goes()).isEqualTo(1);
        assertThat(sent.doubts()).isEqualTo(1);
        assertThat(sent.contradicted()).isEmpty();
    }

    @Test
    void theWorkbookHasOneRowEach() throws IOException {
        FoundRow dismissed = one(first, RuleCode.PCT_MISMATCH, "1.4.1");
        dismissals.dismiss(dismissed.id(), "=1+1 & <b>«así es»</b>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(first, out);

        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml");
        assertThat(parts.values()).allSatisfy(xml -> assertThat(parsed(xml)).isTrue());
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet.split("<row ", -1)).hasSize(findings.count(first, Filter.OPEN) + 3);
        assertThat(sheet)
                .contains("=1+1 &amp; &lt;b&gt;«así es»&lt;/b&gt;")
                .contains("descartado")
                .doesNotContain("<f>");
    }

    private static boolean parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    != null;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findingsGoWithTheirIndicator() {
        FoundRow row = one(first, RuleCode.PCT_MISMATCH, "1.4.1");
        dismissals.dismiss(row.id(), REASON);
        for (String table : List.of("progress", "technical_sheet", "entry")) {
            jdbc.sql("delete from " + table + " where indicator_id = :id")
                    .param("id", row.indicatorId())
                    .update();
        }
        jdbc.sql("delete from indicator where id = :id")
                .param("id", row.indicatorId())
                .update();
        jdbc.sql("update programme set changes = changes + 1").update();

        assertThat(number("select count(*) from finding where indicator_id = " + row.indicatorId()))
                .isZero();
        assertThat(number("select count(*) from finding_dismissal where indicator_id = " + row.indicatorId()))
                .isZero();
    }
}
