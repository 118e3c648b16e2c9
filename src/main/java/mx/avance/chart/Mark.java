package mx.avance.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.charts.model.AbstractConfigurationObject;
import com.vaadin.flow.component.charts.model.style.Color;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mark of a chart: a column, a cell, a rectangle. Besides what is drawn it carries its key, what is written on it, and what is said of it. What
 * there is not is written too, as null: the library keeps of the mark before what the new one does not mention.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@SuppressWarnings("unused") // written into the configuration by its serializer
final class Mark extends AbstractConfigurationObject {

    /** Characters of a line of a tooltip. */
    private static final int LINE = 54;

    private final @Nullable Number x;
    private final @Nullable Number y;
    private @Nullable Number value;
    private @Nullable String id;
    private String parent = "";

    /** What is given back when it is opened; blank when nothing is. */
    private String key = "";

    /** What is written on it. */
    private String mark = "";

    /** What a screen reader says of it, and the text of its tooltip. */
    private String say = "";

    private String tip = "";
    private @Nullable Color color;
    private @Nullable Color borderColor;
    private @Nullable Number borderWidth;
    private @Nullable String dashStyle;
    private @Nullable Number target;
    private @Nullable Across targetOptions;

    /** Left out when there is none: a null would take the place of the labels that the library has drawn, and they would stay. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Label dataLabels;

    private Mark(@Nullable Number x, @Nullable Number y) {
        this.x = x;
        this.y = y;
    }

    /** A mark at a place; nothing is drawn where there is no figure. */
    static Mark at(int x, @Nullable BigDecimal y) {
        return new Mark(x, y);
    }

    /** A node of a tree, which has no place of its own. */
    static Mark node(String id, String parent) {
        // Without a figure there the library would not draw it.
        Mark mark = new Mark(0, 0);
        mark.id = id;
        mark.parent = parent;
        return mark;
    }

    Mark value(@Nullable Number value) {
        this.value = value;
        return this;
    }

    Mark opens(String key) {
        this.key = key;
        return this;
    }

    Mark written(String text) {
        this.mark = plain(text);
        return this;
    }

    /** What is said of it: the same in the tooltip, where each part begins a line. */
    Mark said(String... parts) {
        this.say = String.join(", ", parts);
        return shown(parts);
    }

    /** What stands in the tooltip, when that is not what is said. */
    Mark shown(String... parts) {
        this.tip = Arrays.stream(parts).map(Mark::inLines).collect(Collectors.joining("<br/>"));
        return this;
    }

    /** The tooltip is as wide as its longest line. */
    private static String inLines(String part) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : part.split(" ", -1)) {
            boolean fits = length + 1 + word.length() <= LINE;
            if (length > 0) {
                lines.append(fits ? " " : "<br/>");
            }
            lines.append(plain(word));
            length = length > 0 && fits ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    Mark drawn(SignalLook look) {
        this.color = look.fill();
        this.borderColor = look.border();
        this.borderWidth = look.borderWidth();
        this.dashStyle = look.dashed() ? "ShortDash" : "Solid";
        return this;
    }

    /** A place among rows and columns. */
    static Mark at(int x, int y) {
        return new Mark(x, y);
    }

    /** A second figure, drawn as a thin mark across the first. */
    Mark target(@Nullable BigDecimal target) {
        this.target = target;
        this.targetOptions = Across.PROJECTION;
        return this;
    }

    /** What is written on it has this colour. */
    Mark inked(Color ink) {
        this.dataLabels = new Label(ink, null, null, null, null);
        return this;
    }

    /** What is written on it has this colour and this ground. */
    Mark inked(Color ink, Color ground) {
        this.dataLabels = new Label(ink, ground, null, null, null);
        return this;
    }

    /** What is written of it stands above or below it. */
    Mark labelled(boolean above) {
        this.dataLabels = new Label(null, null, above ? "bottom" : "top", "center", 0);
        return this;
    }

    /** What is written of it stands to the right of it, so many pixels away. */
    Mark labelledBeside(int distance) {
        this.dataLabels = new Label(null, null, "middle", "left", distance);
        return this;
    }

    /** Without a signal of its own: it only holds others. */
    Mark grouping() {
        this.borderColor = ChartStyle.LINE;
        this.borderWidth = 1;
        return inked(ChartStyle.TEXT, ChartStyle.SURFACE);
    }

    /** The library reads its texts as markup. */
    static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** How one mark is labelled, where that is not as the others of its series. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Label(
            @Nullable Color color,
            @Nullable Color backgroundColor,
            @Nullable String verticalAlign,
            @Nullable String align,
            @Nullable Integer x) {}

    /** A thin mark across a bar; Vaadin Charts writes its height as a text, which the library adds as one. */
    record Across(String width, int height, Color color, int borderWidth, Color borderColor) {

        static final Across PROJECTION = new Across("190%", 3, ChartStyle.TEXT, 1, ChartStyle.SURFACE);
    }
}
