package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.ProjectLink;
import mx.avance.base.ui.Selection;
import mx.avance.capture.BlockPaste.Planned;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.PastedBlock;
import mx.avance.capture.Places.Place;
import mx.avance.capture.QuarterBoard.Scope;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeItem.Row;
import mx.avance.capture.TreeSelection;
import mx.avance.figures.Quarter;
import mx.avance.live.Change;
import mx.avance.plan.PlanCatalogue.UnitName;
import org.jspecify.annotations.Nullable;

/** The tree of objectives with its filters and its cells to type in, kept up to date with what others save. */
final class TreePanel extends Div implements CaptureBar.Acts, CellEditing.Screen {

    /** A tree of up to so many branches opens unfolded; a larger one opens at its Fins. */
    private static final int UNFOLDED_AT_ONCE = 300;
    /** Unfolding more at once would only be scrolled past. */
    private static final int UNFOLDED_AT_MOST = 10_000;
    /** More rows than a browser holds at a time. */
    private static final int REMEMBERED = 500;

    private final TreeServices services;
    private final Consumer<Selection> go;

    private final Span summary = new Span();
    private final FilterBar filters = new FilterBar();
    private final CaptureBar bar = new CaptureBar(this);
    private final ObjectivesGrid grid = new ObjectivesGrid();
    private final CellEditing editing;
    private final Div empty = new Div();
    private final Button allQuarters = new Button();
    private final Button unfold = new Button(getTranslation("objectives.unfold"));

    /** Of the rows that went to the screen, whether the filter asked for them. */
    private final Map<Long, Boolean> onScreen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final ProjectLink project = new ProjectLink();
    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable TreeSelection shown;
    private @Nullable Place place;
    private boolean allQuartersShown;
    private @Nullable TreeData data;

    /** @param go where somebody who changes a filter goes */
    TreePanel(TreeServices services, Consumer<Selection> go) {
        this.services = services;
        this.go = go;
        editing = new CellEditing(services.typing(), services.cells(), services.contexts(), services.advice(), services.clock(), this);
        summary.addClassName("muted");
        empty.addClassName("empty");
        allQuarters.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        unfold.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        grid.setAriaLabel(getTranslation("objectives.title"));

        filters.addChangeListener((name, value) -> go.accept(selection.with(name, value)));
        allQuarters.addClickListener(event -> {
            allQuartersShown = !allQuartersShown;
            showQuarters();
        });
        unfold.addClickListener(event -> unfoldAll());
        Live.keep(this, services.changes(), this::heard);
        addAttachListener(
                event -> editing.attach(grid, services.acting().require().username()));

        H1 title = new H1(getTranslation("objectives.title"));
        title.addClassName("screen-title");
        Div end = new Div(project);
        end.addClassName("screen-head-end");
        Div head = new Div(title, summary, end);
        head.addClassName("screen-head");
        filters.addEnd(unfold);
        filters.addEnd(allQuarters);
        addClassNames("screen", "screen-fill");
        add(head, bar, filters, grid, empty, editing);
    }

    ObjectivesGrid grid() {
        return grid;
    }

    /**
     * Shows a place.
     *
     * @param indicatorId the indicator whose row has to be in sight; {@code null} for none
     * @param again whether what is shown already has to be read again
     */
    void show(Place where, Selection chosen, @Nullable Long indicatorId, boolean again) {
        selection = chosen;
        place = where;
        ObjectiveFilter filter = ObjectiveFilter.of(chosen);
        TreeSelection wanted = filter.selection(where);
        filters.setVisible(true);
        filters.show(filter);
        project.show(filter.among(chosen.shared()), where.year(), where.quarter(), "clave");
        project.setVisible(true);
        boolean other = !wanted.equals(shown);
        shown = wanted;
        CaptureRights.Now rights = showQuarters();
        if (other) {
            showTree(wanted, indicatorId);
        } else if (again) {
            grid.getDataProvider().refreshAll();
        }
        showBar(where, rights, filter.pending());
    }

    void showNothing() {
        shown = null;
        place = null;
        grid.setVisible(false);
        filters.setVisible(false);
        project.setVisible(false);
        bar.setVisible(false);
        empty.setVisible(true);
        empty.setText(getTranslation("empty.no-year"));
    }

    private void showTree(TreeSelection wanted, @Nullable Long indicatorId) {
        onScreen.clear();
        List<TreeItem> branches = unfoldedAtOnce(wanted, UNFOLDED_AT_ONCE);
        Set<TreeItem.Key> unfolded = keys(branches);
        TreeData rowsOfIt = new TreeData(services.tree(), wanted, this::remember);
        data = rowsOfIt;
        grid.setDataProvider(rowsOfIt);
        grid.expand(branches);
        int rows = services.tree().count(wanted, unfolded);
        if (indicatorId != null && !wanted.filters()) {
            // Whoever comes straight to an indicator finds its row in sight, with the two above it.
            grid.scrollToIndex(Math.max(0, services.tree().rowsBefore(wanted, unfolded, indicatorId) - 2));
        }
        summary.setText(getTranslation(wanted.filters() ? "objectives.found" : "objectives.count", rows));
        unfold.setVisible(!wanted.filters() && branches.isEmpty() && rows > 0);
        grid.setVisible(rows > 0);
        empty.setVisible(rows == 0);
        empty.setText(getTranslation(wanted.pending() ? "objectives.none-pending" : "objectives.none"));
    }

