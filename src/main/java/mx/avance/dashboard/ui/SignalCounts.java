package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Selection;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;

/** How many indicators stand in each band; each count is the door to them. */
final class SignalCounts extends Nav {

    /** Shown even when there are none: the bands, and what has no percentage for a usual reason. */
    private static final List<Signal> ALWAYS = List.of(
            Signal.CRITICAL,
            Signal.LOW,
            Signal.ON_TARGET,
            Signal.HIGH,
            Signal.OVER,
            Signal.NO_TARGET,
            Signal.NOT_CAPTURED);

    SignalCounts() {
        addClassName("kpis");
        setAriaLabel(getTranslation("dashboard.counts"));
    }

    void show(Map<Signal, Integer> counts, Selection selection) {
        removeAll();
        for (Signal signal : Signal.values()) {
            int count = counts.getOrDefault(signal, 0);
            if (count > 0 || ALWAYS.contains(signal)) {
                add(tile(signal, count, selection));
            }
        }
    }

    private Anchor tile(Signal signal, int count, Selection selection) {
        Span number = new Span(Formats.amount(BigDecimal.valueOf(count), 0));
        number.addClassName("kpi-count");
        Anchor tile = new Anchor(DashboardView.link("objetivos", selection, Map.of("semaforo", Signals.word(signal))));
        tile.add(number, new SignalBadge(signal, getTranslation(Signals.translationKey(signal))));
        tile.addClassName("kpi");
        if (count == 0) {
            tile.addClassName("kpi-zero");
        }
        return tile;
    }
}
