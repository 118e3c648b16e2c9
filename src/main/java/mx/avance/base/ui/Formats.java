package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mx.avance.figures.Amount;
import mx.avance.figures.Signal;
import mx.avance.figures.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Figures and dates as they are read: thousands and decimals as in Mexico, blanks as signs that are not zeros, months in letters. */
public final class Formats {

    /** The language of the screens when the browser asks for none that there is. */
    public static final Locale SPANISH_MEXICO = Locale.forLanguageTag("es-MX");

    /** The sign of a figure that was not captured. */
    public static final String NOT_CAPTURED = "·";

    /** The sign of a figure or percentage that does not exist because nothing was programmed. */
    public static final String NO_TARGET = "—";

    // In letters: 3/4 is March in one language of the screens and April in the other.
    private static final String DAY = "d MMM uuuu";
    private static final String MINUTE = DAY + ", HH:mm";
    private static final String SECOND = MINUTE + ":ss";

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    private Formats() {}

    /** How many: {@code 1,466}. */
    public static String count(int count) {
        return amount(BigDecimal.valueOf(count), 0);
    }

    /** An amount with thousands separators and that many decimals ({@code 1,466}, {@code 88.70}); {@code ·} when it was not captured. */
    public static String amount(@Nullable BigDecimal value, int decimals) {
        return value == null ? NOT_CAPTURED : number(value, decimals);
    }

    /** A programmed amount with thousands separators and that many decimals; {@code —} when nothing was programmed. */
    public static String target(@Nullable BigDecimal value, int decimals) {
        return value == null ? NO_TARGET : number(value, decimals);
    }

    /** A distance with its sign: {@code +683}, {@code −426} (a true minus), {@code 0}. */
    public static String difference(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = number(rounded.abs(), decimals);
        return switch (rounded.signum()) {
            case 1 -> "+" + digits;
            case -1 -> MINUS + digits;
            default -> digits;
        };
    }

    /** A percentage with two decimals and a no-break space: {@code 113.47 %}. */
    public static String percent(BigDecimal twoDecimals) {
        return number(twoDecimals, 2) + NO_BREAK_SPACE + "%";
    }

    /** A percentage that may not exist: {@code ·} when its figure was not captured, {@code —} when nothing was programmed. */
    public static String percent(@Nullable BigDecimal twoDecimals, Signal signal) {
        if (twoDecimals == null) {
            return signal == Signal.NOT_CAPTURED ? NOT_CAPTURED : NO_TARGET;
        }
        return percent(twoDecimals);
    }

    /**
     * An amount as people type it: with thousands separators where they belong, a point before the decimals and perhaps a percent sign.
     *
     * @throws IllegalArgumentException with a sentence that can be shown, also for {@code 1,5}, which is no thousands, and for nothing typed
     */
    public static Amount typedAmount(String typed) {
        return TypedNumber.require(typed, true)
                .orElseThrow(() -> new IllegalArgumentException("Falta la cifra. Escríbela como 1292, 1,292 o 88.70."));
    }

    /** A day: {@code 3 mar 2024}. */
    public static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(DAY, locale()).format(day);
    }

    /**
     * A moment to the minute: {@code 3 mar 2024, 09:05}.
     *
     * @param zone the clock of the municipality
     */
    public static String dateTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(MINUTE, locale()).format(at.atZone(zone));
    }

    /** The same to the second, for a record in which the order counts. */
    public static String dateTimeToTheSecond(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(SECOND, locale()).format(at.atZone(zone));
    }

    private static String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /**
     * The locale in which figures and dates are written. Spanish of any country is written as in Mexico: the documents of a municipality have
     * one way of writing 1,466.
     */
    static Locale locale() {
        UI ui = UI.getCurrent();
        if (ui == null || ui.getLocale() == null || "es".equals(ui.getLocale().getLanguage())) {
            return SPANISH_MEXICO;
        }
        return ui.getLocale();
    }
}
