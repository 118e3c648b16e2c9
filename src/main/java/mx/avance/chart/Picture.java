package mx.avance.chart;

import com.vaadin.flow.component.charts.model.Configuration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a frame shows of a chart.
 *
 * @param configuration the drawing; the same object as before when only its figures changed
 * @param unit the unit of the figures; blank when the question says it
 * @param legend the key
 * @param summary the figures in one text, for who listens to the screen instead of looking at it
 * @param table the same figures as a table, made when it is asked for
 * @param height the height of the drawing in pixels
 * @param room the height of the place where it is seen: what is taller scrolls
 */
record Picture(
        Configuration configuration,
        String unit,
        List<LegendItem> legend,
        String summary,
        Supplier<TableContent> table,
        int height,
        int room) {

    /** A picture that is seen whole. */
    Picture(
            Configuration configuration,
            String unit,
            List<LegendItem> legend,
            String summary,
            Supplier<TableContent> table,
            int height) {
        this(configuration, unit, legend, summary, table, height, height);
    }
}
