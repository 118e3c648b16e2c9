package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import mx.avance.meeting.AgreementStanding;

/** How an agreement stands: a shape and a word, so that colour never stands alone. */
final class AgreementMark extends Span {

    AgreementMark(AgreementStanding standing) {
        String word = standing.name().toLowerCase(Locale.ROOT);
        Span shape = new Span(shape(standing));
        shape.addClassName("agreement-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        addClassNames("agreement-mark", "agreement-" + word);
        add(shape, new Span(getTranslation("agreement-standing." + word)));
    }

    private static String shape(AgreementStanding standing) {
        return switch (standing) {
            case OVERDUE -> "◆";
            case OPEN -> "○";
            case DONE -> "✓";
        };
    }
}
