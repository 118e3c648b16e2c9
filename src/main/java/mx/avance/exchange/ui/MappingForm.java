package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.avance.exchange.MappingNeeds;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableToMap;

/** The question what the columns of a table mean: each with the first of what stands in it, and what holds for all rows beside. */
final class MappingForm extends Div {

    private static final int SHOWN = 40;
    private static final int SHEETS_NAMED = 5;

    private final TableToMap table;
    private final Runnable changed;
    private final List<Column> columns;
    private final MappingConstants constants;
    private final Div lines = new Div();
    private final UnorderedList missing = new UnorderedList();
    private boolean complete;

    /**
     * The question about tables that are alike.
     *
     * @param changed is told when something was answered
     */
    MappingForm(List<TableToMap> alike, Runnable changed) {
        this.table = alike.getFirst();
        this.changed = changed;
        this.columns = columns(table);
        this.constants = new MappingConstants(table.guess().constants(), this::answered);
        addClassName("import-form");
        lines.addClassName("import-columns");
        missing.addClassName("import-missing");
        missing.getElement().setAttribute("aria-live", "polite");
        String sheets = sheets(alike);
        if (!sheets.isEmpty()) {
            add(new H4(getTranslation("import.map.sheets", sheets)));
        }
        Div facts = new Div(constants, missing);
        facts.addClassName("import-form-facts");
        Div both = new Div(lines, facts);
        both.addClassName("import-form-parts");
        add(both);
        showLines(Math.min(SHOWN, columns.size()));
        List<String> unanswered = MappingNeeds.missing(mapping(), table.headers());
        constants.hideSaid(columns);
        complete = unanswered.isEmpty();
        // What the reader missed is more than what can be told from the columns alone.
        say(table.missing().isEmpty() ? unanswered : List.copyOf(table.missing()));
    }

    /** One a header, also where the guess has fewer. */
    private static List<Column> columns(TableToMap table) {
        List<Column> columns = new ArrayList<>(table.guess().columns());
        while (columns.size() < table.headers().size()) {
            columns.add(Column.IGNORED);
        }
        return columns;
    }

    private static String sheets(List<TableToMap> alike) {
        List<String> names = alike.stream()
                .map(TableToMap::sheet)
                .filter(Objects::nonNull)
                .map(name -> "«" + name + "»")
                .distinct()
                .toList();
        return names.stream().limit(SHEETS_NAMED).collect(Collectors.joining(", "))
                + (names.size() > SHEETS_NAMED ? " …" : "");
    }

    /** Of very wide tables the first columns, and the others when they are asked for. */
    private void showLines(int count) {
        for (int i = (int) lines.getChildren().count(); i < count; i++) {
            lines.add(line(i));
        }
        if (count < columns.size()) {
            Button more = new Button(getTranslation("import.map.more", String.valueOf(columns.size() - count)));
            more.addClickListener(event -> {
                remove(more);
                showLines(columns.size());
            });
            add(more);
        }
    }

    private MappingLine line(int index) {
        String header = index < table.headers().size() ? table.headers().get(index) : "";
        List<String> sample = table.sample().stream()
                .map(row -> index < row.size() ? row.get(index) : "")
                .toList();
        return new MappingLine(index + 1, header, sample, columns.get(index), meaning -> {
            columns.set(index, meaning);
            answered();
        });
    }

    private void answered() {
        constants.hideSaid(columns);
        List<String> unanswered = MappingNeeds.missing(mapping(), table.headers());
        complete = unanswered.isEmpty();
        say(unanswered);
        changed.run();
    }

    private void say(List<String> sentences) {
        missing.removeAll();
        if (sentences.isEmpty()) {
            missing.add(new ListItem(getTranslation("import.map.complete")));
        }
        sentences.forEach(sentence -> missing.add(new ListItem(sentence)));
        missing.setClassName("import-complete", sentences.isEmpty());
    }

    String shape() {
        return table.shape();
    }

    /** Whether enough was said for the table to be read. */
    boolean isComplete() {
        return complete;
    }

    TableMapping mapping() {
        return new TableMapping(columns, constants.values(columns));
    }
}
