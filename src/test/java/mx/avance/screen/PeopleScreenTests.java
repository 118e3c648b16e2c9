package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import mx.avance.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleScreenTests extends ScreenTest {

    @AfterEach
    void putBack() {
        jdbc.sql("delete from account where username = 'prueba.pantalla'").update();
    }

    private void create(String username) {
        open("personas");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Usuario")), username);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nombre")), "Persona de prueba");
        @SuppressWarnings("unchecked")
        Select<Role> role = _get(Select.class, spec -> spec.withLabel("Rol"));
        _setValue(role, Role.CONSULTA);
        _click(_get(Button.class, spec -> spec.withText("Crear cuenta")));
    }

    @Test
    void createsAccountAndTellsItsPasswordOnce() {
        create("prueba.pantalla");

        assertThat(text()).contains("no se vuelve a mostrar");
        assertThat(jdbc.sql("select role from account where username = 'prueba.pantalla'")
                        .query(String.class)
                        .single())
                .isEqualTo("CONSULTA");
        assertThat(jdbc.sql(
                                "select count(*) from history where action = 'CREATE' and after_value like 'prueba.pantalla%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String password = password();
        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        _click(_get(Button.class, spec -> spec.withText("Copiar contraseña")));
        open("");
        open("personas");
        assertThat(text()).doesNotContain(password);
        assertThat(_find(Span.class, spec -> spec.withClasses("first-password")))
                .isEmpty();
    }

    private static String password() {
        return _get(Span.class, spec -> spec.withClasses("first-password")).getText();
    }

    @Test
    void tellsWhatIsMissingAtTheForm() {
        create("no vale");

        assertThat(text()).contains("El usuario lleva de 3 a 60 letras");
        assertThat(jdbc.sql("select count(*) from account where username like 'no%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
