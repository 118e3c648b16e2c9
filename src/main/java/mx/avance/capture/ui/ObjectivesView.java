package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
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
import mx.avance.base.Settings;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.capture.LoadNotes;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.Places;
import mx.avance.capture.Places.Place;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeSelection;
import mx.avance.figures.Quarter;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;

/** Objetivos: the objective tree of a year with its figures, and beside it the page of one indicator, each with its own address. */
// What the sections of an indicator's page are made of: they are found by Spring, where the build of the screens does
// not look.
@Uses(TextArea.class)
@Uses(Upload.class)
@Uses(Dialog.class)
@Route("objetivos")
@RouteAlias("objetivos/:indicador([0-9]{1,18})")
@Menu(title = "nav.objectives", order = 2, icon = "vaadin:file-tree")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class ObjectivesView extends MasterDetailLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "objetivos";
    /** A tree of up to so many branches opens unfolded; a larger one opens at its Fins. */
    private static final int UNFOLDED_AT_ONCE = 300;

    private final ObjectiveTree tree;
    private final Places places;
    private final IndicatorCards cards;
    private final PlanCatalogue plan;
    private final LoadNotes notes;
    private final Settings settings;
    private final List<IndicatorSection> sections;

    private final H1 title = new H1(getTranslation("objectives.title"));
    private final Span summary = new Span();
    private final FilterBar filters = new FilterBar();
    private final ObjectivesGrid grid = new ObjectivesGrid();
    private final Div empty = new Div();
    private final Button allQuarters = new Button();

    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable TreeSelection shown;
    private @Nullable Place place;
    private @Nullable Long indicatorId;
    private @Nullable TreeItem focused;
    private @Nullable IndicatorPanel detail;
    private boolean allQuartersShown;

    ObjectivesView(
            ObjectiveTree tree,
            Places places,
            IndicatorCards cards,
            PlanCatalogue plan,
            LoadNotes notes,
            Settings settings,
            List<IndicatorSection> sections,
            LiveChanges changes) {
        this.tree = tree;
        this.places = places;
        this.cards = cards;
        this.plan = plan;
        this.notes = notes;
        this.settings = settings;
        this.sections = sections;
        title.addClassName("screen-title");
        summary.addClassName("muted");
        empty.addClassName("empty");
        allQuarters.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        grid.setAriaLabel(getTranslation("objectives.title"));

        filters.addChangeListener((name, value) -> go(indicatorId, selection.with(name, value)));
        allQuarters.addClickListener(event -> {
            allQuartersShown = !allQuartersShown;
            Place where = place;
            TreeSelection wanted = shown;
            if (where != null && wanted != null) {
                showQuarters(where, !wanted.filters());
            }
        });
        grid.addItemClickListener(event -> open(event.getItem()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(item -> {
            if (event.isFromClient()) {
                open(item);
            }
        }));
        // Space opens a cell of plain text by itself; Enter opens from any cell.
        grid.addCellFocusListener(event -> focused = event.getItem().orElse(null));
        Shortcuts.addShortcutListener(grid, () -> Optional.ofNullable(focused).ifPresent(this::open), Key.ENTER)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::close, Key.ESCAPE).listenOn(grid);
        addDetailEscapePressListener(event -> close());
        addBackdropClickListener(event -> close());
        Live.keep(this, changes, this::refreshDetail);

        Div head = new Div(title, summary);
        head.addClassName("screen-head");
        filters.addEnd(allQuarters);
        Div screen = new Div(head, filters, grid, empty);
        screen.addClassNames("screen", "screen-fill");
        setMaster(screen);
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
        Optional<Place> found =
                places.find(selection.year(), selection.quarter(), selection.programme(), selection.unit());
        place = found.orElse(null);
        found.ifPresentOrElse(where -> show(where, event), this::showNothing);
    }

    private void show(Place where, BeforeEnterEvent event) {
        ObjectiveFilter filter = ObjectiveFilter.of(selection);
        TreeSelection wanted = filter.selection(where);
        filters.setVisible(true);
        filters.show(filter);
        showQuarters(where, !wanted.filters());
        if (!wanted.equals(shown)) {
            showTree(wanted);
        } else if (event.isRefreshEvent()) {
            grid.getDataProvider().refreshAll();
        }
        showDetail(where);
    }

    private void showTree(TreeSelection wanted) {
        shown = wanted;
        List<TreeItem> branches = unfoldedAtOnce(wanted);
        grid.setDataProvider(new TreeData(tree, wanted));
        grid.expand(branches);
        List<TreeItem.Key> unfolded = branches.stream().map(TreeItem::key).toList();
        int rows = tree.count(wanted, unfolded);
        scrollToIndicator(wanted, unfolded);
        summary.setText(getTranslation(wanted.filters() ? "objectives.found" : "objectives.count", rows));
        grid.setVisible(rows > 0);
        empty.setVisible(rows == 0);
        empty.setText(getTranslation("objectives.none"));
    }

    /** Whoever comes straight to an indicator finds its row in sight, with the two above it. */
    private void scrollToIndicator(TreeSelection wanted, List<TreeItem.Key> unfolded) {
        Long asked = indicatorId;
        if (asked != null && !wanted.filters()) {
            grid.scrollToIndex(Math.max(0, tree.rowsBefore(wanted, unfolded, asked) - 2));
        }
    }

    /** Every branch, when they are few; a filtered tree needs none, because it comes wholly unfolded. */
    private List<TreeItem> unfoldedAtOnce(TreeSelection wanted) {
        if (wanted.filters()) {
            return List.of();
        }
        List<TreeItem.Node> branches = tree.foldable(wanted, UNFOLDED_AT_ONCE + 1);
        return branches.size() > UNFOLDED_AT_ONCE ? List.of() : List.copyOf(branches);
    }

    private void showQuarters(Place where, boolean foldable) {
        Quarter open = where.openQuarter().orElse(where.quarter());
        Quarter lastProgrammed = open.compareTo(where.quarter()) > 0 ? open : where.quarter();
        grid.showQuarter(
                where.quarter(),
                allQuartersShown ? Quarter.T4 : lastProgrammed,
                allQuartersShown ? Quarter.T4 : where.quarter(),
                foldable);
        allQuarters.setText(getTranslation(allQuartersShown ? "objectives.fewer-quarters" : "objectives.all-quarters"));
    }

    private void showDetail(Place where) {
        Long wanted = indicatorId;
        grid.markCurrent(wanted);
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
            cards.card(panel.indicatorId()).ifPresentOrElse(panel::update, () -> {
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
        shown = null;
        detail = null;
        grid.setVisible(false);
        filters.setVisible(false);
        empty.setVisible(true);
        empty.setText(getTranslation("empty.no-year"));
        setDetail(null);
    }

    private void open(TreeItem item) {
        Long id = ObjectivesGrid.indicatorId(item);
        if (id != null && !id.equals(indicatorId)) {
            go(id, selection);
        }
    }

    private void close() {
        grid.deselectAll();
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