    private static Set<TreeItem.Key> keys(List<TreeItem> items) {
        return items.stream().map(TreeItem::key).collect(Collectors.toUnmodifiableSet());
    }

    private void remember(Row row) {
        if (row.indicator() != null) {
            onScreen.put(row.indicator().indicatorId(), row.matched());
        }
    }

    /** Every branch, when they are few; a filtered tree needs none, because it comes wholly unfolded. */
    private List<TreeItem> unfoldedAtOnce(TreeSelection wanted, int most) {
        if (wanted.filters()) {
            return List.of();
        }
        List<TreeItem.Node> branches = services.tree().foldable(wanted, most + 1);
        return branches.size() > most ? List.of() : List.copyOf(branches);
    }

    private void unfoldAll() {
        TreeSelection now = shown;
        if (now != null) {
            List<TreeItem> branches = unfoldedAtOnce(now, UNFOLDED_AT_MOST);
            if (branches.isEmpty()) {
                summary.setText(getTranslation("objectives.too-many"));
                return;
            }
            grid.expand(branches);
            summary.setText(getTranslation("objectives.count", services.tree().count(now, keys(branches))));
        }
    }

    private CaptureRights.@Nullable Now showQuarters() {
        Place where = place;
        TreeSelection wanted = shown;
        if (where == null || wanted == null) {
            return null;
        }
        CaptureRights.Now rights = services.rights().now(where.fiscalYearId());
        Quarter open = where.openQuarter().orElse(where.quarter());
        Quarter lastProgrammed = open.compareTo(where.quarter()) > 0 ? open : where.quarter();
        grid.showQuarter(
                where.quarter(),
                rights,
                allQuartersShown ? Quarter.T4 : lastProgrammed,
                allQuartersShown ? Quarter.T4 : where.quarter(),
                !wanted.filters());
        allQuarters.setText(getTranslation(allQuartersShown ? "objectives.fewer-quarters" : "objectives.all-quarters"));
        return rights;
    }

    private void showBar(Place where, CaptureRights.@Nullable Now rights, boolean pending) {
        Person person = services.acting().require();
        bar.setVisible(rights != null && (person.may(Action.CAPTURE) || person.may(Action.SEND)));
        if (rights == null || !bar.isVisible()) {
            return;
        }
        Optional<UnitName> unit = unit(where, person);
        bar.show(
                unit.map(UnitName::name).orElse(""),
                where.quarter(),
                services.board().total(scope(where)),
                rights.isOpen(where.quarter()),
                unit.filter(u -> person.may(Action.SEND, u.id())).isPresent(),
                pending);
    }

    private Optional<UnitName> unit(Place where, Person person) {
        return Optional.ofNullable(where.unit()).or(() -> services.places().ownUnit(person));
    }

    private static Scope scope(Place where) {
        return new Scope(where.fiscalYearId(), where.quarter(), where.programmeId(), where.units());
    }

    /** Somebody saved something: the rows that show it are read again and nothing else moves. */
    private void heard(Change change) {
        Place where = place;
        TreeSelection now = shown;
        if (where == null || now == null) {
            return;
        }
        if (change.indicatorIds().isEmpty()) {
            grid.getDataProvider().refreshAll();
        } else {
            Set<Long> touched = change.indicatorIds().stream()
                    .filter(onScreen::containsKey)
                    .collect(Collectors.toUnmodifiableSet());
            services.tree()
                    .rowsOf(now, touched)
                    .forEach(row -> grid.getDataProvider().refreshItem(row.matched(asked(row))));
        }
        if (bar.isVisible()) {
            bar.count(services.board().total(scope(where)));
        }
    }

    private boolean asked(Row row) {
        return row.indicator() == null || onScreen.getOrDefault(row.indicator().indicatorId(), true);
    }

    @Override
    public void showPending(boolean only) {
        go.accept(selection.with(ObjectiveFilter.PENDING, only ? ObjectiveFilter.YES : null));
    }

    @Override
    public void begin() {
        editing.start();
    }

    @Override
    public void send() {
        Place where = place;
        if (where != null) {
            unit(where, services.acting().require())
                    .flatMap(unit -> SendUnit.ask(
                            services.workflow(), where, unit.id(), unit.name(), QuartersView.at(selection, where)))
                    .ifPresent(bar::refuse);
        }
    }

    @Override
    public void keys() {
        new KeysDialog().open();
    }

    @Override
    public void paste(int rowIndex, boolean fromText, String clipboard) {
        Place where = place;
        TreeSelection now = shown;
        TreeData rowsOfIt = data;
        if (where == null || now == null || rowsOfIt == null || rowIndex < 0) {
            return;
        }
        PastedBlock block = PastedBlock.of(clipboard);
        int rows = Math.min(block.rows().size(), PastedBlock.MOST_ROWS);
        List<Planned> planned = services.blocks()
                .preview(
                        services.tree().page(now, rowsOfIt.unfolded(), rowIndex, rows),
                        where.quarter(),
                        services.rights().now(where.fiscalYearId()),
                        fromText,
                        block);
        new PasteDialog(planned, services.blocks()::apply).open();
    }
}
