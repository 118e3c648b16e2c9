package mx.avance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who types the address of a screen of another role. */
class DeniedScreenTests extends ScreenTest {

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria", "consulta"})
    void screenOfAnotherRoleSaysSoAndKeepsIt(String username) {
        long before = refusals(username);
        openBrowserAs(username);

        open("personas");

        assertThat(text())
                .contains("Esta pantalla es de otro rol")
                .contains("quedó en la bitácora")
                .doesNotContain("Cuenta nueva");
        assertThat(refusals(username)).isEqualTo(before + 1);
    }

    @Test
    void planningOpensItsOwnScreen() {
        long before = refusals("planeacion");

        open("personas");

        assertThat(text()).contains("Cuenta nueva").doesNotContain("Esta pantalla es de otro rol");
        assertThat(refusals("planeacion")).isEqualTo(before);
    }

    private long refusals(String username) {
        return jdbc.sql(
                        "select count(*) from history where action = 'REFUSED' and subject = 'screen' and field = 'personas' and actor = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }
}
