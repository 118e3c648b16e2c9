package mx.avance.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.exchange.reading.ColumnRole;
import mx.avance.exchange.reading.Place;
import mx.avance.exchange.reading.TableMapping.Column;

/** A column of an unknown table: its header, the first of what stands in it, and what it means. */
final class MappingLine extends Div {

    private static final List<Column> MEANINGS = meanings();

    MappingLine(int number, String header, List<String> sample, Column guess, Consumer<Column> listener) {
        addClassName("import-column");
        String name = header.isBlank()
                ? getTranslation("import.map.column", Place.letters(number))
                : header.replace('\n', ' ').strip();
        Span title = new Span(name);
        title.addClassName("import-column-name");
        Span values = new Span(
                sample.stream().filter(text -> !text.isBlank()).limit(3).collect(Collectors.joining(" · ")));
        values.addClassNames("muted", "import-column-sample");
        Div texts = new Div(title, values);
        // Items are made as the list is opened: a Select would make all of them for each column.
        ComboBox<Column> meaning = new ComboBox<>();
        meaning.setItems(MEANINGS);
        meaning.setItemLabelGenerator(ImportWords::meaning);
        meaning.setAriaLabel(getTranslation("import.map.meaning", name));
        meaning.setValue(guess);
        setClassName("import-ignored", guess.role() == ColumnRole.IGNORED);
        meaning.addValueChangeListener(event -> {
            Column chosen = event.getValue() == null ? Column.IGNORED : event.getValue();
            setClassName("import-ignored", chosen.role() == ColumnRole.IGNORED);
            listener.accept(chosen);
        });
        add(texts, meaning);
    }

    private static List<Column> meanings() {
        List<Column> meanings = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            if (!role.isQuarterly()) {
                meanings.add(new Column(role, 0));
            }
        }
        int figures = meanings.indexOf(new Column(ColumnRole.ANNUAL, 0)) + 1;
        List<Column> quarterly = Arrays.stream(ColumnRole.values())
                .filter(ColumnRole::isQuarterly)
                .flatMap(role -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> new Column(role, quarter)))
                .toList();
        meanings.addAll(figures, quarterly);
        return List.copyOf(meanings);
    }
}
