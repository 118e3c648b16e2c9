package mx.avance.exchange.official;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the documents of Mexico write them. */
public final class PrintedFigure {

    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    private PrintedFigure() {}

    /** A number with thousands, exactly: with at least so many decimals and never fewer than it has. */
    public static String number(BigDecimal value, int leastDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(MEXICO));
        int decimals = Math.max(leastDecimals, value.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
