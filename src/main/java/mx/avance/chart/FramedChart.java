package mx.avance.chart;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chart in its frame: what all of them can be told.
 *
 * @param <D> the figures that it shows
 */
public abstract class FramedChart<D> extends Composite<Div> {

    private final ChartFrame frame;
    private @Nullable D data;

    FramedChart(String question, int headingLevel) {
        frame = new ChartFrame(getContent(), question, headingLevel, this::draw);
    }

    /** Shows other figures in the same chart: what is drawn moves to them. */
    public final void setData(D data) {
        this.data = data;
        frame.refresh();
    }

    /** What is done with the key of what is opened: with a click, with Enter, or from the table. To be called before the chart is shown. */
    public final void onOpen(Consumer<String> open) {
        frame.onOpen(open);
    }

    /** A line below the question in the file of the drawing: {@code 2024 · T1 · M-PPA 1.4}. */
    public final void setContext(String context) {
        frame.setContext(context);
    }

    /** Shows the figures as a table ({@code true}) or as a chart. */
    public final void showTable(boolean shown) {
        frame.showTable(shown);
    }

    final ChartFrame frame() {
        return frame;
    }

    /** What is shown of these figures: with the configuration of before, so that it moves, unless they do not fit into it. */
    abstract Picture picture(D data, ChartTexts texts);

    private void draw() {
        D shown = data;
        if (shown != null) {
            frame.show(picture(shown, frame.texts()));
        }
    }
}
