package mx.avance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.live.Subscription;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a meeting agrees is kept with its indicator, by whoever may, with every change on the record. */
@Transactional
abstract class AgreementsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementLists lists;

    @Autowired
    LiveChanges changes;

    @Autowired
    PlatformTransactionManager transactions;

    private long historyBefore;
    private long ofDtic;
    private long ofAnother;

    @OnH2
    static class H2Tests extends AgreementsTests {}

    @OnPostgreSql
    static class PostgresTests extends AgreementsTests {}

    @BeforeEach
    void begin() {
        historyBefore = number("select coalesce(max(id), 0) from history");
        ofDtic = number(FIRST_OF.formatted("DTIC"));
        ofAnother = number(FIRST_OF.formatted("DGPM / DP"));
    }

    private static final String FIRST_OF = """
            select i.id from indicator i join objective o on o.id = i.objective_id join unit u on u.id = o.unit_id
            where u.name = '%s' order by o.sort_key fetch first 1 rows only
            """;

    @AfterEach
    void actAsTheSystemAgain() {
        TestPeople.system();
    }

    @Test
    void anAgreementIsKeptWithItsIndicatorAndEveryChangeIsOnTheRecord() {
        TestPeople.signIn(jdbc, "planeacion");
        long id = agreements.record(ofDtic, Quarter.T1, "  Concluir el inventario ", "DTIC", LocalDate.of(2030, 5, 31));
        agreements.change(id, 1, "Concluir el inventario físico", "Dirección de TIC", null);
        agreements.fulfil(id, 2);
        agreements.reopen(id, 3);

        AgreementLine line = only(ofDtic);
        assertThat(line.text()).isEqualTo("Concluir el inventario físico");
        assertThat(line.responsible()).isEqualTo("Dirección de TIC");
        assertThat(line.dueOn()).isNull();
        assertThat(line.standing()).isEqualTo(AgreementStanding.OPEN);
        assertThat(line.version()).isEqualTo(4);
        assertThat(history())
                .containsExactly(
                        "planeacion CREATE agreement null→Concluir el inventario",
                        "planeacion CREATE responsible null→DTIC",
                        "planeacion CREATE due_on null→2030-05-31",
                        "planeacion CHANGE agreement Concluir el inventario→Concluir el inventario físico",
                        "planeacion CHANGE responsible DTIC→Dirección de TIC",
                        "planeacion CHANGE due_on 2030-05-31→null",
                        "planeacion FULFIL done false→true",
                        "planeacion REOPEN done true→false");
    }

    @Test
    void aHeadOfUnitRecordsInItsOwnUnitOnlyAndOthersNowhere() {
        TestPeople.signIn(jdbc, "titular");
        long inside = agreements.record(ofDtic, Quarter.T1, "Propio", "Yo", null);
        assertThat(agreements.mayRecord(ofDtic)).isTrue();
        for (String nobody : List.of("enlace", "contraloria", "consulta")) {
            TestPeople.signIn(jdbc, nobody);
            assertThat(agreements.mayRecord(ofDtic)).as(nobody).isFalse();
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .as(nobody)
                    .isThrownBy(() -> agreements.record(ofDtic, Quarter.T1, "Ajeno", "Otro", null));
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .as(nobody)
                    .isThrownBy(() -> agreements.fulfil(inside, 1));
        }
    }

    @Test
    void theSecondOfTwoIsToldAndWhatIsDoneIsNotDoneTwice() {
        long id = agreements.record(ofDtic, Quarter.T1, "Uno", "Yo", null);
        agreements.change(id, 1, "Dos", "Yo", null);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> agreements.change(id, 1, "Tres", "Yo", null));
        agreements.fulfil(id, 2);
        assertThatExceptionOfType(AgreementRefusedException.class)
                .isThrownBy(() -> agreements.fulfil(id, 3))
                .withMessageContaining("ya está cumplido");
        assertThatExceptionOfType(AgreementRefusedException.class)
                .isThrownBy(() -> agreements.record(-1, Quarter.T1, "Uno", "Yo", null))
                .withMessageContaining("ya no existe");
        assertThat(only(ofDtic).text()).isEqualTo("Dos");
    }

    @Test
    void whatIsWrittenStaysTextAndWhatDoesNotFitIsASentence() {
        String script = "<script>alert(1)</script> ' or 1=1; drop table agreement; -- ñ 😀";
        agreements.record(ofDtic, Quarter.T1, script + "\u0000\u0007", "<b>yo</b>", null);

        assertThat(only(ofDtic).text()).isEqualTo(script);
        assertThat(only(ofDtic).responsible()).isEqualTo("<b>yo</b>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreements.record(ofDtic, Quarter.T1, "a".repeat(1_000_000), "Yo", null))
                .withMessageContaining("tiene 1000000 caracteres y caben 2000");
        for (String blank : List.of("", "  ", "\n\t ", "\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> agreements.record(ofDtic, Quarter.T1, blank, "Yo", null))
                    .withMessageContaining("Falta el acuerdo");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreements.record(ofDtic, Quarter.T1, "Uno", " ", null))
                .withMessageContaining("Falta quién responde");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreements.record(ofDtic, Quarter.T1, "Uno", "Yo", LocalDate.of(20241, 1, 1)))
                .withMessageContaining("20241");
        assertThat(lists.of(ofDtic, 10)).hasSize(1);
    }

    @Test
    void whatIsOpenComesFirstByItsDayAndWhatIsDoneLast() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        agreements.record(ofDtic, Quarter.T1, "sin fecha", "Yo", null);
        agreements.record(ofDtic, Quarter.T2, "mañana", "Yo", today.plusDays(5));
        agreements.record(ofAnother, Quarter.T1, "vencido", "Yo", today.minusDays(5));
        long done = agreements.record(ofAnother, Quarter.T1, "cumplido", "Yo", today.minusDays(9));
        agreements.fulfil(done, 1);

        assertThat(lists.of(filter(null, Set.of()), 10))
                .extracting(line -> line.text() + " " + line.standing())
                .containsExactly("vencido OVERDUE", "mañana OPEN", "sin fecha OPEN", "cumplido DONE");
        assertThat(lists.of(filter(Quarter.T2, Set.of()), 10))
                .extracting(AgreementLine::text)
                .containsExactly("mañana");
        long unit = number("select id from unit where name = 'DTIC'");
        assertThat(lists.of(filter(null, Set.of(unit)), 10))
                .extracting(AgreementLine::text)
                .containsExactly("mañana", "sin fecha");
        assertThat(lists.of(filter(null, Set.of()), 1)).hasSize(1);
    }

    @Test
    void whoeverMayNotReadTheProgrammeSeesNone() {
        agreements.record(ofDtic, Quarter.T1, "Uno", "Yo", null);
        TestPeople.signIn(jdbc, "enlace");
        assertThat(lists.of(ofDtic, 10)).hasSize(1);
        TestPeople.signIn(jdbc, "consulta");
        assertThat(lists.of(ofDtic, 10)).isEmpty();
        assertThat(lists.of(filter(null, Set.of()), 10)).isEmpty();
    }

    @Test
    void whoeverShowsTheIndicatorHearsOfIt() {
        List<Change> heard = new ArrayList<>();
        Subscription subscription = changes.subscribe(heard::add);
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        Long id = own.execute(status -> agreements.record(ofDtic, Quarter.T1, "Uno", "Yo", null));
        try {
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().indicatorIds()).containsExactly(ofDtic);
        } finally {
            subscription.end();
            own.executeWithoutResult(status -> jdbc.sql("delete from agreement where id = :id")
                    .param("id", id)
                    .update());
        }
    }

    private AgreementLists.Filter filter(@Nullable Quarter quarter, Set<Long> units) {
        return new AgreementLists.Filter(number("select id from fiscal_year"), quarter, null, units);
    }

    private AgreementLine only(long indicator) {
        List<AgreementLine> lines = lists.of(indicator, 10);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<String> history() {
        return Rows.list(jdbc.sql("""
                select actor, action, field, before_value, after_value from history
                where id > :before and subject = 'agreement' and indicator_id is not null and quarter = 1 order by id
                """)
                .param("before", historyBefore)
                .query((rs, n) -> rs.getString(1) + " " + rs.getString(2) + " " + rs.getString(3) + " "
                        + rs.getString(4) + "→" + rs.getString(5)));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
