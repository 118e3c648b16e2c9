package mx.avance.bands.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import mx.avance.bands.BandDraft.Border;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;

/** One border between two bands: the percent, and which of the two has exactly that percent. */
final class BorderFields extends Div {

    private final TextField limit = new TextField();
    private final Select<Boolean> owner = new Select<>();

    BorderFields(Signal below, Signal above, Border border, Runnable changed) {
        String lower = word(below);
        String upper = word(above);
        limit.setLabel(getTranslation("bands.limit", lower, upper));
        limit.setValue(border.typed());
        limit.setMaxLength(80);
        owner.setLabel(getTranslation("bands.owner"));
        owner.setItems(List.of(false, true));
        owner.setItemLabelGenerator(isAbove -> isAbove ? upper : lower);
        owner.setValue(border.above());
        owner.setAriaLabel(getTranslation("bands.owner.of", lower, upper));
        limit.addValueChangeListener(event -> changed.run());
        owner.addValueChangeListener(event -> changed.run());
        addClassName("border-fields");
        add(limit, owner);
    }

    Border border() {
        return new Border(limit.getValue(), Boolean.TRUE.equals(owner.getValue()));
    }

    /** Says what is wrong with it; empty when nothing is. */
    void tell(String sentence) {
        limit.setErrorMessage(sentence);
        limit.setInvalid(!sentence.isEmpty());
    }

    private String word(Signal signal) {
        return getTranslation(Signals.translationKey(signal));
    }
}
