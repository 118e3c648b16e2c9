package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mx.avance.consistency.text.Numeral;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import org.jspecify.annotations.Nullable;

/** Figures as the official documents write them: {@code 1,466}, {@code 113.47 %}. */
public final class Written {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Written() {}

    /** With commas between thousands; {@code —} for none. */
    public static String amount(@Nullable Amount amount) {
        return amount == null ? "—" : number(amount.value());
    }

    /** The amount of an indicator, with its sign where its figures are percentages. */
    public static String amount(@Nullable Amount amount, boolean percentFigures) {
        return amount == null || !percentFigures ? amount(amount) : number(amount.value()) + " %";
    }

    /** With commas between thousands and up to six decimals. */
    public static String number(BigDecimal value) {
        // Not shared: a format is not for several threads.
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.US)).format(value);
    }

    /** With two decimals and its sign. */
    public static String percentage(Percentage percentage) {
        return percentage(percentage.rounded());
    }

    public static String percentage(BigDecimal percent) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US)).format(percent) + " %";
    }

    /** A number of a text, and its sign. */
    public static String quoted(Numeral numeral) {
        String digits = new DecimalFormat(
                        "#,##0" + (numeral.decimals() > 0 ? "." + "0".repeat(numeral.decimals()) : ""),
                        DecimalFormatSymbols.getInstance(Locale.US))
                .format(numeral.value());
        return numeral.percent() ? digits + " %" : digits;
    }

    /** An amount in the manner in which a number of a text is written. */
    static String like(Numeral numeral, Amount amount) {
        boolean plain = numeral.style() == Numeral.Style.PLAIN && numeral.value().compareTo(THOUSAND) >= 0;
        return plain ? amount.value().toPlainString() : number(amount.value());
    }

    /** A percentage with the decimals of a number of a text, or with two when it would say less than it is. */
    static String like(Numeral numeral, Percentage percentage) {
        int decimals = percentage.compareToPercent(percentage.rounded(numeral.decimals())) == 0
                ? numeral.decimals()
                : Math.max(numeral.decimals(), Percentage.DISPLAYED_DECIMALS);
        return percentage.rounded(decimals).toPlainString();
    }
}
