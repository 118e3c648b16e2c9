package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import mx.avance.figures.Band;

/** The limits of a band, in words and in signs: which side owns the exact limit is always said. */
public final class BandTexts {

    private BandTexts() {}

    /** In words: {@code menos de 70 %}, {@code más de 110 % y hasta 130 %}. @param words where the texts come from */
    public static String limits(Band band, Component words) {
        BigDecimal upper = band.upper();
        String from = limit(band.lower());
        if (upper == null) {
            if (band.lower().signum() == 0) {
                return words.getTranslation("band.any");
            }
            return words.getTranslation(band.lowerIncluded() ? "band.at-least" : "band.more", from);
        }
        String to = limit(upper);
        if (band.lower().compareTo(upper) == 0) {
            return words.getTranslation("band.exactly", to);
        }
        if (band.lower().signum() == 0) {
            return words.getTranslation(band.upperIncluded() ? "band.at-most" : "band.less", to);
        }
        if (band.lowerIncluded()) {
            return words.getTranslation(band.upperIncluded() ? "band.between" : "band.from-to-less", from, to);
        }
        return words.getTranslation(band.upperIncluded() ? "band.more-to" : "band.inside", from, to);
    }

    /** In signs, where there is little room: {@code < 70}, {@code ≥ 70 · < 90}, {@code > 130}. */
    public static String signs(Band band) {
        BigDecimal upper = band.upper();
        String from = (band.lowerIncluded() ? "≥ " : "> ") + number(band.lower());
        if (upper == null) {
            return from;
        }
        String to = (band.upperIncluded() ? "≤ " : "< ") + number(upper);
        return band.lower().signum() == 0 && band.lowerIncluded() ? to : from + " · " + to;
    }

    /** A limit with its sign and no more decimals than it has: {@code 70 %}. */
    public static String limit(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    private static String number(BigDecimal percent) {
        return Formats.amount(percent, Math.max(0, percent.stripTrailingZeros().scale()));
    }
}
