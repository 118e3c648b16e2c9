package mx.avance.logbook.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mx.avance.base.ui.DateFields;
import mx.avance.capture.IndicatorCards.IndicatorName;
import mx.avance.figures.Quarter;
import mx.avance.logbook.Logbook.LoggedPerson;
import org.jspecify.annotations.Nullable;

/** Indicator, quarter, person, days and act: shows what the address holds and says what somebody chose instead. */
final class LogFilters extends Div {

    static final String INDICATOR = "indicador";
    static final String PERIOD = "periodo";
    static final String PERSON = "persona";
    static final String FROM = "desde";
    static final String TO = "hasta";
    static final String ACTION = "accion";

    private final ComboBox<IndicatorName> indicator = new ComboBox<>();
    private final Select<Quarter> period = new Select<>();
    private final ComboBox<LoggedPerson> person = new ComboBox<>();
    private final DatePicker from = DateFields.filter(getTranslation("log.from"));
    private final DatePicker to = DateFields.filter(getTranslation("log.to"));
    private final Select<String> action = new Select<>();
    private BiConsumer<String, @Nullable String> listener = (name, value) -> {};

    /** Looks for items by words, a page at a time. */
    interface Finder<T> {
        List<T> find(String words, int offset, int limit);
    }

    LogFilters(Finder<IndicatorName> indicators, Finder<LoggedPerson> people) {
        addClassName("filters");
        label();
        indicator.setItemLabelGenerator(i -> i.clave() + " " + i.siglas() + " · " + i.name());
        indicator.setItems(
                query -> find(indicators, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        indicator.setClearButtonVisible(true);
        person.setItemLabelGenerator(
                p -> p.displayName().equals(p.username()) ? p.username() : p.displayName() + " (" + p.username() + ")");
        person.setItems(query -> find(people, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        person.setClearButtonVisible(true);
        // Whoever has no account has lines too: the system itself, a user name that was mistyped.
        person.setAllowCustomValue(true);
        period.setItems(Quarter.values());
        action.setItems(LogTexts.ACTIONS);
        action.setItemLabelGenerator(word ->
                word == null ? getTranslation("log.all-actions") : LogTexts.action(word.toUpperCase(Locale.ROOT)));
        listen();
        add(indicator, period, person, from, to, action);
    }

    private static <T> Stream<T> find(Finder<T> finder, String words, int offset, int limit) {
        return finder.find(words, offset, limit).stream();
    }

    private void label() {
        indicator.setAriaLabel(getTranslation("log.indicator"));
        indicator.setPlaceholder(getTranslation("log.all-indicators"));
        indicator.addClassName("filter-wide");
        period.setAriaLabel(getTranslation("log.period"));
        period.setPlaceholder(getTranslation("log.all-periods"));
        period.setEmptySelectionAllowed(true);
        period.setEmptySelectionCaption(getTranslation("log.all-periods"));
        person.setAriaLabel(getTranslation("log.person"));
        person.setPlaceholder(getTranslation("log.all-people"));
        action.setAriaLabel(getTranslation("log.action"));
        action.setPlaceholder(getTranslation("log.all-actions"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(getTranslation("log.all-actions"));
    }

    private void listen() {
        indicator.addValueChangeListener(e -> changed(
                e.isFromClient(),
                INDICATOR,
                e.getValue() == null ? null : String.valueOf(e.getValue().id())));
        period.addValueChangeListener(e -> changed(
                e.isFromClient(),
                PERIOD,
                e.getValue() == null ? null : String.valueOf(e.getValue().number())));
        person.addValueChangeListener(e -> changed(
                e.isFromClient(),
                PERSON,
                e.getValue() == null ? null : e.getValue().username()));
        person.addCustomValueSetListener(e -> changed(true, PERSON, e.getDetail()));
        from.addValueChangeListener(e -> changed(e.isFromClient(), FROM, text(e.getValue())));
        to.addValueChangeListener(e -> changed(e.isFromClient(), TO, text(e.getValue())));
        action.addValueChangeListener(e -> changed(e.isFromClient(), ACTION, e.getValue()));
    }

    void addChangeListener(BiConsumer<String, @Nullable String> listener) {
        this.listener = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(
            @Nullable IndicatorName wanted,
            @Nullable Quarter quarter,
            @Nullable LoggedPerson actor,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String act) {
        indicator.setValue(wanted);
        period.setVisible(wanted != null);
        period.setValue(quarter);
        person.setValue(actor);
        from.setValue(first);
        to.setValue(last);
        action.setValue(act == null ? null : LogTexts.word(act));
    }

    private void changed(boolean fromClient, String name, @Nullable String value) {
        if (fromClient) {
            listener.accept(name, value);
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
