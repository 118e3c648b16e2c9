package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import mx.avance.access.Person;
import mx.avance.base.Settings;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.capture.LoadNotes;
import mx.avance.capture.Places.Place;
import mx.avance.capture.TreeItem;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Quarter;
import mx.avance.live.Change;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCatalogue.UnitName;
import org.jspecify.annotations.Nullable;

/** Objetivos: the objective tree of a year with its figures, and beside it the page of one indicator, each with its own address. */
// What the sections of an indicator's page are made of: they are found by Spring, where the build of the screens does
// not look.
@Uses(TextArea.class)
@Uses(DatePicker.class)
@Uses(Upload.class)
@Uses(Dialog.class)
@Route("objetivos")
@RouteAlias("objetivos/:indicador([0-9]{1,18})")
@Menu(title = "nav.objectives", order = 2, icon = "vaadin:file-tree")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class ObjectivesView extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "objetivos";

    private final TreeServices services;
    private final IndicatorCards cards;
    private final PlanCatalogue plan;
    private final LoadNotes notes;
    private final Settings settings;
    private final List<IndicatorSection> sections;

    private final TreePanel tree;

    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable Long indicatorId;
    private @Nullable TreeItem focused;
    private boolean begun;
    private @Nullable IndicatorPanel detail;

    ObjectivesView(
            TreeServices services,
            IndicatorCards cards,
            PlanCatalogue plan,
            LoadNotes notes,
            Settings settings,
            List<IndicatorSection> sections) {
        this.services = services;
        this.cards = cards;
        this.plan = plan;
        this.notes = notes;
        this.settings = settings;
        this.sections = sections;
        tree = new TreePanel(services, wanted -> go(indicatorId, wanted));

        ObjectivesGrid grid = tree.grid();
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(item -> {
            if (event.isFromClient()) {
                open(item);
            }
        }));
        // Space opens a cell of plain text by itself; Enter opens from any cell that is not typed in.
        grid.addCellFocusListener(event -> focused = event.getItem().orElse(null));
        Shortcuts.addShortcutListener(grid, () -> Optional.ofNullable(focused).ifPresent(this::open), Key.ENTER)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::close, Key.ESCAPE).listenOn(grid);
        addDetailEscapePressListener(event -> close());
        addBackdropClickListener(event -> close());
        Live.keep(this, services.changes(), this::refreshDetail);

        setMaster(tree);
        setMasterSize("600px");
        setDetailSize("560px");
        setExpandMaster(true);
        setExpandDetail(false);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        indicatorId =
                event.getRouteParameters().get("indicador").map(Long::parseLong).orElse(null);
        if (indicatorId == null && forwardedToOwnWork(event)) {
            return;
        }
        services.places()
                .find(selection.year(), selection.quarter(), selection.programme(), selection.unit())
                .ifPresentOrElse(where -> show(where, event), this::showNothing);
    }

    /** Who captures for one unit and asks for nothing in particular comes to that unit, in the quarter that is open. */
    private boolean forwardedToOwnWork(BeforeEnterEvent event) {
        Person person = services.acting().require();
        if (!selection.parameters().isEmpty() || !person.capturesForItsUnits()) {
            return false;
        }
        Optional<Place> usual = services.places().find(null, null, null, null);
        Optional<Quarter> open = usual.flatMap(Place::openQuarter);
        Optional<UnitName> unit = services.places().ownUnit(person);
        if (open.isEmpty() || unit.isEmpty()) {
            return false;
        }
        event.forwardTo(
                PATH,
                selection
                        .with(Selection.QUARTER, String.valueOf(open.get().number()))
                        .with(Selection.UNIT, String.valueOf(unit.get().id()))
                        .query());
        return true;
    }

    private void show(Place where, BeforeEnterEvent event) {
        tree.show(where, selection, indicatorId, event.isRefreshEvent());
        if (!begun && indicatorId == null && services.acting().require().capturesForItsUnits()) {
            tree.begin();
        }
        begun = true;
        showDetail(where);
    }

    private void showDetail(Place where) {
        Long wanted = indicatorId;
        tree.grid().markCurrent(wanted);
        detail = null;
        if (wanted == null) {
            setDetail(null);
            return;
        }
        Optional<IndicatorCard> card = cards.card(wanted);
        detail = card.map(c -> new IndicatorPanel(
                        c,
                        plan.technicalSheet(wanted),
                        notes.of(c.head().objectiveId()),
                        where.quarter(),
                        settings.rules().bands(),
                        sections,
                        this::close))
                .orElse(null);
        setDetail(detail == null ? missing() : detail);
    }

    private void refreshDetail(Change change) {
        IndicatorPanel panel = detail;
        if (panel != null && panel.isTouchedBy(change)) {
            BandPreset bands = settings.rules().bands();
            cards.card(panel.indicatorId()).ifPresentOrElse(card -> panel.update(card, bands), () -> {
                detail = null;
                setDetail(missing());
            });
        }
    }

    private Component missing() {
        Div missing = new Div(getTranslation("indicator.missing"));
        missing.addClassNames("detail", "empty");
        Button close = new Button(getTranslation("indicator.close"), event -> close());
        missing.add(new Div(close));
        return missing;
    }

    private void showNothing() {
        tree.showNothing();
        detail = null;
        setDetail(null);
    }

    private void open(TreeItem item) {
        Long id = ObjectivesGrid.indicatorId(item);
        if (id != null && !id.equals(indicatorId)) {
            go(id, selection);
        }
    }

    private void close() {
        tree.grid().deselectAll();
        if (indicatorId != null) {
            go(null, selection);
        }
    }

    private static void go(@Nullable Long indicator, Selection selection) {
        UI.getCurrent().navigate(indicator == null ? PATH : PATH + "/" + indicator, selection.query());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("objectives.title") + " · Avance";
    }
}
