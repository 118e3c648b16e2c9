package mx.avance.bands.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import mx.avance.bands.BandDraft;
import mx.avance.bands.BandDraft.Border;
import mx.avance.bands.BandDraft.Checked;
import mx.avance.bands.BandDraft.OfBorder;
import mx.avance.bands.BandDraft.OfName;
import mx.avance.bands.BandDraft.OfOrigin;
import mx.avance.bands.BandDraft.Problem;
import mx.avance.bands.Bands;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.ui.BandScale;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** A preset of the municipality while it is typed: what is wrong stands at its field, and what it would change is shown before anything is saved. */
final class PresetForm extends Div {

    private static final String NO_LIMIT_YET = "";

    private final Bands bands;
    private final @Nullable KnownPreset edited;
    private final TextField name = new TextField();
    private final TextArea origin = new TextArea();
    private final Select<Integer> count = new Select<>();
    private final Div borders = new Div();
    private final Div outcome = new Div();
    private final List<BorderFields> fields = new ArrayList<>();
    private List<Signal> signals;

    /** @param edited the preset that is changed; {@code null} for a new one */
    PresetForm(Bands bands, BandDraft draft, @Nullable KnownPreset edited) {
        this.bands = bands;
        this.edited = edited;
        this.signals = draft.signals();
        name.setLabel(getTranslation("bands.name"));
        name.setValue(draft.name());
        origin.setLabel(getTranslation("bands.origin"));
        origin.setHelperText(getTranslation("bands.origin.help"));
        origin.setValue(draft.origin());
        count.setLabel(getTranslation("bands.count"));
        count.setItems(List.of(BandDraft.THREE.size(), BandDraft.FIVE.size()));
        count.setItemLabelGenerator(number -> getTranslation("bands.count." + number));
        count.setValue(signals.size());

        name.addValueChangeListener(event -> check());
        origin.addValueChangeListener(event -> check());
        count.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                recount(event.getValue());
            }
        });

        borders.addClassName("preset-borders");
        outcome.addClassName("preset-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        addClassName("preset-form");
        add(name, count, origin, borders, outcome);
        showBorders(draft.borders());
        check();
    }

    /** Keeps what is typed. */
    void save() {
        BandDraft draft = draft();
        check();
        if (edited == null) {
            bands.create(draft);
        } else {
            bands.change(edited.id(), edited.version(), draft);
        }
    }

    private BandDraft draft() {
        return new BandDraft(
                name.getValue(),
                origin.getValue(),
                signals,
                fields.stream().map(BorderFields::border).toList());
    }

    /** From three bands to five and back: the borders of what is on target stay. */
    private void recount(int number) {
        List<Border> before = fields.stream().map(BorderFields::border).toList();
        List<Signal> wanted = number == BandDraft.THREE.size() ? BandDraft.THREE : BandDraft.FIVE;
        if (wanted.equals(signals)) {
            return;
        }
        int target = signals.indexOf(Signal.ON_TARGET);
        int fresh = wanted.indexOf(Signal.ON_TARGET);
        List<Border> borders = new ArrayList<>();
        for (int i = 0; i + 1 < wanted.size(); i++) {
            int old = i - fresh + target;
            borders.add(
                    target >= 0 && old >= 0 && old < before.size()
                            ? before.get(old)
                            : new Border(NO_LIMIT_YET, i < fresh));
        }
        signals = wanted;
        showBorders(borders);
        check();
    }

    private void showBorders(List<Border> typed) {
        borders.removeAll();
        fields.clear();
        for (int i = 0; i < typed.size(); i++) {
            BorderFields field = new BorderFields(signals.get(i), signals.get(i + 1), typed.get(i), this::check);
            fields.add(field);
            borders.add(field);
        }
    }

    private void check() {
        Checked checked = bands.check(draft(), edited == null ? null : edited.id());
        tell(name, "");
        origin.setErrorMessage("");
        origin.setInvalid(false);
        fields.forEach(field -> field.tell(""));
        checked.problems().forEach(this::tell);
        outcome.removeAll();
        checked.preset().ifPresent(preset -> {
            boolean inForce = edited != null && edited.inForce();
            outcome.add(
                    new BandScale(preset),
                    new H3(getTranslation(inForce ? "bands.preview.saving" : "bands.preview.using")),
                    new ShiftTable(bands.preview(preset)));
        });
    }

    private void tell(Problem problem) {
        switch (problem) {
            case OfName wrong -> tell(name, wrong.sentence());
            case OfOrigin wrong -> {
                origin.setErrorMessage(wrong.sentence());
                origin.setInvalid(true);
            }
            case OfBorder wrong -> fields.get(wrong.border()).tell(wrong.sentence());
        }
    }

    private static void tell(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
