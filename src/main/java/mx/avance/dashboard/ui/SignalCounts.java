package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.EnumMap;
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

    private final Map<Signal, Tile> tiles = new EnumMap<>(Signal.class);

    SignalCounts() {
        addClassName("kpis");
        setAriaLabel(getTranslation("dashboard.counts"));
    }

    /** Shows other counts in the same tiles, so that whoever stands on one stays there. */
    void show(Map<Signal, Integer> counts, Selection selection) {
        int place = 0;
        for (Signal signal : Signal.values()) {
            int count = counts.getOrDefault(signal, 0);
            Tile tile = tiles.get(signal);
            if (count > 0 || ALWAYS.contains(signal)) {
                if (tile == null) {
                    tile = new Tile(signal);
                    tiles.put(signal, tile);
                    addComponentAtIndex(place, tile);
                }
                tile.show(count, selection);
                place++;
            } else if (tile != null) {
                remove(tile);
                tiles.remove(signal);
            }
        }
    }

    private static final class Tile extends Anchor {

        private final Signal signal;
        private final Span number = new Span();

        Tile(Signal signal) {
            this.signal = signal;
            number.addClassName("kpi-count");
            add(number, new SignalBadge(signal, getTranslation(Signals.translationKey(signal))));
            addClassName("kpi");
        }

        void show(int count, Selection selection) {
            number.setText(Formats.amount(BigDecimal.valueOf(count), 0));
            setHref(DashboardView.link("objetivos", selection, Map.of("semaforo", Signals.word(signal))));
            setClassName("kpi-zero", count == 0);
        }
    }
}
