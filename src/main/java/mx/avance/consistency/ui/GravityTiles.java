package mx.avance.consistency.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.consistency.Gravity;
import mx.avance.consistency.Summary;

/** How many findings there are of each gravity, and how many were dismissed; each count shows only those, and once more all. */
final class GravityTiles extends Nav {

    private final Map<Gravity, Tile> tiles = new EnumMap<>(Gravity.class);
    private final Tile dismissed = new Tile();

    GravityTiles() {
        addClassName("finding-tiles");
        setAriaLabel(getTranslation("findings.gravities"));
        for (Gravity gravity : Gravity.values()) {
            Tile tile = new Tile();
            tile.addComponentAsFirst(Gravities.mark(gravity));
            tiles.put(gravity, tile);
            add(tile);
        }
        add(dismissed);
    }

    void show(Summary summary, Looked looked) {
        tiles.forEach((gravity, tile) -> {
            int count = summary.open().getOrDefault(gravity, 0);
            boolean chosen = looked.gravity() == gravity;
            tile.show(
                    count,
                    getTranslation(Gravities.key(gravity) + (count == 1 ? "" : "-many")),
                    chosen,
                    looked.withGravity(chosen ? null : gravity));
        });
        dismissed.show(
                summary.dismissed(),
                getTranslation(summary.dismissed() == 1 ? "findings.dismissed.one" : "findings.dismissed"),
                looked.dismissed(),
                looked.withDismissed(!looked.dismissed()));
    }

    private static final class Tile extends Anchor {

        private final Span number = new Span();
        private final Span word = new Span();

        Tile() {
            number.addClassName("finding-count");
            addClassName("finding-tile");
            add(number, word);
        }

        void show(int count, String name, boolean chosen, String href) {
            number.setText(Formats.count(count));
            word.setText(name);
            setHref(href);
            setClassName("finding-none", count == 0);
            getElement().setAttribute("aria-current", chosen ? "true" : "false");
        }
    }
}
