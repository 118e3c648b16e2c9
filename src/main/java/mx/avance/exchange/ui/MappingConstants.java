package mx.avance.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.avance.exchange.MappingNeeds;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Quarter;

/** What holds for all rows of a table and none of its columns says. */
final class MappingConstants extends Div {

    private static final int MOST = 300;

    private final Map<Constant, HasValue<?, String>> fields = new EnumMap<>(Constant.class);

    MappingConstants(Map<Constant, String> known, Runnable changed) {
        addClassName("import-constants");
        for (Constant constant : Constant.values()) {
            HasValue<?, String> field = constant == Constant.QUARTER ? quarter() : text(constant);
            field.setValue(shown(constant, known.getOrDefault(constant, "")));
            field.addValueChangeListener(event -> changed.run());
            fields.put(constant, field);
            add((Component) field);
        }
    }

    private static TextField text(Constant constant) {
        TextField field = new TextField(ImportWords.constant(constant));
        field.setMaxLength(MOST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setHelperText(constant == Constant.PROGRAMME_KEY ? ImportWords.text("import.map.key-example") : null);
        return field;
    }

    private static Select<String> quarter() {
        Select<String> field = new Select<>();
        field.setLabel(ImportWords.constant(Constant.QUARTER));
        field.setItems(Stream.of(Quarter.values()).map(Quarter::name).toList());
        field.setEmptySelectionAllowed(true);
        return field;
    }

    /** The quarter is chosen as T1 to T4, however it was said. */
    private static String shown(Constant constant, String known) {
        if (constant != Constant.QUARTER) {
            return known;
        }
        return known.matches("[Tt]?[1-4]") ? "T" + known.substring(known.length() - 1) : "";
    }

    /** Only what no column says is asked. */
    void hideSaid(List<Column> columns) {
        fields.forEach((constant, field) -> ((Component) field).setVisible(isAsked(constant, columns)));
    }

    private static boolean isAsked(Constant constant, List<Column> columns) {
        return columns.stream().noneMatch(column -> column.role() == MappingNeeds.column(constant));
    }

    /** What was said, but for what a column says. */
    Map<Constant, String> values(List<Column> columns) {
        Map<Constant, String> values = new EnumMap<>(Constant.class);
        fields.forEach((constant, field) -> {
            String value = field.getValue();
            if (value != null && !value.isBlank() && isAsked(constant, columns)) {
                values.put(constant, value.strip());
            }
        });
        return values;
    }
}
