package mx.avance.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table with a caption, a row per period: what a screen reader and a keyboard can go through. */
final class ChartTable extends Composite<NativeTable> {

    private static final String NOT_CAPTURED = "·";
    private static final String NO_TARGET = "—";

    ChartTable() {
        getContent().addClassName("chart-table");
    }

    /** Shows other figures in the same place. */
    void setData(String caption, ProgrammedRealisedData data, ChartTexts texts) {
        NativeTable table = getContent();
        table.setCaptionText(caption + " " + data.unit());
        NativeTableRow header = new NativeTableRow(columnHeader(texts.quarter(), false));
        header.add(columnHeader(texts.programmed(), true), columnHeader(texts.realised(), true));
        if (data.hasCumulative()) {
            header.add(
                    columnHeader(texts.cumulativeProgrammed(), true), columnHeader(texts.cumulativeRealised(), true));
        }
        table.getHead().removeAll();
        table.getHead().add(header);
        table.getBody().removeAll();
        FigureText figures = FigureText.of(data);
        for (int i = 0; i < data.categories().size(); i++) {
            NativeTableHeaderCell category =
                    new NativeTableHeaderCell(data.categories().get(i));
            category.getElement().setAttribute("scope", "row");
            NativeTableRow row = new NativeTableRow(category);
            row.add(figure(figures, data.programmed(), i, NO_TARGET, texts.noTarget()));
            row.add(figure(figures, data.realised(), i, NOT_CAPTURED, texts.notCaptured()));
            if (data.hasCumulative()) {
                row.add(figure(figures, data.cumulativeProgrammed(), i, NO_TARGET, texts.noTarget()));
                row.add(figure(figures, data.cumulativeRealised(), i, NOT_CAPTURED, texts.notCaptured()));
            }
            table.getBody().add(row);
        }
    }

    private static NativeTableHeaderCell columnHeader(String text, boolean figures) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("figure", figures);
        return cell;
    }

    private static NativeTableCell figure(
            FigureText text, List<@Nullable BigDecimal> figures, int index, String blank, String blankInWords) {
        BigDecimal figure = figures.get(index);
        NativeTableCell cell = new NativeTableCell(text.text(figure, blank));
        cell.addClassName("figure");
        if (figure == null) {
            cell.addClassName("muted");
            cell.getElement().setAttribute("title", blankInWords);
            cell.getElement().setAttribute("aria-label", blankInWords);
        }
        return cell;
    }
}
