package mx.avance.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import mx.avance.base.ui.Formats;
import mx.avance.publication.Cut;
import org.jspecify.annotations.Nullable;

/** The cuts of a year, the newest first; each opens with its button. */
final class CutList extends Grid<Cut> {

    private static final int SHORT = 12;

    private Consumer<Cut> listener = cut -> {};
    private @Nullable Cut current;

    /** @param zone the clock of the municipality, in which the moments are told */
    CutList(ZoneId zone) {
        addClassName("published-list");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("published.list"));
        addComponentColumn(this::open)
                .setHeader(getTranslation("published.cut"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        text("published.when", cut -> Formats.dateTime(cut.publishedAt(), zone));
        text("published.by", Cut::publishedBy);
        text("published.rows", cut -> Formats.count(cut.rows()));
        text("published.fingerprint", cut -> shortened(cut.sha256()));
        addColumn(cut -> cut.reason() == null ? "" : cut.reason())
                .setHeader(getTranslation("published.reason"))
                .setTooltipGenerator(Cut::reason);
        setPartNameGenerator(cut -> cut.equals(current) ? "current" : null);
    }

    void addOpenListener(Consumer<Cut> listener) {
        this.listener = listener;
    }

    void show(List<Cut> cuts, @Nullable Cut current) {
        this.current = current;
        setItems(cuts);
    }

    private Button open(Cut cut) {
        String name = getTranslation("published.name", cut.quarter().name(), String.valueOf(cut.number()));
        Button button = new Button(name, event -> listener.accept(cut));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        if (cut.equals(current)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private void text(String header, ValueProvider<Cut, String> value) {
        addColumn(value).setHeader(getTranslation(header)).setAutoWidth(true).setFlexGrow(0);
    }

    private static String shortened(String sha256) {
        return sha256.length() <= SHORT ? sha256 : sha256.substring(0, SHORT) + "…";
    }
}
