package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fields for a day, all alike: months and weekdays in the language of the screen, the week as in Mexico, the day before the month. */
public final class DateFields {

    // Figures and not letters as in Formats: the component reads and writes the names of months in English only.
    private static final String WRITTEN = "dd/MM/yyyy";
    private static final String[] READ = {"d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"};

    private DateFields() {}

    /** A field with that label. */
    public static DatePicker create(String label, @Nullable LocalDate value) {
        DatePicker field = create();
        field.setLabel(label);
        field.setPlaceholder(translated("date.placeholder"));
        field.setValue(value);
        return field;
    }

    /** A field without a label, whose name is told to those who do not see it: for a row of filters. */
    public static DatePicker filter(String name) {
        DatePicker field = create();
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        return field;
    }

    private static DatePicker create() {
        DatePicker field = new DatePicker();
        field.setLocale(Formats.locale());
        field.setI18n(calendar(Formats.locale()));
        return field;
    }

    private static DatePicker.DatePickerI18n calendar(Locale locale) {
        // The component counts the days from Sunday, wherever the week begins.
        List<DayOfWeek> fromSunday =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        int first = WeekFields.of(Formats.SPANISH_MEXICO).getFirstDayOfWeek().getValue() % 7;
        return new DatePicker.DatePickerI18n()
                .setDateFormats(WRITTEN, READ)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(first)
                .setToday(translated("date.today"))
                .setCancel(translated("date.cancel"));
    }

    private static String translated(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
