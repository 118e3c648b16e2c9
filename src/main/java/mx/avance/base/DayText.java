package mx.avance.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a sentence of a rule says a day. Such sentences are in Spanish, whatever the language of the screen. */
public final class DayText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-MX"));

    private DayText() {}

    /** "30 de junio de 2024". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
