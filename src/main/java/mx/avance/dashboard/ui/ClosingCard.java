package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.chart.BulletChart;
import mx.avance.chart.BulletData;
import mx.avance.dashboard.Closing;
import mx.avance.dashboard.Closings;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;

/** Cierre proyectado: who will miss the annual target, how many will, and the formula of each. */
final class ClosingCard extends Div {

    /** Whose formulas are spelled out. */
    private static final int SPELLED = 6;

    private final Paragraph summary = new Paragraph();
    private final BulletChart chart = new BulletChart(getTranslation("dashboard.closing"));
    private final Div formulas = new Div();
    private final DrawnOnce<Spelled> spelled = new DrawnOnce<>(this::spell);
    private final DrawnOnce<BulletData> drawn = new DrawnOnce<>(chart::setData);

    ClosingCard(Doors doors) {
        addClassNames("card", "closing-card");
        summary.addClassName("closing-summary");
        formulas.addClassName("closing-formulas");
        formulas.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("dashboard.closing.formulas"));
        formulas.getElement().setAttribute("tabindex", "0");
        chart.onOpen(doors::indicator);
        Div drawing = new Div(chart, summary);
        add(drawing, formulas);
    }

    void show(Closings closings, BandPreset bands, Look look) {
        Closings.Way pace = closings.atPace();
        Closings.Way programmed = closings.asProgrammed();
        summary.setText(
                pace.projected() == 0 && programmed.projected() == 0
                        ? getTranslation("dashboard.closing.nothing")
                        : getTranslation(
                                "dashboard.closing.summary",
                                pace.missing(),
                                pace.projected(),
                                programmed.missing(),
                                programmed.projected()));
        chart.setContext(look.words());
        drawn.show(new BulletData(
                bands, closings.rows().stream().map(ClosingCard::row).toList()));
        spelled.show(new Spelled(closings.rows().stream().limit(SPELLED).toList(), look));
    }

    private void spell(Spelled rows) {
        formulas.removeAll();
        rows.closings().stream().map(closing -> spelled(closing, rows.look())).forEach(formulas::add);
        formulas.setVisible(!rows.closings().isEmpty());
    }

    /** Whose formulas are spelled out, and what their links take along. */
    private record Spelled(List<Closing> closings, Look look) {}

    private static BulletData.Row row(Closing closing) {
        return new BulletData.Row(
                String.valueOf(closing.indicatorId()),
                closing.clave() + " " + closing.siglas(),
                closing.name(),
                closing.toDate().known().map(Percentage::rounded).orElse(null),
                closing.end().atPace().percentage().map(Percentage::rounded).orElse(null),
                closing.signal());
    }

    private Anchor spelled(Closing closing, Look look) {
        FigureStyle style = new FigureStyle(closing.decimals(), closing.percentFigures());
        Span siglas = new Span(closing.siglas());
        siglas.addClassName("siglas");
        Span name = new Span(siglas, new Span(" " + closing.name()));
        name.addClassName("row-name");
        name.setTitle(closing.name());
        SignalBadge badge = new SignalBadge(closing.signal(), getTranslation(Signals.translationKey(closing.signal())));
        Div head = new Div(badge, name);
        head.addClassName("closing-head");
        Anchor row = new Anchor(look.link("objetivos/" + closing.indicatorId(), Map.of()));
        row.addClassName("closing-row");
        row.add(head, formula("pace", ProjectionTexts.spelled(closing.end().atPace(), closing.sense(), style, this)));
        row.add(formula(
                "programmed", ProjectionTexts.spelled(closing.end().asProgrammed(), closing.sense(), style, this)));
        row.setTitle(closing.unit());
        return row;
    }

    private Div formula(String way, String words) {
        Span what = new Span(getTranslation("dashboard.closing." + way) + " ");
        what.addClassName("muted");
        Span figures = new Span(words);
        figures.addClassName("figure");
        Div line = new Div(what, figures);
        line.addClassName("closing-formula");
        return line;
    }
}
