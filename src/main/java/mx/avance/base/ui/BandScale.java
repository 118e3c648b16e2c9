package mx.avance.base.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a semáforo drawn in their order, each with colour, shape, word and limits, and perhaps a mark where a percentage stands. Every band is as
 * wide as the next: it is a list of bands and no ruler, because the last one has no end.
 */
public final class BandScale extends OrderedList {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Shows the bands without a mark. */
    public BandScale(BandPreset preset) {
        this(preset, null);
    }

    /** Shows the bands and where a percentage stands among them. */
    public BandScale(BandPreset preset, @Nullable Percentage marked) {
        addClassName("band-scale");
        for (Band band : preset.bands()) {
            add(segment(band, marked));
        }
    }

    private ListItem segment(Band band, @Nullable Percentage marked) {
        SignalBadge badge = new SignalBadge(band.signal(), getTranslation(Signals.translationKey(band.signal())));
        Span signs = new Span(BandTexts.signs(band));
        signs.addClassNames("band-limits", "figure");
        signs.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(": " + BandTexts.limits(band, this));
        words.addClassName("visually-hidden");
        ListItem item = new ListItem(badge, signs, words);
        item.addClassNames("band-segment", Signals.cssClass(band.signal()));
        if (marked != null && band.contains(marked)) {
            item.addClassName("band-here");
            item.add(mark(band, marked));
        }
        return item;
    }

    private Span mark(Band band, Percentage percentage) {
        Span said = new Span(getTranslation("band.here", Formats.percent(percentage.rounded())));
        said.addClassName("visually-hidden");
        Span mark = new Span(said);
        mark.addClassName("band-mark");
        mark.getStyle().set("--band-at", at(band, percentage).toPlainString() + "%");
        return mark;
    }

    /** How far into its segment, from 0 to 100: in proportion between two limits; beyond the last limit ever nearer to the end. */
    static BigDecimal at(Band band, Percentage percentage) {
        BigDecimal value = percentage.rounded(6);
        BigDecimal from = band.lower();
        BigDecimal upper = band.upper();
        BigDecimal whole = upper == null ? value.max(BigDecimal.ONE) : upper.subtract(from);
        if (whole.signum() <= 0) {
            return BigDecimal.valueOf(50);
        }
        return value.subtract(from)
                .multiply(HUNDRED)
                .divide(whole, MathContext.DECIMAL32)
                .max(BigDecimal.ZERO)
                .min(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
