package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.transparency.TransparencyCheck;
import mx.avance.exchange.transparency.TransparencyCheck.Summary;

/** What the fichas técnicas lack of the format of transparency, told before it is ordered. */
final class TransparencyLacks extends Div {

    /** A note is one sentence. */
    private static final int LONGEST_REASON = 500;

    private final TransparencyCheck check;
    private final TextArea reason = new TextArea(getTranslation("export.lacks.reason"));

    TransparencyLacks(TransparencyCheck check) {
        this.check = check;
        addClassName("export-lacks");
        reason.setPlaceholder(check.usualReason());
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(1);
        reason.setMaxRows(5);
        reason.setWidthFull();
    }

    /** Why the fichas are incomplete, as the notes are to say it; blank for the usual reason. */
    String reason() {
        return reason.getValue();
    }

    void show(ExportScope scope) {
        removeAll();
        Summary summary = check.summary(scope);
        Paragraph format = new Paragraph(summary.template());
        format.addClassName("muted");
        add(format);
        if (summary.incomplete() == 0) {
            add(new Paragraph(getTranslation("export.lacks.nothing")));
            return;
        }
        add(new Paragraph(getTranslation(
                "export.lacks", Formats.count((int) summary.incomplete()), Formats.count((int) summary.indicators()))));
        Button which = new Button(
                getTranslation("export.lacks.which"), event -> new IncompleteDialog(check, scope, summary).open());
        which.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
        add(which, reason);
    }

    /** {@code Línea base: 32 · Definición: 30}. */
    static String columns(Summary summary) {
        return summary.columns().entrySet().stream()
                .map(entry ->
                        entry.getKey() + ": " + Formats.count(entry.getValue().intValue()))
                .collect(Collectors.joining(" · "));
    }
}
