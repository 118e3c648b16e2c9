package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import mx.avance.access.TestPeople;
import mx.avance.figures.Quarter;
import mx.avance.meeting.Agreements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementScreenTests extends ScreenTest {

    @Autowired
    Agreements agreements;

    @AfterEach
    void forget() {
        jdbc.sql("delete from agreement").update();
    }

    private long record(String siglas, Quarter quarter, String text, @Nullable LocalDate due) {
        return agreements.record(indicator(siglas), quarter, text, "Ana", due);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String section() {
        return _get(Div.class, spec -> spec.withClasses("agreements"))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void whatIsOpenComesFirstAndIsMarkedDoneAndTakenUpAgain() {
        record("PSML", Quarter.T1, "Con tiempo", LocalDate.of(2090, 1, 1));
        record("PACB", Quarter.T1, "Vencido hace mucho", LocalDate.of(2020, 1, 1));
        open("acuerdos");

        assertThat(text())
                .contains("2 sin cumplir, 1 vencidos", "◆vencido", "○pendiente", "todos los trimestres de 2024");
        assertThat(text().indexOf("Vencido hace mucho")).isLessThan(text().indexOf("Con tiempo"));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("objetivos/" + indicator("PSML"), "objetivos/" + indicator("PACB"));

        _click(_find(Button.class, spec -> spec.withText("Marcar como cumplido"))
                .getFirst());

        assertThat(text()).contains("1 sin cumplir, 0 vencidos", "✓cumplido");
        assertThat(text().indexOf("Con tiempo")).isLessThan(text().indexOf("Vencido hace mucho"));
        _click(button("Reabrir"));
        assertThat(text()).contains("2 sin cumplir, 1 vencidos");
    }

    @Test
    void theAddressSaysOfWhichQuarterAndUnit() {
        record("PSML", Quarter.T1, "Del primero", null);
        record("PSML", Quarter.T2, "Del segundo", null);
        long dtic = jdbc.sql("select id from unit where name = 'DTIC'")
                .query(Long.class)
                .single();

        open("acuerdos?trimestre=2");
        assertThat(text()).contains("Del segundo").doesNotContain("Del primero");
        open("acuerdos?unidad=" + dtic);
        assertThat(text()).contains("No hay acuerdos así").doesNotContain("Del segundo");
        open("acuerdos?ejercicio=1999");
        assertThat(text()).contains("Todavía no hay ejercicios");
    }

    @Test
    void itsWordsAreCorrectedWhereTheyStand() {
        record("PSML", Quarter.T1, "Con errata", null);
        open("acuerdos");
        _click(button("Corregir"));
        _setValue(_get(TextArea.class), " ");
        _click(button("Guardar acuerdo"));
        assertThat(text()).contains("Falta el acuerdo");
        _setValue(_get(TextArea.class), "Sin errata");
        _click(button("Guardar acuerdo"));

        assertThat(text()).contains("Sin errata").doesNotContain("Con errata");
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void theSecondOfTwoIsToldAndSeesTheOther() {
        long id = record("PSML", Quarter.T1, "Primero", null);
        open("acuerdos");
        _click(button("Corregir"));
        _setValue(_get(TextArea.class), "Mío");
        agreements.change(id, 1, "De otra persona", "Ana", null);
        MockVaadin.clientRoundtrip(false);
        _click(button("Guardar acuerdo"));

        assertThat(text()).contains("otra persona cambió este acuerdo");
        assertThat(jdbc.sql("select text from agreement").query(String.class).single())
                .isEqualTo("De otra persona");
    }

    @Test
    void thePageOfAnIndicatorHasItsAgreementsAndRecordsThem() {
        open("objetivos/" + indicator("PSML") + "?trimestre=1");
        assertThat(section()).contains("Este indicador no tiene acuerdos");
        _click(button("Anotar un acuerdo"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Acuerdo")), "Reprogramar");
        _click(button("Guardar acuerdo"));

        assertThat(section()).contains("○pendiente", "Reprogramar");
        TestPeople.signIn(jdbc, "planeacion");
        record("PSML", Quarter.T1, "De otra sesión", null);
        MockVaadin.clientRoundtrip(false);
        assertThat(section()).contains("De otra sesión");
    }

    @Test
    void whoeverMayNotChangeThemReadsThem() {
        record("PSI", Quarter.T1, "Se lee", null);
        openBrowserAs("enlace");
        open("acuerdos");

        assertThat(text()).contains("Se lee");
        assertThat(_find(Button.class, spec -> spec.withText("Corregir"))).isEmpty();
        open("objetivos/" + indicator("PSI") + "?trimestre=1");
        assertThat(_find(Button.class, spec -> spec.withText("Anotar un acuerdo")))
                .isEmpty();
        openBrowserAs("titular");
        open("acuerdos");
        assertThat(_find(Button.class, spec -> spec.withText("Corregir"))).hasSize(1);
    }
}
