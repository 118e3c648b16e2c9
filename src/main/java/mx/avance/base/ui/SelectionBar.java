package mx.avance.base.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.base.ui.Choices.Chosen;
import mx.avance.base.ui.Choices.NamedChoice;
import mx.avance.base.ui.Choices.QuarterChoice;
import org.jspecify.annotations.Nullable;

/** Year, quarter, programme and unit: shows what the address holds and says what somebody chose instead. */
final class SelectionBar extends Div {

    private final Choices choices;
    private final Select<Integer> year = new Select<>();
    private final Select<QuarterChoice> quarter = new Select<>();
    private final ComboBox<NamedChoice> programme = new ComboBox<>();
    private final ComboBox<NamedChoice> unit = new ComboBox<>();
    private Consumer<Selection> listener = selection -> {};
    private Selection selection = new Selection(Map.of());
    private int shownYear;

    SelectionBar(Choices choices) {
        this.choices = choices;
        label();
        year.setItems(choices.years());
        quarter.setItemLabelGenerator(choice -> choice.quarter() + " · " + choice.state());
        programme.setItemLabelGenerator(NamedChoice::name);
        programme.setPageSize(30);
        programme.setClearButtonVisible(true);
        unit.setItems(choices.units());
        unit.setItemLabelGenerator(NamedChoice::name);
        unit.setClearButtonVisible(true);

        year.addValueChangeListener(e -> changed(e.isFromClient(), Selection.YEAR, text(e.getValue())));
        quarter.addValueChangeListener(e -> changed(e.isFromClient(), Selection.QUARTER, number(e.getValue())));
        programme.addValueChangeListener(e -> changed(e.isFromClient(), Selection.PROGRAMME, key(e.getValue())));
        unit.addValueChangeListener(e -> changed(e.isFromClient(), Selection.UNIT, key(e.getValue())));

        addClassName("selection-bar");
        add(year, quarter, programme, unit);
    }

    private void label() {
        year.setAriaLabel(getTranslation("shell.year"));
        quarter.setAriaLabel(getTranslation("shell.quarter"));
        programme.setAriaLabel(getTranslation("shell.programme"));
        programme.setPlaceholder(getTranslation("shell.all-programmes"));
        unit.setAriaLabel(getTranslation("shell.unit"));
        unit.setPlaceholder(getTranslation("shell.all-units"));
        year.addClassName("selection-year");
        quarter.addClassName("selection-quarter");
        programme.addClassName("selection-programme");
        unit.addClassName("selection-unit");
    }

    void addChangeListener(Consumer<Selection> listener) {
        this.listener = listener;
    }

    /** Shows a selection without telling anybody. */
    void show(Selection selection) {
        this.selection = selection;
        Optional<Chosen> chosen = choices.chosen(selection);
        setVisible(chosen.isPresent());
        chosen.ifPresent(this::show);
    }

    private void show(Chosen chosen) {
        if (shownYear != chosen.year()) {
            shownYear = chosen.year();
            // The plan may have been copied to it, or begun in it, since the shell was built.
            year.setItems(choices.years());
            programme.setItems(
                    query ->
                            choices
                                    .programmes(
                                            shownYear,
                                            query.getFilter().orElse(""),
                                            query.getOffset(),
                                            query.getLimit())
                                    .stream(),
                    query ->
                            choices.countProgrammes(shownYear, query.getFilter().orElse("")));
        }
        quarter.setItems(chosen.quarters());
        year.setValue(chosen.year());
        chosen.quarters().stream()
                .filter(q -> q.quarter() == chosen.quarter())
                .findFirst()
                .ifPresent(quarter::setValue);
        programme.setValue(chosen.programme());
        unit.setValue(chosen.unit());
    }

    private void changed(boolean fromClient, String parameter, @Nullable String value) {
        if (fromClient) {
            listener.accept(selection.with(parameter, value));
        }
    }

    private static @Nullable String text(@Nullable Integer value) {
        return value == null ? null : String.valueOf(value);
    }

    private static @Nullable String number(@Nullable QuarterChoice choice) {
        return choice == null ? null : String.valueOf(choice.quarter().number());
    }

    private static @Nullable String key(@Nullable NamedChoice choice) {
        return choice == null ? null : choice.key();
    }
}
