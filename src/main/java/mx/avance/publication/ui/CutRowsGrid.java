package mx.avance.publication.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.math.BigDecimal;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import mx.avance.publication.Cuts.CutRow;
import mx.avance.publication.Cuts.Filter;
import mx.avance.publication.PublishedRecord;

/** The rows of a cut as they were published, page by page. */
final class CutRowsGrid extends Grid<CutRow> {

    private Quarter quarter = Quarter.T1;

    CutRowsGrid() {
        addClassName("published-rows");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("published.rows-of-cut"));
        text("published.column.clave", "120px", "clave").setFrozen(true);
        text("published.column.objective", "280px", "resumen");
        text("published.column.indicator", "88px", "siglas");
        text("published.column.unit", "160px", "unidad");
        figure("published.column.programmed", row -> target(row, ofQuarter("programado")));
        figure("published.column.realised", row -> amount(row, ofQuarter("realizado")));
        figure("published.column.quarter", row -> percent(row, ofQuarter("avance")));
        figure(
                "published.column.cumulative",
                row -> percent(row, ofQuarter(quarter == Quarter.T1 ? "avance" : "acumulado")));
        figure("published.column.annual", row -> percent(row, "avance_anual"));
        addColumn(SignalBadge.renderer(CutRow::signal, signal -> getTranslation(Signals.translationKey(signal))))
                .setHeader(getTranslation("published.column.signal"))
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(row -> value(row, ofQuarter("justificacion")))
                .setHeader(getTranslation("published.column.justification"))
                .setTooltipGenerator(row -> row.record().get(ofQuarter("justificacion")))
                .setWidth("320px");
    }

    void show(Cuts cuts, Cut cut, Filter filter, int found) {
        quarter = cut.quarter();
        setItems(
                query -> cuts.page(cut.id(), filter, query.getOffset(), query.getLimit()).stream(),
                // Counted when the screen was opened; a cut does not change.
                query -> found);
    }

    private Column<CutRow> text(String header, String width, String column) {
        return addColumn(row -> value(row, column))
                .setHeader(getTranslation(header))
                .setTooltipGenerator(row -> row.record().get(column))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private void figure(String header, ValueProvider<CutRow, String> value) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("104px")
                .setFlexGrow(0);
    }

    private String ofQuarter(String name) {
        return PublishedRecord.column(name, quarter);
    }

    private static String value(CutRow row, String column) {
        String value = row.record().get(column);
        return value == null ? "" : value;
    }

    private static String target(CutRow row, String column) {
        String value = row.record().get(column);
        return value == null ? Formats.target(null, 0) : amount(value);
    }

    private static String amount(CutRow row, String column) {
        String value = row.record().get(column);
        if (value == null) {
            return row.signal() == Signal.NO_TARGET ? Formats.NO_TARGET : Formats.NOT_CAPTURED;
        }
        return amount(value);
    }

    /** With the decimals with which it was published. */
    private static String amount(String plain) {
        BigDecimal value = new BigDecimal(plain);
        return Formats.amount(value, Math.max(0, value.scale()));
    }

    private static String percent(CutRow row, String column) {
        String value = row.record().get(column);
        return Formats.percent(value == null ? null : new BigDecimal(value), row.signal());
    }
}
