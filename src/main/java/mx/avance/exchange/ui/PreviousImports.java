package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportHistory.ImportCard;

/** Cargas anteriores: who imported what and when, with the file, its report and the way back. */
final class PreviousImports extends Section {

    private static final int PAGE = 20;
    private static final int SHORT = 6;

    private final ImportServices services;
    private final LongConsumer undone;
    private final Grid<ImportCard> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();
    private final CallbackDataProvider<ImportCard, Void> cards;
    private int count;

    /** @param undone hears the id of one that was taken back */
    PreviousImports(ImportServices services, LongConsumer undone) {
        this.services = services;
        this.undone = undone;
        cards = new CallbackDataProvider<>(
                query -> services.history().page(query.getOffset(), query.getLimit()).stream(),
                query -> count,
                ImportCard::id);
        grid.addClassNames("import-list", "import-history");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        // Few at a time: each has a link and two buttons.
        grid.setPageSize(PAGE);
        grid.getElement().setAttribute("aria-label", getTranslation("import.history.title"));
        text("import.history.when", "10rem", card -> Formats.dateTime(card.importedAt(), services.zone()));
        text("import.history.who", "8rem", ImportCard::importedBy);
        grid.addComponentColumn(this::file)
                .setHeader(getTranslation("import.history.file"))
                .setWidth("11rem")
                .setFlexGrow(1);
        text("import.history.programmes", "10rem", ImportCard::programmes).setFlexGrow(1);
        text("import.history.rows", "10rem", PreviousImports::rows).setFlexGrow(1);
        text("import.history.state", "9rem", this::state);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("import.history.acts"))
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.setDataProvider(cards);
        empty.setText(getTranslation("import.history.none"));
        empty.addClassName("empty");
        addClassName("import-previous");
        add(new H2(getTranslation("import.history.title")), grid, empty);
        refresh();
    }

    /** Reads them again. */
    void refresh() {
        count = services.history().count();
        grid.setAllRowsVisible(count <= SHORT);
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        cards.refreshAll();
    }

    private Grid.Column<ImportCard> text(String header, String width, ValueProvider<ImportCard, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Anchor file(ImportCard card) {
        Anchor file =
                new Anchor(new ImportDownload(services.history(), card), AttachmentType.DOWNLOAD, card.fileName());
        file.setTitle(getTranslation("import.history.download"));
        return file;
    }

    /** "32 nuevos · 1 rechazado": what is not zero. */
    private static String rows(ImportCard card) {
        List<String> parts = new ArrayList<>();
        add(parts, card.newRows(), ImportWords::added);
        add(parts, card.changedRows(), ImportWords::changed);
        add(parts, card.refusedRows(), ImportWords::refused);
        add(parts, card.problems(), ImportWords::problems);
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, int count, IntFunction<String> words) {
        if (count > 0) {
            parts.add(words.apply(count));
        }
    }

    private String state(ImportCard card) {
        Instant at = card.undoneAt();
        return at == null
                ? getTranslation("import.history.stands")
                : getTranslation("import.history.undone", card.undoneBy(), Formats.dateTime(at, services.zone()));
    }

    private Div acts(ImportCard card) {
        Button report =
                new Button(getTranslation("import.report"), event -> new ReportDialog(services.history(), card).open());
        report.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
        report.setAriaLabel(getTranslation("import.report.of", card.fileName(), when(card)));
        Div acts = new Div(report);
        acts.addClassName("import-buttons");
        if (!card.isUndone()) {
            Button undo = new Button(getTranslation("import.undo"), event -> undo(card));
            undo.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
            undo.setAriaLabel(getTranslation("import.undo.of", card.fileName(), when(card)));
            acts.add(undo);
        }
        return acts;
    }

    private String when(ImportCard card) {
        return Formats.dateTime(card.importedAt(), services.zone());
    }

    /** Asks whether that import is taken back. */
    void undo(ImportCard card) {
        new UndoDialog(services.undo(), card, () -> {
                    refresh();
                    undone.accept(card.id());
                })
                .open();
    }
}
