package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day is chosen in Spanish and as in Mexico, whatever the screen. */
class DateFieldsTests extends ScreenTest {

    @Test
    void theDaysOfTheBitacoraAreOfMexico() {
        open("bitacora");

        List<DatePicker> fields = _find(DatePicker.class);
        assertThat(fields).hasSize(2).allSatisfy(DateFieldsTests::isOfMexico);
    }

    @Test
    void theDaysOfAWindowAreOfMexico() {
        open("trimestres");
        _click(_find(Button.class, spec -> spec.withText("Cambiar fechas")).getFirst());

        List<DatePicker> fields = _find(DatePicker.class);
        assertThat(fields)
                .hasSize(2)
                .allSatisfy(DateFieldsTests::isOfMexico)
                .allSatisfy(field -> assertThat(field.getPlaceholder()).isEqualTo("dd/mm/aaaa"));
    }

    private static void isOfMexico(DatePicker field) {
        DatePickerI18n texts = field.getI18n();
        assertThat(texts.getMonthNames()).startsWith("enero", "febrero").hasSize(12);
        assertThat(texts.getWeekdays()).startsWith("domingo", "lunes").hasSize(7);
        assertThat(texts.getFirstDayOfWeek()).isZero();
        assertThat(texts.getToday()).isEqualTo("Hoy");
        assertThat(texts.getCancel()).isEqualTo("Cancelar");
        assertThat(texts.getDateFormats()).startsWith("dd/MM/yyyy", "d/M/yyyy");
    }
}
