package mx.avance.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.IndicatorCards.Head;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.capture.IndicatorCards.IndicatorName;
import mx.avance.capture.Places.Place;
import mx.avance.chart.ProgrammedRealisedChart;
import mx.avance.chart.ProgrammedRealisedData;
import org.jspecify.annotations.Nullable;

/** Programmed against realised, quarter by quarter, of an indicator that the reader chooses. */
final class IndicatorChart extends Div {

    static final String INDICATOR = "indicador";

    private final IndicatorCards cards;
    private final ComboBox<IndicatorName> choice = new ComboBox<>();
    private final ProgrammedRealisedChart chart;
    private final Anchor open = new Anchor();
    private @Nullable Look look;
    private @Nullable Place shown;
    private @Nullable Long indicatorId;
    private @Nullable ProgrammedRealisedData data;

    IndicatorChart(IndicatorCards cards) {
        this.cards = cards;
        chart = new ProgrammedRealisedChart(getTranslation("dashboard.chart"));
        choice.setLabel(getTranslation("dashboard.chart.indicator"));
        choice.setItemLabelGenerator(i -> i.clave() + " · " + i.siglas() + " · " + i.name());
        choice.setPageSize(30);
        choice.addClassName("chart-choice");
        open.setText(getTranslation("dashboard.chart.open"));

        choice.addValueChangeListener(event -> {
            IndicatorName chosen = event.getValue();
            if (event.isFromClient() && chosen != null) {
                UI.getCurrent()
                        .navigate(
                                "",
                                Objects.requireNonNull(look)
                                        .selection(Map.of(INDICATOR, String.valueOf(chosen.id())))
                                        .query());
            }
        });

        Div bar = new Div(choice, open);
        bar.addClassName("chart-bar");
        addClassNames("card", "wide-card");
        add(bar, chart);
    }

    /**
     * Shows the indicator of the address, if it is one of this year; else the usual one.
     *
     * @param usual the worst of the quarter; {@code null} when there is none, and then the first of the tree is shown
     */
    void show(Look look, @Nullable Long usual) {
        this.look = look;
        Place where = look.place();
        offer(where);
        Optional<IndicatorCard> card = asked(look.selection())
                .or(() -> Optional.ofNullable(usual))
                .flatMap(cards::card)
                .filter(c -> c.head().fiscalYearId() == where.fiscalYearId())
                .or(() -> cards.find(where.fiscalYearId(), where.programmeId(), "", 0, 1).stream()
                        .findFirst()
                        .flatMap(first -> cards.card(first.id())));
        setVisible(card.isPresent());
        card.ifPresent(this::show);
    }

    /** Shows what is known now of the indicator that is shown, whichever is the usual one now. */
    void update(Look look, @Nullable Long usual) {
        this.look = look;
        Optional<IndicatorCard> card = Optional.ofNullable(indicatorId).flatMap(cards::card);
        card.ifPresentOrElse(this::show, () -> show(look, usual));
    }

    private void show(IndicatorCard card) {
        Head head = card.head();
        indicatorId = head.id();
        choice.setValue(new IndicatorName(head.id(), head.clave(), head.siglas(), head.name()));
        open.setHref(Objects.requireNonNull(look).link("objetivos/" + head.id(), Map.of()));
        ProgrammedRealisedData now =
                ProgrammedRealisedData.of(card.figures(), head.figuresUnit(), head.percentFigures());
        // What did not change is not drawn again.
        if (!now.equals(data)) {
            data = now;
            chart.setData(now);
        }
    }

    private void offer(Place where) {
        Place before = shown;
        shown = where;
        if (before != null
                && before.fiscalYearId() == where.fiscalYearId()
                && Objects.equals(before.programmeId(), where.programmeId())) {
            return;
        }
        choice.setItems(
                query -> cards
                        .find(
                                where.fiscalYearId(),
                                where.programmeId(),
                                query.getFilter().orElse(""),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> cards.count(
                        where.fiscalYearId(),
                        where.programmeId(),
                        query.getFilter().orElse("")));
    }

    private static Optional<Long> asked(Selection selection) {
        String text = selection.get(INDICATOR);
        boolean readable = text != null && text.matches("[0-9]{1,18}");
        return readable ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
