package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.exchange.reading.TableToMap;

/** The tables of a file of which somebody has to say what their columns mean, one question for all that are alike. */
final class MappingPart extends Div {

    /** More kinds of tables in one file are asked after the first were answered. */
    private static final int MOST = 5;

    private final List<MappingForm> forms = new ArrayList<>();
    private final Button save = new Button(getTranslation("import.map.save"));

    /**
     * The questions.
     *
     * @param remember keeps what a shape means
     * @param again reads the file again
     */
    MappingPart(List<TableToMap> tables, BiConsumer<String, TableMapping> remember, Runnable again) {
        addClassName("import-mapping");
        setVisible(!tables.isEmpty());
        if (tables.isEmpty()) {
            return;
        }
        Paragraph explained = new Paragraph(getTranslation("import.map.explained"));
        explained.addClassName("muted");
        add(new H3(getTranslation("import.map.title")), explained);
        byShape(tables).values().stream().limit(MOST).forEach(alike -> {
            MappingForm form = new MappingForm(alike, this::changed);
            forms.add(form);
            add(form);
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            forms.stream()
                    .filter(MappingForm::isComplete)
                    .forEach(form -> remember.accept(form.shape(), form.mapping()));
            again.run();
        });
        add(save);
        changed();
    }

    private void changed() {
        save.setEnabled(forms.stream().anyMatch(MappingForm::isComplete));
    }

    private static Map<String, List<TableToMap>> byShape(List<TableToMap> tables) {
        Map<String, List<TableToMap>> alike = new LinkedHashMap<>();
        tables.forEach(table ->
                alike.computeIfAbsent(table.shape(), shape -> new ArrayList<>()).add(table));
        return alike;
    }
}
