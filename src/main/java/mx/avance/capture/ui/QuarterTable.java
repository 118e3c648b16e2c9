package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.capture.IndicatorCards.QuarterEntry;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** The four quarters of an indicator, with what the document printed beside what is computed. */
final class QuarterTable extends Div {

    private final FigureStyle style;
    private final NativeTableBody body = new NativeTableBody();

    QuarterTable(IndicatorCard card, BandPreset bands, FigureStyle style) {
        this.style = style;
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("indicator.quarters"));
        table.addClassNames("chart-table", "quarter-table");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("quarter", "programmed", "realised", "percentage", "published", "signal", "state")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("indicator.column." + key));
            cell.getElement().setAttribute("scope", "col");
            if (List.of("programmed", "realised", "percentage", "published").contains(key)) {
                cell.addClassName("figure");
            }
            head.add(cell);
        }
        show(card, bands);
        table.add(new NativeTableHeader(head), body);
        Div frame = new Div(table);
        frame.addClassName("chart-table-frame");
        // It scrolls sideways where there is little room: with the keyboard too.
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", getTranslation("indicator.quarters"));
        add(new H3(getTranslation("indicator.quarters")), frame);
    }

    /** Shows what stands in the quarters now; where it was scrolled to, it stays. */
    void show(IndicatorCard card, BandPreset bands) {
        body.removeAll();
        card.entries().forEach(entry -> {
            Progress progress = card.figures().quarter(entry.quarter());
            body.add(row(entry, progress, bands.signal(progress)));
        });
    }

    private NativeTableRow row(QuarterEntry entry, Progress progress, Signal signal) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(entry.quarter().name());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(
                name,
                figure(programmed(entry)),
                figure(new Text(style.realised(entry.realised()))),
                figure(new Text(ProgressTexts.cell(progress))),
                figure(published(entry, progress)),
                new NativeTableCell(new SignalBadge(signal, getTranslation(Signals.translationKey(signal)))),
                new NativeTableCell(
                        getTranslation("entry." + entry.state().name().toLowerCase(Locale.ROOT))));
        return row;
    }

    private Component programmed(QuarterEntry entry) {
        if (entry.programmedAdjusted() == null) {
            return new Text(style.target(entry.programmedOriginal()));
        }
        Span original = new Span(style.target(entry.programmedOriginal()));
        original.addClassName("original");
        return new Span(original, new Text(" " + style.target(entry.programmedAdjusted())));
    }

    private Component published(QuarterEntry entry, Progress progress) {
        String printed = entry.publishedPercentage();
        if (printed == null) {
            return new Text("");
        }
        Span text = new Span(printed);
        if (differs(entry, progress)) {
            text.addClassName("differs");
            text.setTitle(getTranslation("indicator.published-differs"));
            Span mark = new Span(" ≠");
            mark.getElement().setAttribute("aria-label", getTranslation("indicator.published-differs"));
            mark.getElement().setAttribute("role", "img");
            text.add(mark);
        }
        return text;
    }

    /** Whether what was printed is not what is computed, at the precision in which it was printed. */
    private static boolean differs(QuarterEntry entry, Progress progress) {
        BigDecimal printed = entry.publishedValue();
        Optional<Percentage> computed = progress.known();
        if (printed == null) {
            return false;
        }
        int decimals = Math.clamp(decimalsOf(entry.publishedPercentage()), 0, 2);
        return computed.map(c -> c.rounded(decimals).compareTo(printed) != 0).orElse(true);
    }

    private static int decimalsOf(@Nullable String printed) {
        int point = printed == null ? -1 : printed.indexOf('.');
        return point < 0 || printed == null
                ? 0
                : (int) printed.substring(point + 1)
                        .chars()
                        .filter(Character::isDigit)
                        .count();
    }

    private static NativeTableCell figure(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("figure");
        return cell;
    }
}
