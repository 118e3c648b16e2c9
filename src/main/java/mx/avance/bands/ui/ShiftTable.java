package mx.avance.bands.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import mx.avance.bands.Bands.Preview;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.capture.RecolouringPreview;
import mx.avance.capture.RecolouringPreview.Example;
import mx.avance.capture.RecolouringPreview.InQuarter;
import mx.avance.capture.RecolouringPreview.Shift;
import mx.avance.figures.Signal;

/** How many indicators would change their colour: in a sentence for each quarter, from which colour to which, and some of them by name. */
final class ShiftTable extends Div {

    ShiftTable(Optional<Preview> preview) {
        addClassName("shifts");
        preview.ifPresentOrElse(this::show, () -> add(new Paragraph(getTranslation("empty.no-year"))));
    }

    private void show(Preview preview) {
        RecolouringPreview changes = preview.changes();
        String year = String.valueOf(preview.year());
        if (!changes.changesSomething()) {
            add(new Paragraph(getTranslation("bands.preview.nothing", year)));
            return;
        }
        UnorderedList sentences = new UnorderedList();
        changes.quarters().stream()
                .filter(quarter -> quarter.changed() > 0)
                .forEach(quarter -> sentences.add(new ListItem(getTranslation(
                        "bands.preview.quarter",
                        Formats.count(quarter.changed()),
                        Formats.count(quarter.indicators()),
                        quarter.quarter().name(),
                        year))));
        sentences.addClassName("shift-sentences");
        Div frame = new Div(table(changes, year));
        frame.addClassName("chart-table-frame");
        Paragraph exact = new Paragraph(getTranslation("bands.preview.exact"));
        exact.addClassName("muted");
        add(sentences, frame, examples(changes), exact);
    }

    private Component table(RecolouringPreview changes, String year) {
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("bands.preview.caption", year));
        table.addClassNames("chart-table", "shift-table");
        NativeTableRow head = new NativeTableRow();
        head.add(header(getTranslation("bands.preview.from")), header(getTranslation("bands.preview.to")));
        changes.quarters().forEach(quarter -> {
            NativeTableHeaderCell cell = header(quarter.quarter().name());
            cell.addClassName("figure");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        for (Shift shift : changes.shifts()) {
            NativeTableRow row = new NativeTableRow(
                    new NativeTableCell(badge(shift.from())), new NativeTableCell(badge(shift.to())));
            for (InQuarter quarter : changes.quarters()) {
                NativeTableCell cell =
                        new NativeTableCell(Formats.count(quarter.shifts().getOrDefault(shift, 0)));
                cell.addClassName("figure");
                row.add(cell);
            }
            body.add(row);
        }
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private Component examples(RecolouringPreview changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("shift-examples");
        for (Example example : changes.examples()) {
            Span clave = new Span(example.clave());
            clave.addClassName("clave");
            Span siglas = new Span(example.siglas());
            siglas.addClassName("siglas");
            siglas.setTitle(example.name());
            Span percent = new Span(Formats.percent(example.percentage().rounded()));
            percent.addClassName("figure");
            Span arrow = new Span("→");
            arrow.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(clave, siglas, percent, badge(example.from()), arrow, badge(example.to())));
        }
        Paragraph title = new Paragraph(getTranslation(
                "bands.preview.examples", changes.mostChanged().map(Enum::name).orElse("")));
        title.addClassName("muted");
        return new Div(title, list);
    }

    private SignalBadge badge(Signal signal) {
        return new SignalBadge(signal, getTranslation(Signals.translationKey(signal)));
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
