package mx.avance.capture.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.ProgressTexts;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeItem.Measured;
import mx.avance.capture.TreeItem.Row;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** The objective tree under the header of the official sheet: text in every cell, no component, widths that do not depend on what is in it. */
final class ObjectivesGrid extends TreeGrid<TreeItem> {

    // The text stands beside the toggle, not in it: the arrow folds, the text opens the indicator.
    private static final String NARRATIVE = """
            <div class="narrative-cell">
            <vaadin-grid-tree-toggle @click=${onClick} .leaf=${!item.foldable} .expanded=${model.expanded} .level=${model.level}>
            </vaadin-grid-tree-toggle>
            <span class="narrative ${item.level}"><span class="narrative-text"><span class="clave">${item.clave}</span> ${item.text}</span></span>
            </div>""";

    private final List<QuarterColumn> quarterColumns = new ArrayList<>();
    private final EntryColumns entries = new EntryColumns(this);
    private final Grid.Column<TreeItem> signal;
    private final Grid.Column<TreeItem> justification;
    private Quarter quarter = Quarter.T1;
    private boolean foldable = true;
    private @Nullable Long current;

    /** A column that belongs to a quarter, and whether it is of what was programmed. */
    private record QuarterColumn(Grid.Column<TreeItem> column, Quarter quarter, boolean programmed) {}

