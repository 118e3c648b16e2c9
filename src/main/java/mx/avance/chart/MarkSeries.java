package mx.avance.chart;

import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.AbstractSeries;
import java.util.List;

/** A series of marks. */
@SuppressWarnings({"unused", "FieldCanBeLocal"}) // written into the configuration by its serializer
final class MarkSeries extends AbstractSeries {

    private List<Mark> data = List.of();

    MarkSeries(AbstractPlotOptions options) {
        setPlotOptions(options);
    }

    MarkSeries show(String name, List<Mark> marks) {
        setName(name);
        data = List.copyOf(marks);
        return this;
    }
}
