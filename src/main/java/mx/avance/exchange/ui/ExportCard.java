package mx.avance.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import mx.avance.exchange.ExportForm;

/** A document that can be ordered: what it is, what it is for, and the button. */
final class ExportCard extends Div {

    private final Button button;

    ExportCard(ExportForm form, Runnable order) {
        H2 title = new H2(name(form));
        title.addClassName("card-title");
        Paragraph what = new Paragraph(getTranslation(key(form) + ".what"));
        button = new Button(getTranslation("export.order", form.ending().toUpperCase(Locale.ROOT)));
        button.setAriaLabel(getTranslation("export.order.of", name(form)));
        button.addClickListener(event -> order.run());
        addClassNames("card", "export-card");
        add(title, what, button);
    }

    /** What is to be known before it is ordered. */
    void tell(Component more) {
        addComponentAtIndex(indexOf(button), more);
    }

    /** The name of a form, as people call it. */
    static String name(ExportForm form) {
        return UI.getCurrent().getTranslation(key(form));
    }

    private static String key(ExportForm form) {
        return "export.form." + form.name().toLowerCase(Locale.ROOT);
    }
}
