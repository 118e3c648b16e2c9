package mx.avance.dashboard.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import mx.avance.base.ui.Selection;
import mx.avance.base.ui.Signals;
import mx.avance.chart.BandsByQuarterData;
import mx.avance.dashboard.ui.TreeDoors.Door;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** Where the marks of the charts lead, taking along what is looked at. */
final class Doors {

    private @Nullable Look look;

    /** From here on it is this that is taken along. */
    void from(Look look) {
        this.look = look;
    }

    /** The page of an indicator. */
    void indicator(String id) {
        go("objetivos/" + id, Map.of());
    }

    /** The Tablero of a unit. */
    void unit(String id) {
        go("", Map.of(Selection.UNIT, id));
    }

    /** The indicators of a semáforo in a quarter. @param key of a segment of the chart */
    void segment(String key) {
        BandsByQuarterData.Segment segment = BandsByQuarterData.Segment.of(key);
        int quarter = Quarter.valueOf(segment.quarter()).number();
        go("objetivos", Map.of(Selection.QUARTER, String.valueOf(quarter), "semaforo", Signals.word(segment.signal())));
    }

    /** What a part of the tree stands for. */
    void part(Door door) {
        switch (door) {
            case Door.OfIndicator one -> indicator(one.id());
            case Door.OfProgramme one -> go("", Map.of(Selection.PROGRAMME, one.key()));
            case Door.OfSignal one -> signal(one.programmeKey(), one.signal());
        }
    }

    private void signal(String programme, Signal signal) {
        go("objetivos", Map.of(Selection.PROGRAMME, programme, "semaforo", Signals.word(signal)));
    }

    private void go(String path, Map<String, String> more) {
        Look here = look;
        if (here != null) {
            UI.getCurrent().navigate(path, here.selection(more).query());
        }
    }
}
