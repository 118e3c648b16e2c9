package mx.avance.exchange.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mx.avance.exchange.TableMappings;
import mx.avance.exchange.reading.ColumnRole;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.exchange.reading.TableToMap;
import mx.avance.screen.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody says what the columns of an unknown table mean. */
class MappingFormTests extends ScreenTest {

    private static final TableToMap INTERLEAVED = new TableToMap(
            "Hoja1",
            "forma-de-prueba",
            List.of("No.", "Descripción", "Prog 1T", "Real 1T", "Observaciones"),
            List.of(
                    List.of("1.4.1", "Contribuir a un gobierno", "90", "88.7", ""),
                    List.of("1.4.1.1", "Las dependencias", "5", "4", "x")),
            new TableMapping(
                    List.of(
                            new Column(ColumnRole.CLAVE, 0),
                            new Column(ColumnRole.NARRATIVE, 0),
                            new Column(ColumnRole.PROGRAMMED, 1),
                            Column.IGNORED,
                            Column.IGNORED),
                    Map.of(Constant.DEPENDENCIA, "OFICIALÍA MAYOR")),
            Set.of("Indica el año y el programa."));

    @Autowired
    TableMappings mappings;

    private final List<String> again = new ArrayList<>();

    private void show(TableToMap... tables) {
        UI.getCurrent().add(new MappingPart(List.of(tables), mappings::save, () -> again.add("read")));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Column> meaning(String header) {
        return _get(
                ComboBox.class,
                spec -> spec.withPredicate(
                        box -> box.getAriaLabel().orElse("").equals("Qué significa «" + header + "»")));
    }

    private static TextField constant(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button save() {
        return _get(Button.class, spec -> spec.withText("Guardar y leer otra vez"));
    }

    private static String said() {
        return _get(MappingPart.class).getElement().getTextRecursively();
    }

    @Test
    void theGuessIsThereAndWhatIsMissingIsSaidUntilItIsComplete() {
        show(INTERLEAVED);

        assertThat(meaning("Descripción").getValue()).isEqualTo(new Column(ColumnRole.NARRATIVE, 0));
        assertThat(said()).contains("«Hoja1»", "1.4.1 · 1.4.1.1", "Indica el año y el programa.");
        assertThat(constant("Dependencia").getValue()).isEqualTo("OFICIALÍA MAYOR");
        assertThat(save().isEnabled()).isFalse();

        _setValue(constant("Ejercicio"), "24");
        assertThat(said())
                .contains(
                        "El ejercicio es un año de cuatro cifras", "Falta la clave del programa", "Falta el trimestre");
        _setValue(constant("Ejercicio"), "2024");
        _setValue(constant("Clave del programa"), "M-PPA 1.4");
        assertThat(save().isEnabled()).isFalse();
        _setValue(meaning("Real 1T"), new Column(ColumnRole.REALISED, 1));

        assertThat(said()).contains("Con esto se puede leer.");
        _click(save());
        assertThat(again).containsExactly("read");
        TableMapping remembered = mappings.find("forma-de-prueba").orElseThrow();
        assertThat(remembered.columns()).contains(new Column(ColumnRole.REALISED, 1), Column.IGNORED);
        assertThat(remembered.constants())
                .containsOnly(
                        Map.entry(Constant.YEAR, "2024"),
                        Map.entry(Constant.PROGRAMME_KEY, "M-PPA 1.4"),
                        Map.entry(Constant.DEPENDENCIA, "OFICIALÍA MAYOR"));
    }

    @Test
    void whatAColumnSaysIsNotAskedOfTheWholeTable() {
        show(INTERLEAVED);

        _setValue(meaning("Observaciones"), new Column(ColumnRole.YEAR, 0));

        assertThat(_find(TextField.class, spec -> spec.withLabel("Ejercicio"))).isEmpty();
        assertThat(_find(Select.class, spec -> spec.withLabel("Trimestre"))).hasSize(1);
    }

    @Test
    void twoColumnsThatSayTheSameAreNamed() {
        show(INTERLEAVED);

        _setValue(meaning("Real 1T"), new Column(ColumnRole.PROGRAMMED, 1));

        assertThat(said()).contains("Las columnas «Prog 1T» y «Real 1T» dicen lo mismo");
    }

    @Test
    void tablesThatAreAlikeAreAskedOnceAndOfWideOnesTheFirstColumns() {
        List<String> headers =
                IntStream.rangeClosed(1, 90).mapToObj(n -> "Col " + n).toList();
        TableToMap wide =
                new TableToMap(null, "ancha", headers, List.of(), new TableMapping(List.of(), Map.of()), Set.of());
        show(INTERLEAVED, INTERLEAVED, wide);

        assertThat(_find(MappingForm.class)).hasSize(2);
        assertThat(_find(MappingLine.class)).hasSize(5 + 40);
        _click(_get(Button.class, spec -> spec.withText("Mostrar las otras 50 columnas")));
        assertThat(_find(MappingLine.class)).hasSize(5 + 90);
    }
}
