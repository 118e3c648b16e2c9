package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.Selection;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.dashboard.Dashboard.Ranked;

/** A list of indicators by their percentage; each row is the door to its indicator. */
final class Ranking extends Div {

    private final Div rows = new Div();

    Ranking(String titleKey) {
        H2 title = new H2(getTranslation(titleKey));
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("card-head");
        rows.addClassName("rows");
        addClassName("card");
        add(head, rows);
    }

    /**
     * Shows a ranking.
     *
     * @param none what to say when there is nobody in it
     */
    void show(List<Ranked> ranked, String none, Selection selection) {
        rows.removeAll();
        ranked.forEach(indicator -> rows.add(row(indicator, selection)));
        if (ranked.isEmpty()) {
            Paragraph nobody = new Paragraph(none);
            nobody.addClassName("empty");
            rows.add(nobody);
        }
    }

    private Anchor row(Ranked ranked, Selection selection) {
        Span percent = new Span(ProgressTexts.cell(ranked.percentage()));
        percent.addClassNames("row-percent", "figure");
        Span siglas = new Span(ranked.siglas());
        siglas.addClassName("siglas");
        Span name = new Span(siglas, new Span(" " + ranked.name()));
        name.addClassName("row-name");
        name.setTitle(ranked.name());
        Span distance = new Span(distance(ranked));
        distance.addClassNames("row-distance", "figure");
        String why = Optional.ofNullable(ranked.justification())
                .orElseGet(() -> getTranslation("indicator.no-justification"));
        Span note = new Span(ranked.unit() + " · " + why);
        note.addClassName("row-note");
        note.setTitle(why);
        Anchor link = new Anchor(DashboardView.link("objetivos/" + ranked.indicatorId(), selection, Map.of()));
        link.add(
                percent,
                new SignalBadge(ranked.signal(), getTranslation(Signals.translationKey(ranked.signal()))),
                name,
                distance,
                note);
        link.addClassName("row-link");
        return link;
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
