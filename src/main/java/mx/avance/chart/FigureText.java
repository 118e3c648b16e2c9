package mx.avance.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart as text: thousands with a comma and decimals with a point, as Mexico and English write them and as the axis shows them.
 *
 * @param decimals how many decimals each figure shows
 * @param percent whether a no-break space and {@code %} follow
 */
record FigureText(int decimals, boolean percent) {

    private static final Locale LOCALE = Locale.forLanguageTag("es-MX");
    static final String PERCENT_SUFFIX = "\u00a0%";

    /** Percentages as they are displayed: {@code 113.47 %}. */
    static final FigureText PERCENT = new FigureText(2, true);

    /** Counts: {@code 1,466}. */
    static final FigureText COUNT = new FigureText(0, false);

    static FigureText of(ProgrammedRealisedData data) {
        return new FigureText(data.decimals(), data.percentFigures());
    }

    /** The figure, or what is said where there is none. */
    String text(@Nullable BigDecimal figure, String blank) {
        if (figure == null) {
            return blank;
        }
        NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure) + suffix();
    }

    /** A count. */
    String text(int count) {
        return text(BigDecimal.valueOf(count), "");
    }

    /** The same as a format of Highcharts for one of its variables: {@code {y:,.2f} %}. */
    String highcharts(String variable) {
        return "{" + variable + ":,." + decimals + "f}" + suffix();
    }

    private String suffix() {
        return percent ? PERCENT_SUFFIX : "";
    }
}
