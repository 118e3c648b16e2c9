package mx.avance.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.Level;
import com.vaadin.flow.component.charts.model.PlotOptionsTreemap;
import com.vaadin.flow.component.charts.model.TreeMapLayoutAlgorithm;
import com.vaadin.flow.component.charts.model.style.FontWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.chart.TableContent.Cell;
import mx.avance.chart.TableContent.Column;
import mx.avance.chart.TableContent.Row;
import mx.avance.chart.TreeData.Node;
import mx.avance.figures.Signal;

/**
 * The tree of objectives as rectangles within rectangles, each on the colour of its band with its shape: those with others inside as a strip above
 * them. Each opens by its key.
 */
public final class TreeChart extends FramedChart<TreeData> {

    private static final int HEIGHT = 420;

    /** A tree of objectives has four levels; one more that only groups them. */
    private static final int DEEPEST = 5;

    private final Configuration configuration = ChartStyle.SCREEN.configuration(ChartType.TREEMAP);
    private final MarkSeries series = new MarkSeries(new Rectangles());

    /** A chart with the question that it answers as its second-level heading. */
    public TreeChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public TreeChart(String question, int headingLevel) {
        super(question, headingLevel);
        configuration.setSeries(series);
        configuration.getChart().setSpacing(new Number[] {0, 0, 0, 0});
    }

    @Override
    Picture picture(TreeData data, ChartTexts texts) {
        series.show("", marks(data, texts));
        List<Signal> present = SignalWords.present(signal -> count(data, signal));
        return new Picture(
                configuration,
                "",
                SignalWords.legend(present, texts),
                SignalWords.counts(signal -> count(data, signal), texts) + ".",
                () -> table(data, texts),
                HEIGHT);
    }

    private static List<Mark> marks(TreeData data, ChartTexts texts) {
        Set<String> parents = data.nodes().stream()
                .map(Node::parentKey)
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        List<Mark> marks = new ArrayList<>();
        for (Node node : data.nodes()) {
            boolean leaf = !parents.contains(node.key());
            Signal signal = node.signal();
            String parent = node.parentKey();
            Mark mark = Mark.node(node.key(), parent == null ? "" : parent)
                    .value(leaf ? node.weight() : null)
                    .opens(node.key());
            if (signal == null) {
                mark.written(node.label()).said(node.label(), node.name()).grouping();
            } else {
                SignalLook look = SignalLook.of(signal);
                mark.written(look.shape() + " " + node.label())
                        .said(node.label(), node.name(), SignalWords.shapeAndWord(signal, texts))
                        .drawn(look);
                // A rectangle with others inside is not filled: its strip is.
                if (leaf) {
                    mark.inked(look.ink());
                } else {
                    mark.inked(look.ink(), look.fill());
                }
            }
            marks.add(mark);
        }
        return marks;
    }

    private static int count(TreeData data, Signal signal) {
        return (int)
                data.nodes().stream().filter(node -> node.signal() == signal).count();
    }

    private TableContent table(TreeData data, ChartTexts texts) {
        List<Column> columns = List.of(
                new Column(texts.text("chart.objective"), false),
                new Column(texts.text("chart.indicator"), false),
                new Column(texts.text("chart.signal"), false));
        List<Row> rows = new ArrayList<>();
        for (Node node : data.nodes()) {
            Signal signal = node.signal();
            Cell cell = signal == null
                    ? Cell.blank("—", texts.text("chart.groups"))
                    : Cell.of(SignalWords.shapeAndWord(signal, texts));
            rows.add(new Row(node.label(), node.key(), List.of(Cell.of(node.name()), cell)));
        }
        return new TableContent(frame().question(), columns, rows);
    }

    /** Rectangles with the name of a group as a strip above those in it, for which Vaadin Charts has no setters. */
    @SuppressWarnings({"unused", "FieldCanBeStatic"}) // written into the configuration by its serializer
    private static final class Rectangles extends PlotOptionsTreemap {

        private final int groupPadding = 2;
        private final String nodeSizeBy = "leaf";

        Rectangles() {
            setAnimation(false);
            setLayoutAlgorithm(TreeMapLayoutAlgorithm.SQUARIFIED);
            setBorderColor(ChartStyle.SURFACE);
            setBorderWidth(1);
            setDataLabels(new Strips());
            // Only a level with labels of its own writes them on what has others inside.
            for (int level = 1; level <= DEEPEST; level++) {
                Level strips = new Level();
                strips.setLevel(level);
                strips.setDataLabels(new Strips());
                addLevel(strips);
            }
            setStates(ChartStyle.calmStates());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SuppressWarnings({"unused", "FieldCanBeStatic"}) // written into the configuration by its serializer
    private static final class Strips extends DataLabels {

        private final boolean headers = true;

        Strips() {
            super(true);
            setFormat("{point.mark}");
            setPadding(3);
            setStyle(ChartStyle.SCREEN.text(ChartStyle.TEXT, FontWeight.NORMAL));
        }
    }
}
