package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.transparency.TransparencyCheck;
import mx.avance.exchange.transparency.TransparencyCheck.Summary;

/** What the fichas técnicas lack of the format of transparency, told before it is ordered. */
final class TransparencyLacks extends Div {

    private final TransparencyCheck check;

    TransparencyLacks(TransparencyCheck check) {
        this.check = check;
        addClassName("export-lacks");
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
        add(which);
    }

    /** {@code Línea base: 32 · Definición: 30}. */
    static String columns(Summary summary) {
        return summary.columns().entrySet().stream()
                .map(entry ->
                        entry.getKey() + ": " + Formats.count(entry.getValue().intValue()))
                .collect(Collectors.joining(" · "));
    }
}
