package mx.avance.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.base.Settings;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.publication.CutComparison.Difference;
import mx.avance.publication.CutComparison.Side;
import mx.avance.publication.Cuts.Filter;
import mx.avance.publication.Cuts.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A cut is what was published, whatever happens afterwards. */
@Transactional
abstract class PublishingTests {

    private static final String PACB = "(select id from indicator where siglas = 'PACB')";

    @Autowired
    Publishing publishing;

    @Autowired
    Cuts cuts;

    @Autowired
    CutComparison comparison;

    @Autowired
    PendingEntries pending;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    long year;
    Cut cut;

    @OnH2
    static class H2Tests extends PublishingTests {}

    @OnPostgreSql
    static class PostgresTests extends PublishingTests {}

    @BeforeEach
    void theCutOfTheLoad() {
        year = jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single();
        cut = cuts.latest(year, Quarter.T1).orElseThrow();
    }

    @AfterEach
    void forgetTheRules() {
        TestPeople.system();
        settings.initialise();
    }

    @Test
    void theFirstDocumentLeavesTheCutOfItsQuarterAndNoOther() {
        assertThat(cuts.of(year)).containsExactly(cut);
        assertThat(cut.number()).isEqualTo(1);
        assertThat(cut.rows()).isEqualTo(32);
        assertThat(cut.publishedBy()).isEqualTo("sistema");
        assertThat(cut.quarters()).isEqualTo("1");
        assertThat(cut.sha256()).matches("[0-9a-f]{64}");
        assertThat(cut.rules())
                .contains("\"zona_horaria\":\"America/Cancun\"", "\"clave\":\"GENERAL\"", "\"hasta\":\"130\"");
        assertThat(cuts.verify(cut.id()).holds()).isTrue();
    }

    @Test
    void nothingThatIsDoneAfterwardsChangesACut() {
        List<String> before = contents(cut);
        update("update entry set realised = 1, justification = 'Otra', programmed_adjusted = 7, state = 'BORRADOR'");
        update("update objective set narrative = 'Otro', clave = clave || '.9'");
        update("update band set upper_bound = 95 where signal = 'LOW'");
        update("update band set lower_bound = 95 where signal = 'ON_TARGET'");
        update("update municipality set name = 'Otro municipio', no_target_policy = 'BLANK'");
        update("delete from progress where indicator_id = " + PACB);
        update("delete from entry where indicator_id = " + PACB);
        settings.initialise();

        assertThat(cuts.latest(year, Quarter.T1)).hasValue(cut);
        assertThat(contents(cut)).isEqualTo(before);
        assertThat(cuts.verify(cut.id()).holds()).isTrue();
    }

    @Test
    void whatSomebodyWritesInTheDatabaseIsFound() {
        update("update cut_row set content = replace(content, '\"realizado_t1\":\"74\"', '\"realizado_t1\":\"500\"')"
                + " where indicator_id = " + PACB);

        Verification verification = cuts.verify(cut.id());

        assertThat(verification.holds()).isFalse();
        assertThat(verification.expected()).isEqualTo(cut.sha256());
        assertThat(verification.found()).matches("[0-9a-f]{64}").isNotEqualTo(cut.sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update cut_row set content = 'ROTO' where position = 5",
                "update cut_row set position = 99 where position = 5",
                "update cut_row set clave = '9' where position = 5",
                "update cut_row set programme_key = 'X' where position = 5",
                "update cut_row set signal = 'LOW' where signal = 'CRITICAL'",
                "delete from cut_row where position = 5",
                "update cut set rules = '{}'",
                "update cut set quarters = '1,2'",
                "update cut set row_count = 31"
            })
    void anyOtherTamperingIsFoundToo(String sql) {
        update(sql);

        assertThat(cuts.verify(cut.id()).holds()).isFalse();
        assertThat(cuts.page(cut.id(), Filter.ALL, 0, 100)).isNotEmpty();
    }

    @Test
    void onlyAClosedQuarterIsPublished() {
        for (Quarter quarter : Quarter.values()) {
            assertThatExceptionOfType(PublicationRefusedException.class)
                    .isThrownBy(() -> publishing.publish(year, quarter, "Porque sí"))
                    .withMessageContaining("Solo se publica un trimestre cerrado");
        }
        assertThat(cuts.of(year)).hasSize(1);
    }

    @Test
    void whatIsPendingWantsAReasonAndGoesOutBlank() {
        close(2);
        int missing = pending.count(year, Quarter.T2);
        assertThat(missing).isPositive();
        assertThat(pending.first(year, Quarter.T2, 3)).hasSize(3);
        assertThatExceptionOfType(PublicationRefusedException.class)
                .isThrownBy(() -> publishing.publish(year, Quarter.T2, "  "))
                .withMessageStartingWith("Faltan " + missing + " metas de T2");
        update("update entry set realised = 99, justification = 'Sin validar' where quarter = 2 and indicator_id = "
                + PACB);

        assertThat(publishing.publish(year, Quarter.T2, " Vence el plazo ")).isEqualTo(1);

        Cut second = cuts.latest(year, Quarter.T2).orElseThrow();
        assertThat(second.reason()).isEqualTo("Vence el plazo");
        assertThat(second.quarters()).isEqualTo("1,2");
        PublishedRecord row = cuts.page(second.id(), new Filter(null, null, "PACB"), 0, 10)
                .getFirst()
                .record();
        assertThat(row.get("realizado_t1")).isEqualTo("74");
        assertThat(row.get("realizado_t2")).isNull();
        assertThat(row.get("justificacion_t2")).isNull();
        assertThat(row.get(PublishedRecord.STATE)).isEqualTo("BORRADOR");
        assertThat(cuts.verify(second.id()).holds()).isTrue();
    }

