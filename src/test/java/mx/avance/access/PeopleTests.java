package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import mx.avance.access.People.AccountCard;
import mx.avance.access.People.NewAccount;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts, and whoever else would like to have a say in them. */
abstract class PeopleTests {

    private static final String SOMEBODY = "prueba.persona";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @OnH2
    static class H2Tests extends PeopleTests {}

    @OnPostgreSql
    static class PostgresTests extends PeopleTests {}

    @AfterEach
    void putBack() {
        TestPeople.system();
        jdbc.sql("delete from account_unit where account_id in (select id from account where username like 'prueba.%')")
                .update();
        jdbc.sql("delete from account where username like 'prueba.%'").update();
    }

    private AccountCard somebody() {
        people.create(new NewAccount(SOMEBODY, "Persona de prueba", null, Role.CONSULTA, Set.of()));
        return card(SOMEBODY);
    }

    private AccountCard card(String username) {
        return people.all().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria", "consulta"})
    void noOtherRoleHasSayInTheAccounts(String username) {
        AccountCard account = somebody();
        List<ThrowingCallable> acts = List.of(
                people::all,
                () -> people.create(new NewAccount("prueba.intrusa", "Intrusa", null, Role.PLANEACION, Set.of())),
                () -> people.change(account),
                () -> people.setEnabled(account.id(), account.version(), false),
                () -> people.resetPassword(account.id(), account.version()));
        long before = refusals(username);
        TestPeople.signIn(jdbc, username);

        assertThat(acts)
                .allSatisfy(act -> assertThatExceptionOfType(PermissionDeniedException.class)
                        .isThrownBy(act)
                        .withMessageContaining("No se cambió nada."));

        TestPeople.system();
        assertThat(refusals(username)).isEqualTo(before + acts.size());
        assertThat(card(SOMEBODY)).isEqualTo(account);
        assertThat(people.all()).noneMatch(one -> one.username().equals("prueba.intrusa"));
    }

    @Test
    void theHistoryTellsEachChangeAndNoPassword() {
        AccountCard account = somebody();
        String fresh = people.resetPassword(account.id(), account.version());

        assertThat(jdbc.sql("select action from history where subject = 'account' and subject_id = :id order by id")
                        .param("id", account.id())
                        .query(String.class)
                        .list())
                .containsExactly("CREATE", "RESET_PASSWORD");
        assertThat(jdbc.sql("select count(*) from history where before_value like :secret or after_value like :secret"
                                + " or reason like :secret")
                        .param("secret", "%" + fresh + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select must_change_password from account where id = :id")
                        .param("id", account.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothingIsRecordedWhenNothingChanges() {
        AccountCard account = somebody();

        assertThat(people.change(account)).isEqualTo(account);

        assertThat(jdbc.sql("select count(*) from history where subject = 'account' and subject_id = :id")
                        .param("id", account.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverComesSecondDoesNotOverwriteTheFirst() {
        AccountCard account = somebody();
        people.setEnabled(account.id(), account.version(), false);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.resetPassword(account.id(), account.version()));
    }

    @Test
    void theLastAccountOfPlanningStays() {
        AccountCard planner = card("planeacion");
        somebody();
        TestPeople.signIn(jdbc, "planeacion");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.setEnabled(planner.id(), planner.version(), false))
                .withMessageContaining("no se desactiva a sí misma");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.change(new AccountCard(
                        planner.id(),
                        planner.version(),
                        planner.username(),
                        planner.displayName(),
                        planner.email(),
                        Role.CONSULTA,
                        true,
                        true,
                        null,
                        Set.of())))
                .withMessageContaining("única cuenta activa de planeación");
    }

    private long refusals(String username) {
        return jdbc.sql("select count(*) from history where action = 'REFUSED' and actor = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }
}
