package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The targets of an indicator on its page, and how one is adjusted. */
class AdjustmentScreenTests extends ScreenTest {

    @AfterEach
    void backToTheYearOfTheDocument() {
        TestPeople.system();
        jdbc.sql("update fiscal_year set year_number = 2024").update();
        jdbc.sql("delete from adjustment").update();
        jdbc.sql("update entry set programmed_adjusted = null").update();
        jdbc.sql("update indicator set annual_adjusted = null").update();
    }

    @Test
    void afterTheQuarterEndedTheRuleStandsInWords() {
        open("objetivos/" + indicator("PSML"));

        assertThat(detail())
                .contains("Metas y adecuaciones")
                .contains(
                        "T2 de 2024 terminó el 30 de junio de 2024: una meta se adecúa solo antes de que termine su trimestre.");
        assertThat(_find(Button.class, spec -> spec.withText("Solicitar adecuación")))
                .hasSize(4)
                .noneMatch(Button::isEnabled);
    }

    @Test
    void aTargetIsAskedForAndAuthorised() {
        jdbc.sql("update fiscal_year set year_number = 2999").update();
        open("objetivos/" + indicator("PSML") + "?ejercicio=2999");

        _click(_find(Button.class, spec -> spec.withText("Solicitar adecuación"))
                .get(2));
        _setValue(_get(_get(Dialog.class), TextField.class), "1,5");
        _setValue(_get(_get(Dialog.class), TextArea.class), "Se amplió el padrón");
        _click(_find(_get(Dialog.class), Button.class, spec -> spec.withText("Solicitar adecuación"))
                .getFirst());
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("«1,5»");
        _setValue(_get(_get(Dialog.class), TextField.class), "1,234");
        _click(_find(_get(Dialog.class), Button.class, spec -> spec.withText("Solicitar adecuación"))
                .getFirst());
        assertThat(detail()).contains("solicitada", "Se amplió el padrón", "Solicitó planeacion");

        _click(_get(Button.class, spec -> spec.withText("Autorizar adecuación")));
        _setValue(_get(_get(Dialog.class), TextField.class), "OM/0123");
        _click(_find(_get(Dialog.class), Button.class, spec -> spec.withText("Autorizar adecuación"))
                .getFirst());
        assertThat(detail()).contains("autorizada", "OM/0123", "1,234");
    }
}