    @Test
    void aQuarterThatIsPublishedAgainHasASecondCutAndKeepsTheFirst() {
        close(1);
        update("update entry set realised = 75 where quarter = 1 and indicator_id = " + PACB);

        assertThat(publishing.publish(year, Quarter.T1, null)).isEqualTo(2);

        Cut second = cuts.latest(year, Quarter.T1).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.sha256()).isNotEqualTo(cut.sha256());
        assertThat(cuts.of(year)).containsExactly(second, cut);
        assertThat(cuts.verify(cut.id()).holds()).isTrue();
        assertThat(jdbc.sql("select action || ' ' || subject || ' ' || after_value from history where quarter = 1"
                                + " and action = 'PUBLISH' order by id desc fetch first 2 rows only")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISH cut " + second.sha256(), "PUBLISH window PUBLICADA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria", "consulta"})
    void onlyThePlanningOfficePublishes(String username) {
        close(1);
        TestPeople.signIn(jdbc, username);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> publishing.publish(year, Quarter.T1, null));
        assertThat(cuts.of(year)).hasSize(1);
    }

    @Test
    void rowsAreFoundByProgrammeSignalAndWords() {
        assertThat(cuts.counts(cut.id(), null))
                .containsEntry(Signal.CRITICAL, 5)
                .containsEntry(Signal.OVER, 8);
        assertThat(cuts.count(cut.id(), new Filter("M-PPA 1.4", Signal.CRITICAL, "")))
                .isEqualTo(5);
        assertThat(cuts.count(cut.id(), new Filter("X", null, ""))).isZero();
        assertThat(cuts.page(cut.id(), new Filter(null, null, "TELECOMUNICÁCIONES"), 0, 10))
                .hasSize(1);
        assertThat(cuts.page(cut.id(), Filter.ALL, 30, 10))
                .extracting(Cuts.CutRow::position)
                .containsExactly(31, 32);
        assertThat(cuts.page(cut.id(), new Filter(null, Signal.CRITICAL, ""), 4, 10))
                .hasSize(1);
    }

    @Test
    void todayIsTheSameUntilSomethingChanges() {
        CutComparison.Outcome same = comparison.compare(cut.id());
        assertThat(same.first()).isEmpty();
        assertThat(same.same()).isEqualTo(32 * (PublishedRecord.HEADER.size() + 1));

        update("update entry set realised = 75 where quarter = 1 and indicator_id = " + PACB);
        CutComparison.Outcome changed = comparison.compare(cut.id());

        assertThat(changed.first())
                .contains(new Difference(Side.BOTH, "M-PPA 1.4", clave("PACB"), "PACB", "realizado_t1", "74", "75"))
                .extracting(Difference::field)
                .containsExactly("realizado_t1", "avance_t1", "avance_anual");
        assertThat(changed.same() + changed.different()).isEqualTo(same.same());
        assertThat(changed.more()).isFalse();
    }

    @Test
    void rowsOfOneSideOnlyAreTold() {
        update("update objective set sort_key = '00009.00009', clave = '9.9' where clave = '" + clave("PACB") + "'");

        assertThat(comparison.compare(cut.id()).first())
                .extracting(Difference::side)
                .containsExactly(Side.ONLY_CUT, Side.ONLY_TODAY);
    }

    @Test
    void whoMayNotReadTodayMayNotCompare() {
        TestPeople.signIn(jdbc, "consulta");

        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> comparison.compare(cut.id()));
        assertThat(cuts.verify(cut.id()).holds()).isTrue();
    }

    @Test
    void whoReadsOtherProgrammesComparesNothingOfThisOne() {
        update("delete from account_unit where account_id = (select id from account where username = 'enlace')");
        update("update entry set realised = 75 where quarter = 1");
        TestPeople.signIn(jdbc, "enlace");

        assertThat(comparison.compare(cut.id())).isEqualTo(new CutComparison.Outcome(List.of(), 0, 0));
    }

    @Test
    void jsonHasOneSpelling() {
        assertThat(CanonicalJson.text("a\"\\\n\u001fñ\u2028/")).isEqualTo("\"a\\\"\\\\\\u000a\\u001fñ\u2028/\"");
        assertThat(CanonicalJson.text(null)).isEqualTo("null");
    }

    private String clave(String siglas) {
        return jdbc.sql(
                        "select o.clave from objective o join indicator i on i.objective_id = o.id where i.siglas = :siglas")
                .param("siglas", siglas)
                .query(String.class)
                .single();
    }

    private List<String> contents(Cut cut) {
        List<String> contents = new ArrayList<>();
        cuts.forEachContent(cut.id(), contents::add);
        return contents;
    }

    private void close(int quarter) {
        update("update quarter_window set state = 'CERRADA' where quarter = " + quarter);
    }

    private void update(String sql) {
        assertThat(jdbc.sql(sql).update()).as(sql).isPositive();
    }
}
