package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.capture.IndicatorCards.Head;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.chart.ProgrammedRealisedChart;
import mx.avance.chart.ProgrammedRealisedData;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import org.jspecify.annotations.Nullable;

/** An indicator on the wall: its percentage with its band, what it is made of, its four quarters, why, and what was agreed. */
final class IndicatorSlide extends Slide {

    /** {@code 295.14 %} has its place in full size; {@code 1,295.14 %} is longer. */
    private static final int LONG = 8;

    private final MeetingServices services;
    private final long indicatorId;
    private final long programmeId;
    private final Quarter quarter;
    private final FigureStyle style;
    private final Span percent = new Span();
    private final SignalBadge badge = new SignalBadge(Signal.NOT_CAPTURED, "");
    private final Paragraph division = new Paragraph();
    private final Paragraph distance = new Paragraph();
    private final Paragraph why = new Paragraph();
    private final SlideAgreements agreements;
    private final ProgrammedRealisedChart chart =
            new ProgrammedRealisedChart(getTranslation("meeting.chart")).projected();
    private @Nullable ProgrammedRealisedData drawn;
    private String justification = "";

    private IndicatorSlide(IndicatorCard card, Quarter quarter, MeetingServices services) {
        super("indicator");
        this.services = services;
        this.quarter = quarter;
        Head head = card.head();
        indicatorId = head.id();
        programmeId = head.programmeId();
        style = new FigureStyle(head.decimals(), head.percentFigures());
        agreements = new SlideAgreements();

        percent.addClassName("meeting-percent");
        badge.addClassName("meeting-badge");
        division.addClassName("meeting-division");
        distance.addClassName("meeting-distance");
        why.addClassName("meeting-why");
        Paragraph name = new Paragraph(head.siglas() + " · " + head.name());
        name.addClassName("meeting-name");
        Paragraph unit = new Paragraph(head.unit());
        unit.addClassNames("meeting-name", "meeting-muted");
        Div standing = new Div(new Div(percent, badge), division, distance, agreements);
        standing.addClassName("meeting-standing");
        standing.getComponentAt(0).addClassName("meeting-figure");
        Div plot = new Div(chart);
        plot.addClassName("meeting-chart");
        Div body = new Div(standing, plot);
        body.addClassName("meeting-body");
        Div above = new Div(heading(head.clave(), head.narrative()), name, unit);
        above.addClassName("meeting-head");
        add(above, body, why);
        show(card);
    }

    /** The slide of an indicator, when there is one and whoever looks may read it. */
    static Optional<Slide> of(long indicatorId, Quarter quarter, MeetingServices services) {
        return services.cards().card(indicatorId).map(card -> new IndicatorSlide(card, quarter, services));
    }

    private void show(IndicatorCard card) {
        Progress progress = card.figures().quarter(quarter);
        Signal signal = services.settings().rules().bands().signal(progress);
        String figure = ProgressTexts.cell(progress);
        percent.setText(figure);
        percent.setClassName("meeting-percent-long", figure.length() > LONG);
        badge.setSignal(signal, getTranslation(Signals.translationKey(signal)));
        badge.addClassName("meeting-badge");
        switch (progress) {
            case Progress.Known known -> {
                division.setText(MeetingTexts.of(known, style, this) + unit(card.head()));
                distance.setText(MeetingTexts.distance(known, card.figures().sense(), style, this));
            }
            case Progress.Unknown unknown -> {
                division.setText(ProgressTexts.reason(unknown, this));
                distance.setText("");
            }
        }
        draw(card);
        justification = Objects.requireNonNullElse(card.entry(quarter).justification(), "");
        why.setText(justification.isEmpty() ? getTranslation("indicator.no-justification") : "“" + justification + "”");
        why.setClassName("meeting-muted", justification.isEmpty());
        agreements.show(services.lists().of(indicatorId, SlideAgreements.READ));
    }

    private static String unit(Head head) {
        String unit = head.figuresUnit();
        return unit.isEmpty() || head.percentFigures() ? "" : " " + unit;
    }

    /** What did not change is not drawn again. */
    private void draw(IndicatorCard card) {
        Head head = card.head();
        ProgrammedRealisedData now =
                ProgrammedRealisedData.of(card.figures(), head.figuresUnit(), head.percentFigures());
        if (!now.equals(drawn)) {
            drawn = now;
            chart.setData(now);
        }
    }

    @Override
    boolean isTouchedBy(Change change) {
        return change.touches(programmeId, indicatorId);
    }

    @Override
    void refresh() {
        services.cards().card(indicatorId).ifPresent(this::show);
    }

    @Override
    OptionalLong indicatorId() {
        return OptionalLong.of(indicatorId);
    }

    @Override
    String wholeText() {
        return justification;
    }
}
