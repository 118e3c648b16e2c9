package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import mx.avance.access.TestPeople;
import mx.avance.bands.Bands;
import mx.avance.base.Presets;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.WhyButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BandsScreenTests extends ScreenTest {

    @Autowired
    Bands bands;

    @AfterEach
    void putBack() {
        TestPeople.system();
        Presets.Shelf shelf = bands.shelf();
        Presets.KnownPreset general = shelf.presets().getFirst();
        if (!general.inForce()) {
            bands.use(general.id(), general.version(), shelf.rulesVersion());
        }
        bands.shelf().presets().stream()
                .filter(Presets.KnownPreset::own)
                .forEach(own -> bands.delete(own.id(), own.version()));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void act(String label) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> label.equals(button.getAriaLabel().orElse("")))));
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static String said() {
        return dialog().getElement().getTextRecursively();
    }

    private static TextField limit(String below, String above) {
        return _get(TextField.class, spec -> spec.withLabel("Límite entre " + below + " y " + above + " (%)"));
    }

    private String inForce() {
        return jdbc.sql("select p.code from municipality m join band_preset p on p.id = m.band_preset_id")
                .query(String.class)
                .single();
    }

    @Test
    void showsEveryPresetWithItsOriginAndItsScale() {
        open("semaforos");

        assertThat(text())
                .contains(
                        "General ±10/±30", "✓ En uso", "PbRM-08b", "Nuevo León ±5/±15", "menos de 70", "≥ 90 · ≤ 110");
        assertThat(_find(SignalBadge.class)).hasSize(16);
        _assertNone(Button.class, spec -> spec.withText("Editar"));
        _assertNone(Button.class, spec -> spec.withText("Eliminar"));
    }

    @Test
    void saysHowManyChangeBeforeAnythingIsChangedAndThenChangesThem() {
        open("semaforos");
        act("Usar «Estado de México ±10»");

        assertThat(said())
                .containsPattern("1[0-9] de 32 cambian de color en T1 2024")
                .contains("Algunos de T1");
        assertThat(inForce()).isEqualTo("GENERAL");

        _click(_get(dialog(), Button.class, spec -> spec.withText("Usar este semáforo")));
        assertThat(inForce()).isEqualTo("ESTADO_DE_MEXICO");
        _assertNone(Dialog.class);
        open("");
        assertThat(jdbc.sql("select count(*) from progress where signal in ('CRITICAL', 'OVER')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOwnCopyIsEditedWithSentencesAtTheFields() {
        open("semaforos");
        act("Copiar y editar «General ±10/±30»");
        assertThat(said()).contains("Qué cambiaría si se usara", "Ningún indicador cambia de color en 2024");

        for (String wrong : new String[] {"abc", "-1", "1e999", "", "95"}) {
            _setValue(limit("crítico", "bajo"), wrong);
            assertThat(limit("crítico", "bajo").isInvalid()
                            || limit("bajo", "en meta").isInvalid())
                    .as(wrong)
                    .isTrue();
        }
        click("Guardar semáforo");
        assertThat(said()).contains("se traslapan", "No se guardó nada.");
        assertThat(jdbc.sql("select count(*) from band_preset")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);

        _setValue(limit("crítico", "bajo"), "75");
        assertThat(said()).contains("cambian de color en T1 2024");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nombre")), "Nuevo León ±5/±15");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nombre")).getErrorMessage())
                .contains("Ya hay un semáforo");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nombre")), "Acuerdo municipal");
        click("Guardar semáforo");

        assertThat(text()).contains("Acuerdo municipal", "≥ 75 · < 90", "Del municipio");
        assertThat(inForce()).isEqualTo("GENERAL");
    }

    @Test
    @SuppressWarnings("unchecked")
    void fromFiveBandsToThreeTheMiddleStays() {
        open("semaforos");
        act("Copiar y editar «General ±10/±30»");

        Select<Integer> count = _get(Select.class, spec -> spec.withLabel("Bandas"));
        _setValue(count, 3);

        assertThat(limit("bajo", "en meta").getValue()).isEqualTo("90");
        assertThat(limit("en meta", "alto").getValue()).isEqualTo("110");
        _assertNone(TextField.class, spec -> spec.withLabel("Límite entre crítico y bajo (%)"));
        _setValue(count, 5);
        assertThat(limit("crítico", "bajo").getErrorMessage()).contains("Falta el límite entre «crítico» y «bajo».");
        assertThat(limit("bajo", "en meta").getValue()).isEqualTo("90");
    }

    @Test
    void somebodyElseWhoChoseFirstIsToldOf() {
        open("semaforos");
        act("Usar «Federal 95-105»");
        jdbc.sql("update municipality set version = version + 1").update();

        _click(_get(dialog(), Button.class, spec -> spec.withText("Usar este semáforo")));

        assertThat(said()).contains("otra persona cambió los semáforos");
        assertThat(inForce()).isEqualTo("GENERAL");
    }

    @Test
    void onlyThePlanningOfficeOpensIt() {
        openBrowserAs("titular");
        open("");
        assertThat(text()).doesNotContain("Semáforos");
    }

    @Test
    void tellsWhyAPercentageHasItsColour() {
        open("objetivos/" + indicator("PACB") + "?trimestre=1");
        assertThat(_find(WhyButton.class)).hasSize(3);

        act("¿Por qué este color? Del trimestre T1");

        assertThat(said())
                .contains(
                        "74",
                        "500",
                        "74 ÷ 500 × 100 = 14.80",
                        "crítico: menos de 70",
                        "General ±10/±30",
                        "no procede de una norma");
        click("Cerrar");
        _assertNone(Dialog.class);
    }

    @Test
    void tellsWhyThereIsNoColour() {
        open("objetivos/" + indicator("PACB") + "?trimestre=2");

        act("¿Por qué este color? Del trimestre T2");

        assertThat(said()).contains("Sin captura", "Sin porcentaje no hay color");
    }
}
