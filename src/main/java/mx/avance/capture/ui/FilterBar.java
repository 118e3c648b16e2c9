package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** Level, band and words: shows what the address holds and says what somebody chose instead. */
final class FilterBar extends Div {

    private final TextField text = new TextField();
    private final Select<Level> level = new Select<>();
    private final Select<Signal> signal = new Select<>();
    private BiConsumer<String, @Nullable String> listener = (name, value) -> {};

    FilterBar() {
        addClassName("filters");
        text.setPlaceholder(getTranslation("objectives.search"));
        text.setAriaLabel(getTranslation("objectives.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(200);
        text.addClassName("filter-wide");
        level.setAriaLabel(getTranslation("objectives.level"));
        level.setPlaceholder(getTranslation("objectives.all-levels"));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("objectives.all-levels"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(
                l -> l == null ? getTranslation("objectives.all-levels") : getTranslation("level." + l.code()));
        signal.addClassName("filter-signal");
        signal.setAriaLabel(getTranslation("objectives.signal"));
        signal.setPlaceholder(getTranslation("objectives.all-signals"));
        signal.setEmptySelectionAllowed(true);
        signal.setEmptySelectionCaption(getTranslation("objectives.all-signals"));
        signal.setItems(Signal.values());
        signal.setItemLabelGenerator(s -> s == null
                ? getTranslation("objectives.all-signals")
                : Signals.shape(s) + " " + getTranslation(Signals.translationKey(s)));

        text.addValueChangeListener(e -> changed(e.isFromClient(), ObjectiveFilter.TEXT, e.getValue()));
        level.addValueChangeListener(
                e -> changed(e.isFromClient(), ObjectiveFilter.LEVEL, code(e.getValue(), Level::code)));
        signal.addValueChangeListener(
                e -> changed(e.isFromClient(), ObjectiveFilter.SIGNAL, code(e.getValue(), Signal::code)));
        add(text, level, signal);
    }

    /** Adds something at the end of the bar. */
    void addEnd(Component component) {
        component.addClassName("filters-end");
        add(component);
    }

    void addChangeListener(BiConsumer<String, @Nullable String> listener) {
        this.listener = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(ObjectiveFilter filter) {
        String words = filter.text();
        text.setValue(words == null ? "" : words);
        level.setValue(filter.level());
        signal.setValue(filter.signal());
    }

    private void changed(boolean fromClient, String name, @Nullable String value) {
        if (fromClient) {
            listener.accept(name, value);
        }
    }

    private static <T> @Nullable String code(@Nullable T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }
}
