package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import mx.avance.capture.BlockPaste.Pasted;
import mx.avance.capture.BlockPaste.Planned;

/** What a pasted block would change, cell by cell, before anything is changed. */
final class PasteDialog extends Dialog {

    private final Div body = new Div();
    private final Button go = new Button();

    PasteDialog(List<Planned> planned, Function<List<Planned>, Pasted> apply) {
        long goes = planned.stream().filter(Planned::goes).count();
        setHeaderTitle(getTranslation("paste.title"));
        setWidth("56rem");
        body.addClassName("act-dialog");
        body.add(new Paragraph(
                goes == 0 ? getTranslation("paste.nothing") : getTranslation("paste.summary", goes, planned.size())));
        Div frame = new Div(table(planned));
        frame.addClassName("chart-table-frame");
        frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", getTranslation("paste.title"));
        body.add(frame);
        add(body);
        go.setText(getTranslation("paste.go", goes));
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.setAutofocus(true);
        go.setVisible(goes > 0);
        go.addClickListener(event -> done(apply.apply(planned)));
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), go);
    }

    private NativeTable table(List<Planned> planned) {
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("row", "cell", "before", "after", "note")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("paste.column." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody rows = new NativeTableBody();
        planned.forEach(cell -> rows.add(row(cell)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), rows);
        table.addClassNames("chart-table", "paste-table");
        return table;
    }

    private NativeTableRow row(Planned cell) {
        String note = cell.refused() != null
                ? cell.refused()
                : cell.goes() ? Objects.requireNonNullElse(cell.doubt(), "") : getTranslation("paste.same");
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(cell.label()),
                new NativeTableCell(getTranslation(cell.figure() ? "cell.realised" : "cell.justification")),
                new NativeTableCell(Objects.requireNonNullElse(cell.before(), getTranslation("cell.empty"))),
                new NativeTableCell(cell.after()),
                new NativeTableCell(note));
        row.addClassName(cell.goes() ? cell.doubt() == null ? "goes" : "doubtful" : "stays");
        return row;
    }

    /** Closed when everything went; what did not is told here, where it was seen. */
    private void done(Pasted pasted) {
        Notification.show(getTranslation("paste.done", pasted.written()), 4_000, Notification.Position.BOTTOM_START);
        if (pasted.left().isEmpty()) {
            close();
            return;
        }
        UnorderedList left = new UnorderedList();
        pasted.left().forEach(why -> left.add(new ListItem(why)));
        Paragraph told = new Paragraph(getTranslation("paste.left"));
        told.addClassName("failed");
        body.removeAll();
        body.add(told, left);
        go.setVisible(false);
    }
}
