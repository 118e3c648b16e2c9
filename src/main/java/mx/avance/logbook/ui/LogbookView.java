package mx.avance.logbook.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.IndicatorCards.IndicatorName;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.figures.Quarter;
import mx.avance.logbook.LogFilter;
import mx.avance.logbook.LogKey;
import mx.avance.logbook.LogPage;
import mx.avance.logbook.Logbook;
import mx.avance.logbook.Logbook.Direction;
import mx.avance.logbook.Logbook.LoggedPerson;
import org.jspecify.annotations.Nullable;

/** Bitácora: the record of every change, the newest first, filtered and paged by the address. */
@Route("bitacora")
@Menu(title = "nav.logbook", order = 7, icon = "vaadin:records")
@RolesAllowed({"PLANEACION", "CONTRALORIA"})
class LogbookView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "bitacora";
    private static final String BEFORE = "antes";
    private static final String AFTER = "despues";

    private final Logbook logbook;
    private final IndicatorCards cards;
    private final Places places;
    private final LogFilters filters;
    private final LogTable table;
    private final Div empty = new Div();
    private final Button newer = new Button(getTranslation("log.newer"));
    private final Button older = new Button(getTranslation("log.older"));
    private final Div pages = new Div(newer, older);

    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable Place place;
    private @Nullable LogPage shown;

    LogbookView(Logbook logbook, IndicatorCards cards, Places places) {
        this.logbook = logbook;
        this.cards = cards;
        this.places = places;
        filters = new LogFilters(this::indicators, logbook::people);
        table = new LogTable(logbook);
        filters.addChangeListener((name, value) -> go(selection.with(name, value), null, null));
        newer.addClickListener(event -> turn(AFTER));
        older.addClickListener(event -> turn(BEFORE));
        pages.addClassName("log-pages");
        empty.addClassName("empty");
        Paragraph what = new Paragraph(getTranslation("log.what"));
        what.addClassName("muted");
        Div head = new Div(new H1(getTranslation("log.title")), what);
        head.addClassName("screen-head");
        addClassName("screen");
        add(head, filters, table, empty, pages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        place = places.find(selection.year(), selection.quarter(), selection.programme(), selection.unit())
                .orElse(null);
        LogFilter filter = filter();
        filters.show(
                indicator(filter.indicatorId()),
                filter.quarter(),
                person(filter.actor()),
                filter.from(),
                filter.to(),
                filter.action());
        show(page(filter));
    }

    private LogPage page(LogFilter filter) {
        Optional<LogKey> before = LogKey.of(selection.get(BEFORE));
        if (before.isPresent()) {
            return logbook.page(filter, before.get(), Direction.OLDER);
        }
        return logbook.page(filter, LogKey.of(selection.get(AFTER)).orElse(null), Direction.NEWER);
    }

    private void show(LogPage page) {
        shown = page;
        table.show(page.lines());
        boolean nothing = page.lines().isEmpty();
        table.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.setText(getTranslation("log.none"));
        newer.setEnabled(page.newer());
        older.setEnabled(page.older());
    }

    /** What the address asks for; what cannot be read counts as not asked. */
    private LogFilter filter() {
        Long indicatorId = number(selection.get(LogFilters.INDICATOR));
        Long period = number(selection.get(LogFilters.PERIOD));
        Quarter quarter = indicatorId == null || period == null || period < 1 || period > 4
                ? null
                : Quarter.of(period.intValue());
        return new LogFilter(
                indicatorId,
                quarter,
                selection.get(LogFilters.PERSON),
                day(selection.get(LogFilters.FROM)),
                day(selection.get(LogFilters.TO)),
                LogTexts.code(selection.get(LogFilters.ACTION)));
    }

    private List<IndicatorName> indicators(String words, int offset, int limit) {
        Place where = place;
        return where == null ? List.of() : cards.find(where.fiscalYearId(), where.programmeId(), words, offset, limit);
    }

    private @Nullable IndicatorName indicator(@Nullable Long id) {
        return id == null
                ? null
                : cards.card(id)
                        .map(card -> new IndicatorName(
                                id,
                                card.head().clave(),
                                card.head().siglas(),
                                card.head().name()))
                        .orElse(null);
    }

    private @Nullable LoggedPerson person(@Nullable String username) {
        return username == null
                ? null
                : logbook.people(username, 0, 20).stream()
                        .filter(p -> p.username().equals(username))
                        .findFirst()
                        .orElseGet(() -> new LoggedPerson(username, username));
    }

    private void turn(String which) {
        LogPage page = shown;
        if (page == null || page.lines().isEmpty()) {
            return;
        }
        if (which.equals(BEFORE)) {
            go(selection, page.lines().getLast().key(), null);
        } else {
            go(selection, null, page.lines().getFirst().key());
        }
    }

    private static void go(Selection selection, @Nullable LogKey before, @Nullable LogKey after) {
        Selection wanted = selection
                .with(BEFORE, before == null ? null : before.text())
                .with(AFTER, after == null ? null : after.text());
        UI.getCurrent().navigate(PATH, wanted.query());
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,18}") ? null : Long.valueOf(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.title") + " · Avance";
    }
}
