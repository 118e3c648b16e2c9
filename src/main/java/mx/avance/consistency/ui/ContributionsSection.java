package mx.avance.consistency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.consistency.ExplainedSums;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.Contributions;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import org.springframework.core.annotation.Order;

/** Who contributes how much to a parent that is a sum, and what it would be without the one that makes most of it. */
@org.springframework.stereotype.Component
@Order(30)
class ContributionsSection implements IndicatorSection {

    private static final FigureStyle STYLE = new FigureStyle(0, false);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ExplainedSums sums;

    ContributionsSection(ExplainedSums sums) {
        this.sums = sums;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return sums.of(indicatorId, quarter).map(parts -> new Panel(parts, quarter));
    }

    private static final class Panel extends Div {

        private final Contributions sum;

        Panel(Contributions sum, Quarter quarter) {
            this.sum = sum;
            addClassName("contributions");
            Div frame = new Div(table(quarter));
            frame.addClassName("chart-table-frame");
            // It scrolls sideways where there is little room: with the keyboard too.
            frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
            frame.getElement().setAttribute("aria-label", getTranslation("contributions.title", quarter.name()));
            add(new H3(getTranslation("contributions.title", quarter.name())), frame);
            sum.dominating().flatMap(this::without).ifPresent(sentence -> add(new Paragraph(sentence)));
        }

        /** "Sin 1.4.1.1.2.6, que es el 99.90 % de la meta, el avance sería 105.76 %." */
        private Optional<String> without(Contributions.Part part) {
            return sum.without(part.indicator())
                    .map(sum::progress)
                    .filter(progress -> progress.known().isPresent())
                    .map(progress -> getTranslation(
                            "contributions.without",
                            part.indicator().clave() + " " + part.indicator().siglas(),
                            share(part),
                            ProgressTexts.cell(progress)));
        }

        private NativeTable table(Quarter quarter) {
            NativeTableRow head = new NativeTableRow();
            for (String key : List.of("objective", "programmed", "realised", "percentage", "share")) {
                NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("contributions." + key));
                cell.getElement().setAttribute("scope", "col");
                head.add(cell);
            }
            NativeTableBody body = new NativeTableBody();
            sum.parts().forEach(part -> body.add(row(name(part.indicator()), part.figures(), share(part))));
            body.add(row(getTranslation("contributions.sum"), sum.whole(), ""));
            NativeTable table = new NativeTable(new NativeTableHeader(head), body);
            table.addClassName("chart-table");
            table.setCaptionText(getTranslation("contributions.title", quarter.name()));
            return table;
        }

        private NativeTableRow row(String name, QuarterFigures figures, String share) {
            NativeTableHeaderCell first = new NativeTableHeaderCell(name);
            first.getElement().setAttribute("scope", "row");
            return new NativeTableRow(
                    first,
                    new NativeTableCell(STYLE.target(figures.programmed())),
                    new NativeTableCell(STYLE.realised(figures.realised())),
                    new NativeTableCell(ProgressTexts.cell(sum.progress(figures))),
                    new NativeTableCell(share));
        }

        private static String name(CheckedIndicator indicator) {
            String unit = indicator.variablesUnit();
            return indicator.clave() + " " + indicator.siglas() + (unit == null ? "" : " · " + unit);
        }

        private static String share(Contributions.Part part) {
            return Formats.percent(part.share().multiply(HUNDRED));
        }
    }
}
