package mx.avance.bands.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.ui.BandScale;

/** A preset: its name, its scale, its origin, and what can be done with it. */
final class PresetCard extends Div {

    private final Div acts = new Div();

    PresetCard(KnownPreset known) {
        H2 name = new H2(known.preset().name());
        name.addClassName("card-title");
        Div head = new Div(name);
        head.addClassName("card-head");
        if (known.inForce()) {
            Span mark = new Span(getTranslation("bands.in-force"));
            mark.addClassName("preset-in-force");
            head.add(mark);
            addClassName("preset-current");
        } else if (known.own()) {
            Span own = new Span(getTranslation("bands.own"));
            own.addClassName("muted");
            head.add(own);
        }
        Paragraph origin = new Paragraph(known.preset().origin());
        origin.addClassNames("muted", "preset-origin");
        acts.addClassName("acts");
        addClassNames("card", "preset-card");
        add(head, new BandScale(known.preset()), origin, acts);
    }

    /** Adds what can be done with it. @param named the same with the name of the preset: there are many of these buttons on the screen */
    void add(Button act, String named) {
        act.setAriaLabel(named);
        acts.add(act);
    }
}
