package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.figures.Absence;
import mx.avance.figures.Band;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import mx.avance.figures.Term;

/** Why a percentage has its colour: the two figures, the division, the limits of its band and where these come from. */
public final class WhyPanel extends Div {

    private static final int DECIMALS_TOLD = 4;

    private final Why why;

    public WhyPanel(Why why) {
        this.why = why;
        addClassName("why");
        Paragraph what = new Paragraph(why.what());
        what.addClassName("muted");
        Signal signal = why.bands().signal(why.progress());
        SignalBadge badge = new SignalBadge(signal, word(signal));
        badge.addClassName("signal-large");
        Div head = new Div(badge);
        head.addClassName("why-head");
        why.progress().known().ifPresent(known -> head.add(big(known)));
        add(what, head);
        switch (why.progress()) {
            case Progress.Known known -> explain(known);
            case Progress.Unknown unknown -> explain(unknown);
        }
        add(new BandScale(why.bands(), why.progress().known().orElse(null)), preset());
    }

    private static Span big(Percentage percentage) {
        Span big = new Span(Formats.percent(percentage.rounded()));
        big.addClassNames("why-percent", "figure");
        return big;
    }

    private void explain(Progress.Known known) {
        DescriptionList figures = new DescriptionList();
        figures.addClassName("why-figures");
        figure(figures, "why.realised", known.realised(), "why-realised");
        figure(figures, "why.programmed", known.programmed(), "why-programmed");
        add(figures);

        boolean ascending = why.sense() == Sense.ASCENDING;
        Paragraph rule = new Paragraph(getTranslation(ascending ? "why.rule.ascending" : "why.rule.descending"));
        rule.addClassName("muted");
        String first = term(ascending ? known.realised() : known.programmed());
        String second = term(ascending ? known.programmed() : known.realised());
        Percentage percentage = known.percentage();
        Paragraph formula = new Paragraph(
                first + " ÷ " + second + " × 100 = " + Formats.percent(percentage.rounded()) + unrounded(percentage));
        formula.addClassNames("why-formula", "figure");
        Band band = why.bands().band(percentage);
        Paragraph said = new Paragraph(getTranslation("why.band", word(band.signal()), BandTexts.limits(band, this)));
        said.addClassName("why-band");
        add(rule, formula, said);
    }

    /** What rounding hides decides at a limit: so the colour is given by it, and it is told. */
    private String unrounded(Percentage percentage) {
        if (percentage.isExactAsDisplayed()) {
            return "";
        }
        BigDecimal told = percentage.truncated(DECIMALS_TOLD);
        String digits =
                Formats.amount(told, Math.max(2, told.stripTrailingZeros().scale()));
        String more = percentage.compareToPercent(told) == 0 ? "" : "…";
        return " " + getTranslation("why.unrounded", digits + more);
    }

    private void figure(DescriptionList list, String key, Term term, String style) {
        DescriptionList.Description description = new DescriptionList.Description(term(term) + unit());
        description.addClassNames("figure", style);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private String unit() {
        return Optional.ofNullable(why.unit())
                .filter(unit -> !why.style().percent())
                .map(unit -> " " + unit)
                .orElse("");
    }

    private String term(Term term) {
        if (!term.mean()) {
            return why.style().amount(term.sum());
        }
        return "((" + ProgressTexts.parts(term, why.style()) + ") ÷ " + term.divisor() + ")";
    }

    private void explain(Progress.Unknown unknown) {
        Paragraph reason = new Paragraph(ProgressTexts.reason(unknown, this));
        reason.addClassName("why-band");
        boolean last = unknown.absence() == Absence.NO_LIMIT;
        Paragraph consequence = new Paragraph(
                last
                        ? getTranslation(
                                "why.no-limit",
                                word(why.bands().bands().getLast().signal()))
                        : getTranslation("why.no-band"));
        add(reason, consequence);
    }

    private Component preset() {
        Span name = new Span(getTranslation("why.preset", why.bands().name()));
        name.addClassName("why-preset");
        Paragraph preset = new Paragraph(name, new Span(" " + why.bands().origin()));
        preset.addClassNames("muted", "why-origin");
        return preset;
    }

    private String word(Signal signal) {
        return getTranslation(Signals.translationKey(signal));
    }
}
