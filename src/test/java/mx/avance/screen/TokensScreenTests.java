package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import mx.avance.access.TokenScope;
import mx.avance.access.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokensScreenTests extends ScreenTest {

    @Autowired
    Tokens tokens;

    @AfterEach
    void putBack() {
        jdbc.sql("delete from access_token").update();
    }

    private void create(String name) {
        open("cuenta");
        _click(_get(Button.class, spec -> spec.withText("Clave de acceso nueva")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Para qué es")), name);
        _click(_get(Button.class, spec -> spec.withText("Crear clave")));
    }

    private int kept(String condition) {
        return jdbc.sql("select count(*) from access_token where " + condition)
                .query(Integer.class)
                .single();
    }

    @Test
    void tellsTheSecretOnceAndListsTheTokenWithoutIt() {
        openBrowserAs("enlace");
        open("cuenta");
        assertThat(text()).contains("Claves de acceso para programas", "No hay claves de acceso.");

        create("Carga mensual");

        String secret =
                _get(Span.class, spec -> spec.withClasses("token-secret")).getText();
        assertThat(secret).startsWith(Tokens.PREFIX);
        _get(Button.class, spec -> spec.withText("Copiar clave"));
        assertThat(kept("name = 'Carga mensual'")).isEqualTo(1);
        assertThat(tokens.signIn(secret))
                .hasValueSatisfying(who -> assertThat(who.getUsername()).isEqualTo("enlace"));
        _click(_get(Button.class, spec -> spec.withText("Ya la guardé")));
        _assertNone(Dialog.class);
        assertThat(text()).contains("Carga mensual", "nunca", "hasta el").doesNotContain(secret);
    }

    @Test
    void asksForANameAndADayInTime() {
        create("  ");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Escribe para qué es");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Para qué es")), "Carga");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Sirve hasta")), LocalDate.of(2020, 1, 1));
        _click(_get(Button.class, spec -> spec.withText("Crear clave")));

        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("hoy o después");
        assertThat(kept("1 = 1")).isZero();
    }

    @Test
    void revokesAfterAsking() {
        create("Carga");
        String secret =
                _get(Span.class, spec -> spec.withClasses("token-secret")).getText();
        _click(_get(Button.class, spec -> spec.withText("Ya la guardé")));

        _click(_get(Button.class, spec -> spec.withText("Revocar")));
        assertThat(kept("revoked_at is null")).isEqualTo(1);
        ConfirmDialog sure = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(sure, new ConfirmDialog.ConfirmEvent(sure, false));

        assertThat(kept("revoked_at is null")).isZero();
        assertThat(text()).contains("No hay claves de acceso.");
        assertThat(tokens.signIn(secret)).isEmpty();
        assertThat(jdbc.sql("select count(*) from history where action = 'REVOKE' and subject = 'access_token'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        create("Ajena");
        long id = jdbc.sql("select id from access_token").query(Long.class).single();
        openBrowserAs("contraloria");

        assertThat(tokens.own()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.revoke(id));
        assertThat(kept("revoked_at is null")).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTokenReadsUnlessMoreIsChosen() {
        openBrowserAs("planeacion");
        create("Solo lee");
        _click(_get(Button.class, spec -> spec.withText("Ya la guardé")));
        _click(_get(Button.class, spec -> spec.withText("Clave de acceso nueva")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Para qué es")), "Carga");
        _setValue(
                (CheckboxGroup<TokenScope>) _get(CheckboxGroup.class, spec -> spec.withLabel("Para qué sirve")),
                Set.of(TokenScope.LEER, TokenScope.IMPORTAR));
        _click(_get(Button.class, spec -> spec.withText("Crear clave")));
        _click(_get(Button.class, spec -> spec.withText("Ya la guardé")));

        assertThat(kept("name = 'Solo lee' and scopes = 'LEER'")).isEqualTo(1);
        assertThat(kept("name = 'Carga' and scopes = 'LEER,IMPORTAR'")).isEqualTo(1);
        assertThat(text()).contains("Leer, Importar");
    }
}
