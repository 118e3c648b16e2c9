package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.Selection;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.figures.Signal;

/** An indicator in a ranking: the door to its page. */
final class RankingRow extends Anchor {

    private final Span percent = new Span();
    private final SignalBadge badge = new SignalBadge(Signal.NOT_CAPTURED, "");
    private final Span siglas = new Span();
    private final Span words = new Span();
    private final Span name = new Span(siglas, words);
    private final Span distance = new Span();
    private final Span note = new Span();

    RankingRow() {
        percent.addClassNames("row-percent", "figure");
        siglas.addClassName("siglas");
        name.addClassName("row-name");
        distance.addClassNames("row-distance", "figure");
        note.addClassName("row-note");
        add(percent, badge, name, distance, note);
        addClassName("row-link");
    }

    void show(Ranked ranked, Selection selection) {
        setHref(DashboardView.link("objetivos/" + ranked.indicatorId(), selection, Map.of()));
        percent.setText(ProgressTexts.cell(ranked.percentage()));
        badge.setSignal(ranked.signal(), getTranslation(Signals.translationKey(ranked.signal())));
        siglas.setText(ranked.siglas());
        words.setText(" " + ranked.name());
        name.setTitle(ranked.name());
        distance.setText(distance(ranked));
        String why = Optional.ofNullable(ranked.justification())
                .orElseGet(() -> getTranslation("indicator.no-justification"));
        note.setText(ranked.unit() + " · " + why);
        note.setTitle(why);
    }

    /** How far the realised figure is from the programmed one, in its own unit. */
    private String distance(Ranked ranked) {
        BigDecimal difference = ranked.percentage()
                .realised()
                .sum()
                .subtract(ranked.percentage().programmed().sum());
        String amount = new FigureStyle(ranked.decimals(), ranked.percentFigures()).amount(difference.abs());
        return difference.signum() < 0
                ? getTranslation("dashboard.missing", amount)
                : getTranslation("dashboard.above", amount);
    }
}
