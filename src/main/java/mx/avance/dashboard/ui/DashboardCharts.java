package mx.avance.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Signals;
import mx.avance.chart.BandsByQuarterChart;
import mx.avance.chart.BandsByQuarterData;
import mx.avance.chart.HeatChart;
import mx.avance.chart.HeatData;
import mx.avance.chart.TreeChart;
import mx.avance.chart.TreeData;
import mx.avance.chart.UnitShareChart;
import mx.avance.chart.UnitShareData;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.dashboard.HeatMap;
import mx.avance.dashboard.SignalNode;
import mx.avance.dashboard.SignalTree;
import mx.avance.dashboard.UnitShares;
import mx.avance.dashboard.UnitSignals;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;

/** The charts of the whole: units, quarters, objectives and the tree, each with its question, each a door. */
final class DashboardCharts extends Div {

    private static final List<String> QUARTERS =
            Stream.of(Quarter.values()).map(Quarter::name).toList();

    private final Dashboard dashboard;
    private final UnitShareChart units = new UnitShareChart(getTranslation("dashboard.units"));
    private final BandsByQuarterChart quarters = new BandsByQuarterChart(getTranslation("dashboard.quarters"));
    private final HeatChart heat = new HeatChart(getTranslation("dashboard.heat"));
    private final TreeChart tree = new TreeChart(getTranslation("dashboard.tree"));
    private final DrawnOnce<UnitShareData> unitsDrawn = new DrawnOnce<>(units::setData);
    private final DrawnOnce<BandsByQuarterData> quartersDrawn = new DrawnOnce<>(quarters::setData);
    private final DrawnOnce<HeatData> heatDrawn = new DrawnOnce<>(heat::setData);
    private final DrawnOnce<TreeData> treeDrawn = new DrawnOnce<>(tree::setData);
    private final TreeDoors treeDoors = new TreeDoors();
    private final Paragraph unitsNote = note();
    private final Paragraph heatNote = note();
    private final Paragraph treeNote = note();

    DashboardCharts(Dashboard dashboard, Doors doors) {
        this.dashboard = dashboard;
        units.onOpen(doors::unit);
        quarters.onOpen(doors::segment);
        heat.onOpen(doors::indicator);
        tree.onOpen(key -> treeDoors.door(key).ifPresent(doors::part));
        addClassNames("cards", "chart-cards");
        add(card(units, unitsNote), card(quarters), card(heat, heatNote), card(tree, treeNote));
    }

    private static Paragraph note() {
        Paragraph note = new Paragraph();
        note.addClassNames("muted", "chart-note");
        return note;
    }

    private static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("card");
        return card;
    }

    /** @param byQuarter how many indicators each semáforo has in each quarter */
    void show(Look look, Map<Quarter, Map<Signal, Integer>> byQuarter, UnitShares shares) {
        Scope scope = look.scope();
        String words = look.words();
        units.setContext(words);
        quarters.setContext(words);
        heat.setContext(words);
        tree.setContext(words);
        quartersDrawn.show(new BandsByQuarterData(new TreeMap<>(byQuarter)
                .entrySet().stream()
                        .map(e ->
                                new BandsByQuarterData.QuarterCounts(e.getKey().name(), e.getValue()))
                        .toList()));
        show(shares);
        show(dashboard.heat(scope));
        show(dashboard.tree(scope));
    }

    private void show(UnitShares shares) {
        unitsDrawn.show(
                new UnitShareData(shares.units().stream().map(this::share).toList()));
        say(unitsNote, shares.leftOut() == 0 ? "" : getTranslation("dashboard.units.left-out", shares.leftOut()));
    }

    private UnitShareData.UnitShare share(UnitSignals unit) {
        String name = unit.own() ? getTranslation("dashboard.units.own", unit.name()) : unit.name();
        return new UnitShareData.UnitShare(String.valueOf(unit.unitId()), name, unit.signals());
    }

    private void show(HeatMap map) {
        heatDrawn.show(new HeatData(
                QUARTERS,
                map.rows().stream()
                        .map(row -> new HeatData.Row(
                                String.valueOf(row.indicatorId()),
                                row.clave(),
                                row.siglas(),
                                row.name(),
                                row.quarters().stream()
                                        .map(cell -> new HeatData.Cell(cell.signal(), cell.percentage()))
                                        .toList()))
                        .toList()));
        boolean all = map.rows().size() >= map.indicators();
        say(
                heatNote,
                all ? "" : getTranslation("dashboard.heat.lowest", map.rows().size(), Formats.count(map.indicators())));
    }

    private void show(SignalTree parts) {
        treeDoors.of(parts.nodes());
        treeDrawn.show(new TreeData(parts.nodes().stream().map(this::node).toList()));
        say(
                treeNote,
                parts.leftOut() == 0 ? "" : getTranslation("dashboard.tree.left-out", Formats.count(parts.leftOut())));
    }

    private TreeData.Node node(SignalNode node) {
        return new TreeData.Node(node.key(), node.parentKey(), label(node), node.title(), node.signal(), node.count());
    }

    private String label(SignalNode node) {
        Signal signal = node.signal();
        if (signal == null || node.indicatorId() != null) {
            return node.label();
        }
        return Formats.count(node.count()) + " " + getTranslation(Signals.translationKey(signal));
    }

    private static void say(Paragraph note, String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
    }
}
