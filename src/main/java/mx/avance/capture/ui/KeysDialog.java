package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Which keys do what in the tree. */
final class KeysDialog extends Dialog {

    private static final List<String> KEYS = List.of(
            "arrows", "type", "open", "tab", "enter", "escape", "undo", "text", "copy", "paste", "indicator", "help");

    KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        setWidth("36rem");
        NativeTableBody body = new NativeTableBody();
        KEYS.forEach(key -> {
            NativeTableHeaderCell keys = new NativeTableHeaderCell(getTranslation("key-name." + key));
            keys.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(keys, new NativeTableCell(getTranslation("keys." + key))));
        });
        NativeTable table = new NativeTable(body);
        table.addClassNames("chart-table", "keys-table");
        add(table);
        Button close = new Button(getTranslation("keys.close"), event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
