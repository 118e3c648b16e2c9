package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

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
    void show(Map<Signal, Integer> counts, @Nullable Before before, Look look) {
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
                tile.show(count, look);
                tile.showChange(count, before);
                place++;
            } else if (tile != null) {
                remove(tile);
                tiles.remove(signal);
            }
        }
    }

    /** What was counted in the quarter before. */
    record Before(Quarter quarter, Map<Signal, Integer> counts) {}

    private static final class Tile extends Anchor {

        private final Signal signal;
        private final Span number = new Span();
        private final Span change = new Span();

        Tile(Signal signal) {
            this.signal = signal;
            number.addClassName("kpi-count");
            change.addClassNames("kpi-change", "muted");
            add(number, new SignalBadge(signal, getTranslation(Signals.translationKey(signal))), change);
            addClassName("kpi");
        }

        void show(int count, Look look) {
            number.setText(Formats.count(count));
            setHref(look.link("objetivos", Map.of("semaforo", Signals.word(signal))));
            setClassName("kpi-zero", count == 0);
        }

        /** How many more or less than in the quarter before. */
        void showChange(int count, @Nullable Before before) {
            if (before == null) {
                change.setText("");
                return;
            }
            int more = count - before.counts().getOrDefault(signal, 0);
            String words = more == 0 ? "same" : more > 0 ? "more" : "less";
            change.setText(getTranslation(
                    "dashboard.change." + words,
                    Formats.count(Math.abs(more)),
                    before.quarter().name()));
        }
    }
}
