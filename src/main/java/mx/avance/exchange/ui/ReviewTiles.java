package mx.avance.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportReview.Numbers;

/** How many rows of a file become what; each number lists its rows. */
final class ReviewTiles extends Div {

    private final Map<Listed, NativeButton> buttons = new EnumMap<>(Listed.class);
    private Consumer<Listed> listener = listed -> {};

    /** What can be listed. */
    enum Listed {
        NEW,
        CHANGED,
        REFUSED,
        PROBLEMS
    }

    ReviewTiles(Numbers numbers) {
        addClassName("import-tiles");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("import.tiles"));
        tile(Listed.NEW, numbers.newRows(), "import.tile.new.");
        tile(Listed.CHANGED, numbers.changedRows(), "import.tile.changed.");
        // What does not change has nothing to list.
        Span unchanged = new Span();
        fill(unchanged, numbers.unchangedRows(), "import.tile.unchanged");
        add(unchanged);
        tile(Listed.REFUSED, numbers.refusedRows(), "import.tile.refused.");
        tile(Listed.PROBLEMS, numbers.problems(), "import.tile.problems.");
    }

    void addChooseListener(Consumer<Listed> listener) {
        this.listener = listener;
    }

    /** Lists one, as a click on it does. */
    void choose(Listed listed) {
        listener.accept(listed);
        buttons.forEach(
                (one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == listed)));
    }

    private void tile(Listed listed, int count, String family) {
        NativeButton button = new NativeButton();
        fill(button, count, family + (count == 1 ? "one" : "many"));
        button.setEnabled(count > 0);
        button.addClickListener(event -> choose(listed));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(listed, button);
        add(button);
    }

    private void fill(Component tile, int count, String key) {
        Span number = new Span(Formats.count(count));
        number.addClassName("import-count");
        tile.getElement().appendChild(number.getElement(), new Span(getTranslation(key)).getElement());
        tile.getElement().getClassList().add("import-tile");
        tile.getElement().getClassList().set("import-none", count == 0);
    }
}