    ObjectivesGrid() {
        addClassName("objectives-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        setSelectionMode(SelectionMode.SINGLE);
        setColumnReorderingAllowed(false);
        Grid.Column<TreeItem> narrative = addNarrative();
        Grid.Column<TreeItem> siglas = text("indicator", "88px", m -> m.siglas());
        siglas.setTooltipGenerator(item -> measured(item).map(Measured::name).orElse(null));
        List<Grid.Column<TreeItem>> programmed = new ArrayList<>();
        programmed.add(figure("annual", "94px", m -> style(m).target(m.figures().annual())));
        for (Quarter q : Quarter.values()) {
            Grid.Column<TreeItem> column = figure(
                    q.name(),
                    "88px",
                    m -> style(m).target(m.figures().figures(q).programmed()));
            column.setTooltipGenerator(item -> measured(item)
                    .filter(m -> m.cell(q).adjusted())
                    .map(m -> getTranslation(
                            "objectives.target-original",
                            style(m).target(m.cell(q).original())))
                    .orElse(null));
            quarterColumns.add(new QuarterColumn(column, q, true));
            programmed.add(column);
        }
        programmed.forEach(column -> column.setPartNameGenerator(item -> "programmed"));
        quarterColumns.forEach(c -> c.column()
                .setPartNameGenerator(item -> adjusted(item, c.quarter()) ? "programmed adjusted" : "programmed"));
        List<Grid.Column<TreeItem>> realised = realised();
        List<Grid.Column<TreeItem>> percentages = percentages(List.of(Quarter.values()), Measured::quarter);
        List<Grid.Column<TreeItem>> cumulative = percentages(
                List.of(Quarter.T2, Quarter.T3, Quarter.T4),
                (m, q) -> m.figures().cumulative(q));
        cumulative.forEach(column -> column.setWidth("106px"));
        Grid.Column<TreeItem> annual = percentage(m -> m.figures().annual(quarter));
        annual.setHeader(getTranslation("objectives.column.to-date"));
        signal = addSignal();
        justification = entries.text();
        Grid.Column<TreeItem> unit = addUnit();

        HeaderRow groups = prependHeaderRow();
        group(groups, "objectives.group.programmed", programmed);
        group(groups, "objectives.group.realised", realised);
        group(groups, "objectives.group.quarter", percentages);
        group(groups, "objectives.group.cumulative", cumulative);
        group(groups, "objectives.group.annual", List.of(annual));
        group(groups, "objectives.group.signal", List.of(signal));
        group(groups, "objectives.group.justification", List.of(justification));
        groups.getCell(narrative).setText(getTranslation("objectives.group.narrative"));
        groups.getCell(siglas).setText(getTranslation("objectives.group.indicator"));
        groups.getCell(unit).setText(getTranslation("objectives.group.unit"));
        setPartNameGenerator(this::rowParts);
    }

    private String rowParts(TreeItem item) {
        String level = "level-" + row(item).level().name().toLowerCase(Locale.ROOT);
        Long id = indicatorId(item);
        return id != null && id.equals(current) ? level + " current" : level;
    }

    /** Marks the row of the indicator that is open beside the tree; {@code null} for none. */
    void markCurrent(@Nullable Long indicatorId) {
        if (!Objects.equals(current, indicatorId)) {
            current = indicatorId;
            getDataProvider().refreshAll();
        }
    }

    private Grid.Column<TreeItem> addNarrative() {
        Grid.Column<TreeItem> column = addColumn(LitRenderer.<TreeItem>of(NARRATIVE)
                .withProperty("clave", item -> leading(item) ? row(item).clave() : "")
                .withProperty("text", item -> leading(item) ? row(item).narrative() : "")
                .withProperty("level", ObjectivesGrid::narrativeClass)
                .withProperty("foldable", item -> foldable && row(item).hasChildren())
                .withFunction("onClick", this::toggle));
        column.setHeader(getTranslation("objectives.column.objective"));
        column.setWidth("300px").setFlexGrow(0).setFrozen(true).setResizable(true);
        column.setRowHeader(true);
        column.setTooltipGenerator(item -> row(item).level().word() + " "
                + row(item).clave() + ". " + row(item).narrative());
        return column;
    }

    private void toggle(TreeItem item) {
        if (row(item).hasChildren() && foldable) {
            if (isExpanded(item)) {
                collapse(item);
            } else {
                expand(item);
            }
        }
    }

    private static String narrativeClass(TreeItem item) {
        String level = "level-" + row(item).level().name().toLowerCase(Locale.ROOT);
        return row(item).matched() ? level : level + " context";
    }

    private List<Grid.Column<TreeItem>> realised() {
        List<Grid.Column<TreeItem>> columns = new ArrayList<>();
        for (Quarter q : Quarter.values()) {
            Grid.Column<TreeItem> column = entries.figure(q);
            quarterColumns.add(new QuarterColumn(column, q, false));
            columns.add(column);
        }
        return columns;
    }

    private List<Grid.Column<TreeItem>> percentages(
            List<Quarter> quarters, BiFunction<Measured, Quarter, Progress> progress) {
        List<Grid.Column<TreeItem>> columns = new ArrayList<>();
        for (Quarter q : quarters) {
            Grid.Column<TreeItem> column = percentage(m -> progress.apply(m, q));
            column.setHeader(q.name());
            quarterColumns.add(new QuarterColumn(column, q, false));
            columns.add(column);
        }
        return columns;
    }

    private Grid.Column<TreeItem> percentage(Function<Measured, Progress> progress) {
        Grid.Column<TreeItem> column = addColumn(
                item -> measured(item).map(progress).map(ProgressTexts::cell).orElse(""));
        column.setWidth("94px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        column.setTooltipGenerator(item -> measured(item)
                .map(m -> ProgressTexts.spelled(progress.apply(m), m.figures().sense(), style(m), this))
                .orElse(null));
        return column;
    }

    private Grid.Column<TreeItem> addSignal() {
        Grid.Column<TreeItem> column = addColumn(LitRenderer.<TreeItem>of(SignalBadge.litTemplate())
                .withProperty(
                        "signalClass",
                        item -> signal(item).map(Signals::cssClass).orElse("visually-hidden"))
                .withProperty(
                        "signalShape", item -> signal(item).map(Signals::shape).orElse(""))
                .withProperty(
                        "signalWord",
                        item -> signal(item)
                                .map(s -> getTranslation(Signals.translationKey(s)))
                                .orElse("")));
        column.setWidth("150px").setFlexGrow(0);
        return column;
    }

    private Grid.Column<TreeItem> addUnit() {
        Grid.Column<TreeItem> column =
                addColumn(LitRenderer.<TreeItem>of("<span class=\"first-line\">${item.unit}</span>")
                        .withProperty("unit", item -> leading(item) ? row(item).unit() : ""));
        column.setHeader(getTranslation("objectives.column.unit"));
        column.setWidth("190px").setFlexGrow(0);
        column.setTooltipGenerator(item -> row(item).unit());
        return column;
    }

    private Grid.Column<TreeItem> text(String key, String width, Function<Measured, String> text) {
        Grid.Column<TreeItem> column =
                addColumn(item -> measured(item).map(text).orElse(""));
        column.setHeader(getTranslation("objectives.column." + key));
        column.setWidth(width).setFlexGrow(0);
        return column;
    }

    private Grid.Column<TreeItem> figure(String header, String width, Function<Measured, String> text) {
        Grid.Column<TreeItem> column =
                addColumn(item -> measured(item).map(text).orElse(""));
        column.setHeader(header.equals("annual") ? getTranslation("objectives.column.annual") : header);
        column.setWidth(width).setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        return column;
    }

    private void group(HeaderRow groups, String key, List<Grid.Column<TreeItem>> columns) {
        HeaderRow.HeaderCell cell = columns.size() == 1
                ? groups.getCell(columns.getFirst())
                : groups.join(columns.toArray(Grid.Column[]::new));
        cell.setText(getTranslation(key));
        cell.setPartName("group");
        startGroup(columns.getFirst());
    }

    private void startGroup(Grid.Column<TreeItem> column) {
        getHeaderRows().getLast().getCell(column).setPartName("group");
    }

    /**
     * Shows the semáforo and the justification of a quarter, and of the other quarters only those in use.
     *
     * @param rights what whoever looks may write
     * @param lastProgrammed the last quarter whose target is shown
     * @param lastResult the last quarter whose results are shown
     */
    void showQuarter(
            Quarter quarter, CaptureRights.Now rights, Quarter lastProgrammed, Quarter lastResult, boolean foldable) {
        this.quarter = quarter;
        entries.show(rights, quarter);
        this.foldable = foldable;
        signal.setHeader(quarter.name());
        justification.setHeader(quarter.name());
        quarterColumns.forEach(c ->
                c.column().setVisible(c.quarter().compareTo(c.programmed() ? lastProgrammed : lastResult) <= 0));
    }

    private static FigureStyle style(Measured measured) {
        return new FigureStyle(measured.decimals(), measured.percentFigures());
    }

    private static Row row(TreeItem item) {
        if (item instanceof Row row) {
            return row;
        }
        throw new IllegalStateException("Only read rows are shown");
    }

    private static boolean leading(TreeItem item) {
        return row(item).leads();
    }

    private static Optional<Measured> measured(TreeItem item) {
        return Optional.ofNullable(row(item).indicator());
    }

    private static boolean adjusted(TreeItem item, Quarter quarter) {
        return measured(item).map(m -> m.cell(quarter).adjusted()).orElse(false);
    }

    private static Optional<Signal> signal(TreeItem item) {
        return measured(item).map(Measured::signal);
    }

    /** The indicator of a row, if it has one; a branch that was unfolded without being read tells none. */
    static @Nullable Long indicatorId(TreeItem item) {
        return item instanceof Row ? measured(item).map(Measured::indicatorId).orElse(null) : null;
    }
}
