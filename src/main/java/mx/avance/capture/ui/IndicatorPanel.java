package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.base.ui.Why;
import mx.avance.base.ui.WhyButton;
import mx.avance.capture.IndicatorCards.Head;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.capture.IndicatorCards.QuarterEntry;
import mx.avance.capture.LoadNotes.LoadNote;
import mx.avance.chart.ProgrammedRealisedChart;
import mx.avance.chart.ProgrammedRealisedData;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import mx.avance.plan.TechnicalSheet;

/** Indicador: everything about one indicator on one page, beside the tree. */
final class IndicatorPanel extends Section {

    private final Quarter quarter;
    private BandPreset bands;
    private final FigureStyle style;
    private final Div standing = new Div();
    private final ProgrammedRealisedChart chart = new ProgrammedRealisedChart(getTranslation("indicator.chart"), 3);
    private final QuarterTable quarters;
    private final TechnicalSheetList sheetList;
    private final Div justifications = new Div();
    private IndicatorCard card;

    IndicatorPanel(
            IndicatorCard card,
            Optional<TechnicalSheet> sheet,
            List<LoadNote> notes,
            Quarter quarter,
            BandPreset bands,
            List<IndicatorSection> sections,
            Runnable close) {
        this.card = card;
        this.quarter = quarter;
        this.bands = bands;
        this.style = new FigureStyle(card.head().decimals(), card.head().percentFigures());
        Head head = card.head();

        addClassNames("detail", "indicator");
        setAriaLabel(head.siglas() + " " + head.name());
        // Scrolled with the keyboard too.
        getElement().setAttribute("tabindex", "0");
        standing.addClassName("standing");
        quarters = new QuarterTable(card, bands, style);
        sheetList = new TechnicalSheetList(head, card.figures(), style, sheet);
        showStanding();
        showChart();
        showJustifications();
        add(heading(head, close), standing);
        sections.forEach(section -> section.of(head.id(), quarter).ifPresent(this::add));
        add(chart, quarters);
        add(justifications, sheetList);
        if (!notes.isEmpty()) {
            add(loadNotes(notes));
        }
    }

    /** Whether something of what is shown may have changed. */
    boolean isTouchedBy(Change change) {
        return change.touches(card.head().programmeId(), card.head().id());
    }

    /** The indicator that is shown. */
    long indicatorId() {
        return card.head().id();
    }

    /**
     * Shows other figures, texts and states of the same indicator, or another semáforo. The sections stay as they are: somebody may be typing in them.
     */
    void update(IndicatorCard now, BandPreset inForce) {
        if (now.equals(card) && inForce.equals(bands)) {
            return;
        }
        card = now;
        bands = inForce;
        showStanding();
        showChart();
        quarters.show(card, bands);
        showJustifications();
        sheetList.showAnnual(card.figures(), style);
    }

    /** What was normalised when the document was read: nothing is repaired in silence. */
    private Component loadNotes(List<LoadNote> notes) {
        Div all = new Div(
                new H3(getTranslation("indicator.load-notes")),
                new Paragraph(getTranslation(
                        "indicator.load-notes.document", notes.getFirst().document())));
        UnorderedList list = new UnorderedList();
        notes.forEach(note -> list.add(new ListItem(note.message())));
        list.addClassName("muted");
        all.add(list);
        return all;
    }

    private Component heading(Head head, Runnable close) {
        Span siglas = new Span(head.siglas());
        siglas.addClassName("siglas");
        H2 name = new H2(siglas, new Span(" " + head.name()));
        Button button = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> close.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation("indicator.close"));
        button.setTooltipText(getTranslation("indicator.close"));
        Div first = new Div(name, button);
        first.addClassName("indicator-head");

        Span clave = new Span(head.clave());
        clave.addClassName("clave");
        Paragraph objective = new Paragraph(
                clave, new Span(" " + getTranslation("level." + head.level().code()) + ". " + head.narrative()));
        Paragraph unit = new Paragraph(
                head.unit() + (head.unitInherited() ? " (" + getTranslation("indicator.unit-inherited") + ")" : ""));
        unit.addClassName("muted");
        Div where = new Div(objective, unit);
        String printed = head.printedClave();
        if (printed != null) {
            Paragraph note = new Paragraph(getTranslation("indicator.printed-clave", printed));
            note.addClassName("muted");
            where.add(note);
        }
        return new Div(first, where);
    }

    /** The three percentages with what they are made of: they differ a lot, so all three are shown. */
    private void showStanding() {
        IndicatorFigures figures = card.figures();
        Signal signal = bands.signal(figures.quarter(quarter));
        SignalBadge badge = new SignalBadge(signal, getTranslation(Signals.translationKey(signal)));
        badge.addClassName("signal-large");
        standing.removeAll();
        standing.add(badge);
        standing.add(percentage(
                getTranslation("indicator.percentage.quarter", quarter.name()), each -> each.quarter(quarter)));
        standing.add(percentage(
                getTranslation("indicator.percentage.cumulative", quarter.name()), each -> each.cumulative(quarter)));
        standing.add(percentage(getTranslation("indicator.percentage.annual"), each -> each.annual(quarter)));
    }

    private Component percentage(String label, Function<IndicatorFigures, Progress> which) {
        Span text = new Span(label);
        text.addClassName("muted");
        WhyButton button = new WhyButton(label, () -> why(label, which));
        Div name = new Div(text, button);
        name.addClassName("why-line");
        Progress progress = which.apply(card.figures());
        return new Div(
                name,
                switch (progress) {
                    case Progress.Known known -> formula(known);
                    case Progress.Unknown unknown -> new Paragraph(ProgressTexts.reason(unknown, this));
                });
    }

    private Why why(String label, Function<IndicatorFigures, Progress> which) {
        IndicatorFigures figures = card.figures();
        return new Why(
                card.head().siglas() + " · " + label,
                which.apply(figures),
                figures.sense(),
                bands,
                style,
                card.head().figuresUnit());
    }

    /** "1,466 / 1,292 = 113.47 %", in one line for the eye and for whoever copies it. */
    private Component formula(Progress.Known known) {
        Span division = new Span(ProgressTexts.division(known, card.figures().sense(), style) + " =");
        division.addClassName("formula-programmed");
        Span result = new Span(ProgressTexts.cell(known));
        result.addClassName("formula-result");
        Div formula = new Div(division, new Text(" "), result);
        formula.addClassName("formula");
        return formula;
    }

    private void showChart() {
        Head head = card.head();
        chart.setData(ProgrammedRealisedData.of(card.figures(), head.figuresUnit(), head.percentFigures()));
    }

    private void showJustifications() {
        justifications.removeAll();
        justifications.add(new H3(getTranslation("indicator.justifications")));
        boolean any = false;
        for (QuarterEntry entry : card.entries()) {
            String text = entry.justification();
            if (text != null) {
                any = true;
                Span label = new Span(entry.quarter().name() + " ");
                label.addClassName("siglas");
                Paragraph paragraph = new Paragraph(label, new Span(text));
                paragraph.addClassName("justification");
                justifications.add(paragraph);
            }
        }
        if (!any) {
            Paragraph none = new Paragraph(getTranslation("indicator.no-justification"));
            none.addClassName("muted");
            justifications.add(none);
        }
    }
}
