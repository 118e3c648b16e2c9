package mx.avance.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import mx.avance.logbook.LogLine;
import mx.avance.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** Before and after of a line, as plain text; what is long comes whole when it is asked for. */
final class LogValues extends Div {

    LogValues(LogLine line, Logbook logbook) {
        addClassName("log-values");
        if (line.before() == null && line.after() == null) {
            return;
        }
        show(line, line.before(), line.after(), line.cut() ? "…" : "");
        if (line.cut()) {
            Button whole = new Button(LogTexts.translated("log.whole"));
            whole.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            whole.addClickListener(event -> logbook.whole(line.id()).ifPresent(values -> {
                removeAll();
                show(line, values.before(), values.after(), "");
            }));
            add(whole);
        }
    }

    private void show(LogLine line, @Nullable String before, @Nullable String after, String more) {
        add(value(line, before, "log.before", "log-before", more));
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("aria-hidden", "true");
        arrow.addClassName("muted");
        add(arrow, value(line, after, "log.after", "log-after", more));
    }

    private static Component value(LogLine line, @Nullable String value, String name, String style, String more) {
        Span label = new Span(LogTexts.translated(name) + " ");
        label.addClassName("visually-hidden");
        boolean cut = value != null && value.length() >= Logbook.SHOWN;
        Span text = new Span(
                value == null ? LogTexts.translated("log.nothing") : ValueTexts.of(line, value) + (cut ? more : ""));
        text.addClassName(value == null ? "muted" : "log-text");
        Span both = new Span(label, text);
        both.addClassName(style);
        return both;
    }
}
