package mx.avance.plan.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import mx.avance.plan.SheetEditor.Sheet;
import mx.avance.plan.SheetField;

/** The ficha técnica of an indicator, field by field. */
final class SheetForm extends Div {

    private static final int LONG = 500;

    private final int version;
    private final Map<SheetField, HasValue<?, String>> fields = new EnumMap<>(SheetField.class);

    SheetForm(Sheet sheet) {
        version = sheet.version();
        addClassName("plan-form");
        for (SheetField field : SheetField.values()) {
            add(field, sheet.values().getOrDefault(field, ""));
        }
    }

    private void add(SheetField field, String value) {
        if (field.kind() == SheetField.Kind.CHOICE) {
            Select<String> select = new Select<>();
            select.setLabel(label(field));
            select.setItems(field.choices());
            select.setEmptySelectionAllowed(true);
            if (!value.isEmpty()) {
                select.setValue(value);
            }
            fields.put(field, select);
            add(select);
        } else if (field.most() > LONG) {
            TextArea area = new TextArea(label(field), value, "");
            area.setMaxLength(field.most());
            fields.put(field, area);
            add(area);
        } else {
            TextField text = new TextField(label(field), value, "");
            text.setMaxLength(field.most());
            fields.put(field, text);
            add(text);
        }
    }

    String label(SheetField field) {
        return getTranslation("sheet-field." + field.name().toLowerCase(Locale.ROOT));
    }

    /** What is written, with the version that was seen. */
    Sheet sheet() {
        Map<SheetField, String> values = new EnumMap<>(SheetField.class);
        fields.forEach((field, input) -> {
            String value = input.getValue();
            if (value != null && !value.isBlank()) {
                values.put(field, value);
            }
        });
        return new Sheet(version, values);
    }
}
