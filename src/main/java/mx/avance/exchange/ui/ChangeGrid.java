package mx.avance.exchange.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;

/** Cells as they are and as they would be, side by side. */
final class ChangeGrid extends ReportGrid<ShownChange> {

    private static final String OLD =
            "<span class='import-text'><span class='muted'>${item.blank}</span>${item.start}<del>${item.own}</del>${item.end}</span>";
    private static final String NEW =
            "<span class='import-text'><span class='muted'>${item.blank}</span>${item.start}<ins>${item.own}</ins>${item.end}</span>";

    /** @param refused whether these are not written, and why has a column */
    ChangeGrid(String label, boolean refused) {
        super(label);
        text("import.column.clave", "9rem", ShownChange::clave).setPartNameGenerator(change -> "muted");
        text("import.column.cell", "11rem", ShownChange::what);
        addColumn(parts(OLD, ShownChange::before, ShownChange::after))
                .setHeader(getTranslation("import.column.before"))
                .setFlexGrow(1)
                .setWidth("12rem");
        addColumn(parts(NEW, ShownChange::after, ShownChange::before))
                .setHeader(getTranslation(refused ? "import.column.file" : "import.column.after"))
                .setFlexGrow(1)
                .setWidth("12rem");
        if (refused) {
            wide("import.column.why", "14rem", ShownChange::refused);
        }
        text("import.column.place", "12rem", ShownChange::place).setPartNameGenerator(change -> "muted");
    }

    private LitRenderer<ShownChange> parts(
            String template,
            ValueProvider<ShownChange, @Nullable String> own,
            ValueProvider<ShownChange, @Nullable String> other) {
        String blank = getTranslation("import.blank");
        return LitRenderer.<ShownChange>of(template)
                .withProperty("blank", change -> own.apply(change) == null ? blank : "")
                .withProperty(
                        "start",
                        change -> parts(own.apply(change), other.apply(change)).start())
                .withProperty(
                        "own",
                        change -> parts(own.apply(change), other.apply(change)).own())
                .withProperty(
                        "end",
                        change -> parts(own.apply(change), other.apply(change)).end());
    }

    private static TextParts parts(@Nullable String text, @Nullable String other) {
        if (text == null) {
            return new TextParts("", "", "");
        }
        return other == null ? new TextParts("", text, "") : TextParts.of(text, other);
    }
}
