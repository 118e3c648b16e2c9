package mx.avance.capture.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.base.ui.DateFields;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.capture.Windows;
import org.jspecify.annotations.Nullable;

/** The four windows of a year: in which state each is, from when until when, and for the planning office its acts. */
final class WindowCards extends Div {

    private static final int USUAL_DAYS = 15;
    private static final int MAX_REASON = 2_000;

    private final Windows windows;

    WindowCards(Windows windows) {
        this.windows = windows;
        addClassName("window-cards");
    }

    /** @param manages whether whoever looks manages the windows */
    void show(Place place, Selection selection, boolean manages) {
        removeAll();
        place.windows().forEach(window -> add(card(window, place, selection, manages)));
    }

    private Div card(QuarterWindow window, Place place, Selection selection, boolean manages) {
        String name = window.quarter().name();
        Anchor link = new Anchor(
                QuartersView.link(
                        "trimestres",
                        selection.with(
                                Selection.QUARTER,
                                String.valueOf(window.quarter().number()))),
                name);
        if (window.quarter() == place.quarter()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        H2 title = new H2(link);
        title.addClassName("card-title");
        Span state = new Span(getTranslation("window." + word(window.state())));
        state.addClassNames("window-state", "window-" + word(window.state()));
        Div head = new Div(title, state);
        head.addClassName("card-head");
        Paragraph dates = new Paragraph(dates(window));
        dates.addClassName("muted");
        Div card = new Div(head, dates);
        card.addClassName("card");
        card.setClassName("window-current", window.quarter() == place.quarter());
        if (manages) {
            card.add(acts(window));
        }
        return card;
    }

    private String dates(QuarterWindow window) {
        LocalDate opens = window.opensOn();
        LocalDate closes = window.closesOn();
        return opens == null || closes == null
                ? getTranslation("quarters.no-dates")
                : getTranslation("quarters.dates", Formats.date(opens), Formats.date(closes));
    }

    private Div acts(QuarterWindow window) {
        Div acts = new Div();
        acts.addClassName("acts");
        switch (window.state()) {
            case PROGRAMADA -> acts.add(act("open", window, this::open), act("change", window, this::change));
            case ABIERTA -> acts.add(act("close", window, this::close), act("change", window, this::change));
            case CERRADA, PUBLICADA -> acts.add(act("reopen", window, this::reopen));
        }
        return acts;
    }

    private Button act(String act, QuarterWindow window, Consumer<QuarterWindow> dialog) {
        String text = getTranslation("quarters." + act);
        Button button = new Button(text, event -> dialog.accept(window));
        button.setAriaLabel(text + " " + window.quarter().name());
        return button;
    }

    private void open(QuarterWindow window) {
        DatePicker closes = picker("quarters.last-day", usualEnd(window));
        new ActDialog(
                        title("open", window),
                        getTranslation(
                                "quarters.open.consequence", window.quarter().name()),
                        getTranslation("quarters.open"),
                        getTranslation("quarters.open.done", window.quarter().name()),
                        () -> Attempt.of(() -> windows.open(id(window), window.version(), wanted(closes))),
                        closes)
                .open();
    }

    private void close(QuarterWindow window) {
        new ActDialog(
                        title("close", window),
                        getTranslation(
                                "quarters.close.consequence", window.quarter().name()),
                        getTranslation("quarters.close"),
                        getTranslation("quarters.close.done", window.quarter().name()),
                        () -> Attempt.of(() -> windows.close(id(window), window.version())))
                .open();
    }

    private void reopen(QuarterWindow window) {
        DatePicker closes = picker("quarters.last-day", windows.today().plusDays(USUAL_DAYS));
        TextArea reason = new TextArea(getTranslation("quarters.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_REASON);
        reason.setHelperText(getTranslation("quarters.reason.help"));
        String consequence =
                window.state() == WindowState.PUBLICADA ? "quarters.reopen.published" : "quarters.reopen.closed";
        new ActDialog(
                        title("reopen", window),
                        getTranslation(consequence, window.quarter().name()),
                        getTranslation("quarters.reopen"),
                        getTranslation("quarters.reopen.done", window.quarter().name()),
                        () -> Attempt.of(
                                () -> windows.reopen(id(window), window.version(), wanted(closes), reason.getValue())),
                        closes,
                        reason)
                .open();
    }

    private void change(QuarterWindow window) {
        DatePicker opens = picker("quarters.first-day", window.opensOn());
        DatePicker closes = picker("quarters.last-day", window.closesOn());
        new ActDialog(
                        title("change", window),
                        getTranslation(
                                "quarters.change.consequence", window.quarter().name()),
                        getTranslation("quarters.change"),
                        getTranslation("quarters.change.done", window.quarter().name()),
                        () -> Attempt.of(
                                () -> windows.setDates(id(window), window.version(), wanted(opens), wanted(closes))),
                        opens,
                        closes)
                .open();
    }

    private LocalDate usualEnd(QuarterWindow window) {
        LocalDate closes = window.closesOn();
        LocalDate today = windows.today();
        return closes == null || closes.isBefore(today) ? today.plusDays(USUAL_DAYS) : closes;
    }

    private String title(String act, QuarterWindow window) {
        return getTranslation("quarters." + act) + " " + window.quarter().name();
    }

    private DatePicker picker(String key, @Nullable LocalDate value) {
        return DateFields.create(getTranslation(key), value);
    }

    private LocalDate wanted(DatePicker picker) {
        return Optional.ofNullable(picker.getValue())
                .orElseThrow(
                        () -> new IllegalArgumentException(getTranslation("quarters.date-missing", picker.getLabel())));
    }

    private static long id(QuarterWindow window) {
        return requireNonNull(window.id());
    }

    private static String word(WindowState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
