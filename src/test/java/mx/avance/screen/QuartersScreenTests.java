package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trimestres and the form of an entry, as those who use them see them. */
class QuartersScreenTests extends ScreenTest {

    private long indicator;

    @BeforeEach
    void anIndicatorOfDtic() {
        indicator = jdbc.sql("""
                select p.indicator_id from progress p join unit u on u.id = p.unit_id
                where u.name = 'DTIC' and p.quarter = 2 and p.due = true
                  and exists (select 1 from indicator i where i.id = p.indicator_id and i.rollup = 'OWN') order by p.indicator_id fetch first 1 rows only
                """).query(Long.class).single();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update quarter_window set state = 'ABIERTA', closes_on = :closes where quarter = 2")
                .param("closes", LocalDate.now(ZoneOffset.UTC).plusDays(20))
                .update();
        jdbc.sql("update entry set state = 'BORRADOR', realised = null, justification = null, observation = null"
                        + " where quarter = 2")
                .update();
        jdbc.sql("update progress set captured = false, state = 'BORRADOR', signal = 'NOT_CAPTURED', percentage = null"
                        + " where quarter = 2 and due = true")
                .update();
    }

    @Test
    void thePlanningOfficeSeesTheFourWindowsAndEveryUnit() {
        open("trimestres?trimestre=2");

        assertThat(text()).contains("¿Cómo va cada unidad en T2?", "DTIC", "Espera a", "publicado", "abierto");
        assertThat(buttons("Cerrar trimestre")).isEqualTo(1);
        assertThat(buttons("Reabrir trimestre")).isEqualTo(1);
        assertThat(buttons("Abrir trimestre")).isEqualTo(2);
    }

    @Test
    void aQuarterIsClosedAfterItsConsequenceAndReopenedWithAReasonOnly() {
        open("trimestres?trimestre=2");
        _click(_get(Button.class, spec -> spec.withText("Cerrar trimestre")));
        assertThat(dialog()).contains("Nadie podrá capturar, enviar ni validar T2.");
        confirm("Cerrar trimestre");
        assertThat(text()).contains("T2 está cerrado");
        assertThat(buttons("Enviar trimestre")).isZero();

        _click(_find(Button.class, spec -> spec.withText("Reabrir trimestre")).get(1));
        confirm("Reabrir trimestre");
        assertThat(dialog()).contains("Falta el motivo.");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Faltó el acta");
        confirm("Reabrir trimestre");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(buttons("Cerrar trimestre")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria"})
    void nobodyElseManagesTheWindows(String username) {
        openBrowserAs(username);
        open("trimestres?trimestre=2");

        assertThat(text()).contains("DTIC");
        assertThat(buttons("Cerrar trimestre") + buttons("Abrir trimestre") + buttons("Reabrir trimestre"))
                .isZero();
        if (username.equals("contraloria")) {
            assertThat(buttons("Enviar trimestre")).isZero();
        }
    }

    @Test
    void theMissingOnesLeadToTheirIndicators() {
        openBrowserAs("enlace");
        open("trimestres?trimestre=2");

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anySatisfy(address -> assertThat(address)
                        .startsWith("objetivos/" + indicator + "?")
                        .contains("ejercicio=2024", "trimestre=2"));
    }

    @Test
    void theUnitCapturesSendsAndTheTitularGivesBackAndValidates() {
        openBrowserAs("enlace");
        open("objetivos/" + indicator + "?trimestre=2");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Cifra realizada")), "doce");
        _click(_get(Button.class, spec -> spec.withText("Guardar captura")));
        assertThat(detail()).contains("«doce» no es una cifra");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Cifra realizada")), "1,234");
        _click(_get(Button.class, spec -> spec.withText("Enviar captura")));
        assertThat(detail()).contains("Falta la justificación");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Justificación")), "Se atendió todo lo pedido");
        _click(_get(Button.class, spec -> spec.withText("Enviar captura")));
        assertThat(stored("state")).isEqualTo("ENVIADA");
        assertThat(detail()).contains("La captura se envió y espera a quien valida.");
        assertThat(buttons("Guardar captura")).isZero();

        openBrowserAs("titular");
        open("objetivos/" + indicator + "?trimestre=2");
        _click(_get(Button.class, spec -> spec.withText("Devolver captura")));
        _setValue(_get(_get(Dialog.class), TextArea.class), "<script>alert(1)</script>");
        confirm("Devolver captura");
        assertThat(stored("state")).isEqualTo("DEVUELTA");

        openBrowserAs("enlace");
        open("objetivos/" + indicator + "?trimestre=2");
        assertThat(detail()).contains("Observación: <script>alert(1)</script>");
        _click(_get(Button.class, spec -> spec.withText("Enviar captura")));

        openBrowserAs("titular");
        open("trimestres?trimestre=2");
        _click(_find(Button.class, spec -> spec.withText("Validar lo enviado")).getFirst());
        confirm("Validar lo enviado");
        assertThat(stored("state")).isEqualTo("VALIDADA");
        assertThat(stored("captured_by")).isEqualTo("enlace");
        assertThat(stored("validated_by")).isEqualTo("titular");
    }

    @Test
    void whoeverSavesSecondReadsWhatTheFirstWroteAndOverwritesNothing() {
        openBrowserAs("enlace");
        open("objetivos/" + indicator + "?trimestre=2");
        jdbc.sql("update entry set realised = 151, captured_by = 'planeacion', version = version + 1"
                        + " where quarter = 2 and indicator_id = " + indicator)
                .update();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Cifra realizada")), "7");
        _click(_get(Button.class, spec -> spec.withText("Guardar captura")));

        assertThat(detail()).contains("No se guardó T2: mientras tanto ", "151");
        assertThat(stored("realised")).startsWith("151");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Cifra realizada"))
                        .getValue())
                .isEqualTo("7");
    }

    @Test
    void whatCannotBeCapturedSaysWhy() {
        openBrowserAs("enlace");
        open("objetivos/" + indicator + "?trimestre=1");
        assertThat(detail()).contains("La captura ya se validó.");
        assertThat(buttons("Guardar captura")).isZero();

        open("objetivos/" + indicator + "?trimestre=3");
        assertThat(detail()).contains("T3 todavía no tiene fechas.");
    }

    private String stored(String column) {
        return String.valueOf(
                jdbc.sql("select " + column + " from entry where quarter = 2 and indicator_id = " + indicator)
                        .query()
                        .singleValue());
    }

    private static int buttons(String text) {
        return _find(Button.class, spec -> spec.withText(text)).size();
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static void confirm(String button) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(button)));
    }
}
