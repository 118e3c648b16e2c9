package mx.avance.meeting.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import mx.avance.base.ui.FigureStyle;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;

/** What a slide says of a percentage, in words that are read from the last row. */
final class MeetingTexts {

    private MeetingTexts() {}

    /** {@code 1,393 de 2,454}: what was realised of what was programmed, whichever of them is divided by the other. */
    static String of(Progress.Known known, FigureStyle style, Component words) {
        return words.getTranslation(
                "meeting.of",
                style.amount(known.realised().sum()),
                style.amount(known.programmed().sum()));
    }

    /** {@code faltaron 1,061}: how far what was realised is from what was programmed, in its own unit. */
    static String distance(Progress.Known known, Sense sense, FigureStyle style, Component words) {
        BigDecimal difference =
                known.realised().sum().subtract(known.programmed().sum());
        String amount = style.amount(difference.abs());
        boolean less = difference.signum() < 0;
        if (difference.signum() == 0) {
            return words.getTranslation("meeting.exact");
        }
        if (sense == Sense.DESCENDING) {
            return words.getTranslation(less ? "meeting.less" : "meeting.more", amount);
        }
        return words.getTranslation(less ? "meeting.missing" : "meeting.above", amount);
    }
}
