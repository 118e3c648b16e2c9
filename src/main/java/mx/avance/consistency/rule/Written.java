package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mx.avance.consistency.text.Numeral;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import org.jspecify.annotations.Nullable;

/** Figures as the official documents write them: {@code 1,466}, {@code 113.47 %}. */
public final class Written {

    private static final int GROUP = 3;
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

    /** With commas between thousands and the decimals it has. */
    public static String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** By hand: a format of the JDK is made anew for each number, and findings have many. */
    private static String grouped(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder written = new StringBuilder(digits.length() + whole / GROUP + 1);
        if (value.signum() < 0) {
            written.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                written.append(',');
            }
            written.append(digits.charAt(i));
        }
        return written.append(digits, whole, digits.length()).toString();
    }

    /** With two decimals and its sign. */
    public static String percentage(Percentage percentage) {
        return percentage(percentage.rounded());
    }

    public static String percentage(BigDecimal percent) {
        return grouped(percent.setScale(Percentage.DISPLAYED_DECIMALS, RoundingMode.HALF_UP)) + " %";
    }

    /** A number of a text, and its sign. */
    public static String quoted(Numeral numeral) {
        String digits = grouped(numeral.value().setScale(numeral.decimals(), RoundingMode.HALF_UP));
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
