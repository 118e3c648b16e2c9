package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import mx.avance.database.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Programas: a programme is added, edited, and the plan of its year copied to another. In a database of its own: the years that it adds are new to the rest. */
class ProgrammeScreenTests extends ScreenTest {

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Test
    void aProgrammeIsRefusedWithASentenceThenAddedAndBegunWithItsFin() {
        open("programas?ejercicio=2024");
        _click(button("Nuevo programa"));
        _click(inDialog("Crear programa"));
        assertThat(dialog()).contains("Falta la clave del programa.");

        _setValue(_get(_get(Dialog.class), TextField.class, s -> s.withLabel("Clave del programa")), "M-PPA 1.77");
        _setValue(_get(_get(Dialog.class), TextArea.class, s -> s.withLabel("Nombre del programa")), "De prueba");
        _setValue(_get(_get(Dialog.class), IntegerField.class, s -> s.withLabel("Número del eje")), 1);
        _setValue(_get(_get(Dialog.class), TextField.class, s -> s.withLabel("Nombre del eje")), "Buen gobierno");
        choose("Dependencia que lo atiende");
        _click(inDialog("Crear programa"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("ejercicio=2024", "M-PPA");
        assertThat(text()).contains("M-PPA 1.77 · De prueba", "Empieza por su Fin");
        assertThat(_find(TreeGrid.class)).isEmpty();
        assertThat(stored("M-PPA 1.77")).containsExactly("De prueba 1 Buen gobierno");

        _setValue(_get(TextField.class, s -> s.withLabel("Clave")), "1.77.1");
        _setValue(_get(TextArea.class, s -> s.withLabel("Resumen narrativo")), "Contribuir a la prueba");
        _click(button("Agregar objetivo"));
        assertThat(text()).contains("Guardado.");
        assertThat(_find(TreeGrid.class)).hasSize(1);
        assertThat(jdbc.sql("select narrative from objective where clave = '1.77.1' and level = 'FIN'")
                        .query(String.class)
                        .list())
                .containsExactly("Contribuir a la prueba");
    }

    @Test
    void aProgrammeIsEditedAndItsClaveStays() {
        open("programas?ejercicio=2024&programa=M-PPA%201.4");
        _click(button("Editar programa"));
        TextField key = _get(_get(Dialog.class), TextField.class, s -> s.withLabel("Clave del programa"));
        assertThat(key.getValue()).isEqualTo("M-PPA 1.4");
        assertThat(key.isReadOnly()).isTrue();

        TextArea name = _get(_get(Dialog.class), TextArea.class, s -> s.withLabel("Nombre del programa"));
        _setValue(name, " ");
        _click(inDialog("Guardar cambios"));
        assertThat(dialog()).contains("Falta el nombre del programa.");
        _setValue(name, "Nombre corregido");
        _click(inDialog("Guardar cambios"));

        assertThat(text()).contains("M-PPA 1.4 · Nombre corregido");
        assertThat(stored("M-PPA 1.4")).allSatisfy(row -> assertThat(row).startsWith("Nombre corregido "));
    }

    @Test
    void thePlanIsCopiedToTheYearThatIsChosen() {
        open("programas?ejercicio=2024");
        _click(button("Copiar plan a otro ejercicio"));
        IntegerField year = _get(_get(Dialog.class), IntegerField.class, s -> s.withLabel("Ejercicio al que se copia"));
        assertThat(year.getValue()).isEqualTo(2025);

        _setValue(year, 2023);
        _click(inDialog("Copiar plan"));
        assertThat(dialog()).contains("Un plan se copia a un ejercicio posterior; se encontró 2023.");
        _setValue(year, 2027);
        _setValue(_get(_get(Dialog.class), Checkbox.class), true);
        _click(inDialog("Copiar plan"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("ejercicio=2027");
        assertThat(count("i.id is not null")).isGreaterThanOrEqualTo(32);
        assertThat(count("s.previous_indicator_id is null")).isZero();
        assertThat(count("exists (select 1 from entry e where e.indicator_id = i.id and e.realised is not null)"))
                .isZero();
        assertThat(
                        count(
                                "exists (select 1 from entry e where e.indicator_id = i.id and e.programmed_original is not null)"))
                .isPositive();
    }

    private long count(String where) {
        return jdbc.sql("""
                select count(*) from indicator i join objective o on o.id = i.objective_id join fiscal_year y on y.id = o.fiscal_year_id
                left join technical_sheet s on s.indicator_id = i.id where y.year_number = 2027 and %s
                """.formatted(where)).query(Long.class).single();
    }

    private List<String> stored(String key) {
        return jdbc.sql(
                        "select name || ' ' || axis_number || ' ' || axis_name from programme p"
                                + " join fiscal_year y on y.id = p.fiscal_year_id where programme_key = :key and y.year_number = 2024")
                .param("key", key)
                .query(String.class)
                .list();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label) {
        ComboBox unit = _get(_get(Dialog.class), ComboBox.class, s -> s.withLabel(label));
        _setValue(unit, unit.getListDataView().getItem(0));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button inDialog(String text) {
        Component dialog = _get(Dialog.class);
        return _get(dialog, Button.class, spec -> spec.withText(text));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }
}
