package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class LastLookTests {

    @Autowired
    LastLook lastLook;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends LastLookTests {}

    @OnPostgreSql
    static class PostgreSqlTests extends LastLookTests {}

    @AfterEach
    void forget() {
        jdbc.sql("update account set last_look = null").update();
        TestPeople.system();
    }

    @Test
    void everybodyBeginsWhereHeOrSheWas() {
        TestPeople.signIn(jdbc, "titular");
        lastLook.remember("trimestre=2&unidad=5");
        TestPeople.signIn(jdbc, "planeacion");
        lastLook.remember("nivel=componente");

        assertThat(lastLook.query()).hasValue("nivel=componente");
        TestPeople.signIn(jdbc, "titular");
        assertThat(lastLook.query()).hasValue("trimestre=2&unidad=5");
    }

    @Test
    void whoChoseNothingBeginsWithWhatIsUsual() {
        TestPeople.signIn(jdbc, "titular");
        lastLook.remember("trimestre=2");
        lastLook.remember("");

        assertThat(lastLook.query()).isEmpty();
    }

    @Test
    void anAddressThatIsTooLongIsNotRemembered() {
        TestPeople.signIn(jdbc, "titular");
        lastLook.remember("trimestre=2");

        lastLook.remember("programa=" + "x".repeat(600));

        assertThat(lastLook.query()).hasValue("trimestre=2");
    }

    @Test
    void itIsNoChangeOfTheAccountThatSomebodyElseCouldCollideWith() {
        TestPeople.signIn(jdbc, "titular");
        int before = version();

        lastLook.remember("trimestre=3");

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void whoReadsOnlyWhatIsPublishedHasNoTablero() {
        TestPeople.signIn(jdbc, "consulta");

        assertThatThrownBy(() -> lastLook.remember("trimestre=1")).isInstanceOf(PermissionDeniedException.class);
        assertThat(lastLook.query()).isEmpty();
    }

    private int version() {
        return jdbc.sql("select version from account where username = 'titular'")
                .query(Integer.class)
                .single();
    }
}
