package mx.avance.capture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.capture.QuarterBoard;
import mx.avance.capture.QuarterBoard.Scope;
import mx.avance.capture.QuarterBoard.Total;
import mx.avance.capture.QuarterBoard.UnitProgress;
import mx.avance.capture.Windows;
import mx.avance.capture.Workflow;
import mx.avance.capture.Workflow.Left;
import org.jspecify.annotations.Nullable;

/** Trimestres: when each quarter is open, how far the units are with it, who waits for whom, and what is missing. */
@Route("trimestres")
@Menu(title = "nav.quarters", order = 4, icon = "vaadin:calendar-clock")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class QuartersView extends Div implements BeforeEnterObserver, HasDynamicTitle, UnitTable.Acts {

    private static final int LISTED = 100;

    private final Places places;
    private final Windows windows;
    private final QuarterBoard board;
    private final Workflow workflow;
    private final Acting acting;

    private final Span summary = new Span();
    private final WindowCards cards;
    private final Div content = new Div();
    private final Paragraph empty = new Paragraph();
    private final H2 unitsTitle = new H2();
    private final Paragraph closed = new Paragraph();
    private final UnitTable units = new UnitTable(this);
    private final Paragraph moreUnits = new Paragraph();
    private final H2 missingTitle = new H2();
    private final Div missing = new Div();

    private @Nullable Place place;
    private Selection selection = Selection.of(QueryParameters.empty());

    QuartersView(Places places, Windows windows, QuarterBoard board, Workflow workflow, Acting acting) {
        this.places = places;
        this.windows = windows;
        this.board = board;
        this.workflow = workflow;
        this.acting = acting;
        cards = new WindowCards(windows);
        summary.addClassName("muted");
        empty.addClassName("empty");
        moreUnits.addClassName("muted");
        unitsTitle.addClassName("card-title");
        missingTitle.addClassName("card-title");

        Div head = new Div(new H1(getTranslation("quarters.title")), summary);
        head.addClassName("screen-head");
        Div progress = new Div(unitsTitle, closed, units, moreUnits);
        progress.addClassName("card");
        Div left = new Div(missingTitle, missing);
        left.addClassName("card");
        content.addClassName("screen-content");
        content.add(cards, progress, left);
        addClassName("screen");
        add(head, content, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        Optional<Place> found =
                places.find(selection.year(), selection.quarter(), selection.programme(), selection.unit());
        place = found.orElse(null);
        content.setVisible(found.isPresent());
        empty.setVisible(found.isEmpty());
        found.ifPresentOrElse(this::show, () -> empty.setText(getTranslation("empty.no-year")));
    }

    private void show(Place where) {
        Person person = acting.require();
        String quarter = where.quarter().name();
        Scope scope = new Scope(where.fiscalYearId(), where.quarter(), where.programmeId(), where.units());
        Total total = board.total(scope);
        summary.setText(getTranslation(
                "quarters.summary",
                quarter,
                String.valueOf(where.year()),
                total.captured(),
                total.sent(),
                total.validated(),
                total.due()));
        cards.show(where, selection, person.may(Action.MANAGE_WINDOWS));
        showUnits(where, scope, total, person);
        List<Left> left = board.missing(scope, LISTED);
        missingTitle.setText(getTranslation("quarters.missing", total.missing(), quarter));
        missing.removeAll();
        missing.add(
                left.isEmpty()
                        ? new Paragraph(getTranslation("quarters.missing.none"))
                        : new LeftList(left, total.missing(), at(selection, where)));
    }

    private void showUnits(Place where, Scope scope, Total total, Person person) {
        Optional<String> because = windows.closedBecause(where.fiscalYearId(), where.quarter());
        unitsTitle.setText(getTranslation("quarters.how-far", where.quarter().name()));
        closed.setVisible(because.isPresent());
        closed.setText(because.orElse(""));
        List<UnitProgress> found = board.units(scope, LISTED);
        units.show(
                found,
                board.people(found.stream().map(UnitProgress::unitId).collect(Collectors.toSet())),
                person,
                because.isEmpty());
        units.setVisible(!found.isEmpty());
        int more = total.units() - found.size();
        moreUnits.setVisible(found.isEmpty() || more > 0);
        moreUnits.setText(
                found.isEmpty() ? getTranslation("quarters.no-units") : getTranslation("quarters.more", more));
    }

    /** The address of this place, wherever year and quarter came from. */
    static Selection at(Selection selection, Place where) {
        return selection
                .shared()
                .with(Selection.YEAR, String.valueOf(where.year()))
                .with(Selection.QUARTER, String.valueOf(where.quarter().number()));
    }

    @Override
    public void send(UnitProgress unit) {
        Place where = place;
        if (where == null) {
            return;
        }
        SendUnit.ask(workflow, where, unit.unitId(), unit.unit(), at(selection, where))
                .ifPresent(closed::setText);
    }

    @Override
    public void validate(UnitProgress unit) {
        Place where = place;
        if (where == null) {
            return;
        }
        new ActDialog(
                        getTranslation("quarters.validate") + " "
                                + where.quarter().name() + ": " + unit.unit(),
                        getTranslation("quarters.validate.consequence", unit.waiting()),
                        getTranslation("quarters.validate"),
                        getTranslation("quarters.validate.done", unit.unit()),
                        () -> Attempt.of(() -> workflow.validate(
                                where.fiscalYearId(), where.quarter(), where.programmeId(), unit.unitId())))
                .open();
    }

    /** A link to a screen that takes along what is looked at. */
    static String link(String path, Selection selection) {
        String query = selection.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quarters.title") + " · Avance";
    }
}
