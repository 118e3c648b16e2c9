package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.base.ui.Why;
import mx.avance.base.ui.WhyButton;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** An indicator in a ranking: the door to its page, and beside it why it has its colour. */
final class RankingRow extends Div {

    private final Span percent = new Span();
    private final SignalBadge badge = new SignalBadge(Signal.NOT_CAPTURED, "");
    private final Span siglas = new Span();
    private final Span words = new Span();
    private final Span name = new Span(siglas, words);
    private final Span distance = new Span();
    private final Span note = new Span();
    private final Anchor door = new Anchor();
    private final WhyButton why;
    private @Nullable Ranked shown;

    RankingRow(Supplier<BandPreset> bands) {
        why = new WhyButton("", () -> explanation(bands.get()));
        percent.addClassNames("row-percent", "figure");
        siglas.addClassName("siglas");
        name.addClassName("row-name");
        distance.addClassNames("row-distance", "figure");
        note.addClassName("row-note");
        door.add(percent, badge, name, distance, note);
        door.addClassName("row-link");
        addClassName("row-line");
        add(door, why);
    }

    void show(Ranked ranked, Look look) {
        shown = ranked;
        why.setWhat(ranked.siglas());
        door.setHref(look.link("objetivos/" + ranked.indicatorId(), Map.of()));
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

    private Why explanation(BandPreset bands) {
        Ranked ranked = Objects.requireNonNull(shown);
        return new Why(
                ranked.siglas(), ranked.percentage(), ranked.sense(), bands, style(ranked), ranked.variablesUnit());
    }

    /** How far the realised figure is from the programmed one, in its own unit. */
    private String distance(Ranked ranked) {
        BigDecimal difference = ranked.distance();
        String amount = style(ranked).amount(difference.abs());
        String programmed =
                style(ranked).amount(ranked.percentage().programmed().sum());
        if (difference.signum() >= 0) {
            return getTranslation("dashboard.above", amount, programmed);
        }
        // Where less is better nothing is missing.
        return ranked.sense() == Sense.ASCENDING
                ? getTranslation("dashboard.missing", amount, programmed)
                : getTranslation("dashboard.below", amount, programmed);
    }

    private static FigureStyle style(Ranked ranked) {
        return new FigureStyle(ranked.decimals(), ranked.percentFigures());
    }
}
