package mx.avance.plan.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import mx.avance.plan.Clave;
import mx.avance.plan.Level;
import mx.avance.plan.PlanCatalogue.UnitName;
import mx.avance.plan.PlanTree.ObjectiveCard;
import org.jspecify.annotations.Nullable;

/** Clave, narrative and unit of an objective. */
final class ObjectiveForm extends Div {

    private final TextField clave = new TextField();
    private final TextArea narrative = new TextArea();
    private final ComboBox<UnitName> unit = new ComboBox<>();

    private ObjectiveForm(List<UnitName> units) {
        addClassName("plan-form");
        clave.setLabel(getTranslation("plan.clave"));
        clave.setHelperText(getTranslation("plan.clave.new"));
        clave.setMaxLength(60);
        narrative.setLabel(getTranslation("plan.narrative"));
        narrative.setMaxLength(4_000);
        unit.setLabel(getTranslation("plan.unit"));
        unit.setHelperText(getTranslation("plan.unit.inherited"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitName::name);
        unit.setClearButtonVisible(true);
        add(clave, narrative, unit);
    }

    /** The form of a new objective below another one. */
    static ObjectiveForm ofNew(List<UnitName> units) {
        return new ObjectiveForm(units);
    }

    /**
     * The form of a new Fin.
     *
     * @param firstUnit the unit of a programme that has no Fin yet; {@code null} when it has one
     */
    static ObjectiveForm ofFin(@Nullable Long firstUnit, List<UnitName> units) {
        ObjectiveForm form = new ObjectiveForm(units);
        form.unit.setHelperText(form.getTranslation("plan.unit.fin"));
        if (firstUnit != null) {
            form.clave.setHelperText(form.getTranslation("plan.clave.first"));
            form.choose(firstUnit, units);
        }
        return form;
    }

    /** The form of an objective that is there. */
    static ObjectiveForm of(ObjectiveCard card, List<UnitName> units) {
        ObjectiveForm form = new ObjectiveForm(units);
        form.clave.setHelperText(form.getTranslation("plan.clave.move"));
        if (card.level() == Level.FIN) {
            form.unit.setHelperText(form.getTranslation("plan.unit.fin"));
        }
        form.clave.setValue(card.clave());
        form.narrative.setValue(card.narrative());
        if (!card.unitInherited()) {
            form.choose(card.unitId(), units);
        }
        return form;
    }

    private void choose(long unitId, List<UnitName> units) {
        units.stream().filter(u -> u.id() == unitId).findFirst().ifPresent(unit::setValue);
    }

    /** The clave that is written; {@code null} for a blank. */
    @Nullable
    Clave clave() {
        String text = clave.getValue().strip();
        return text.isEmpty() ? null : Clave.of(text);
    }

    String narrative() {
        return narrative.getValue();
    }

    @Nullable
    Long unit() {
        UnitName chosen = unit.getValue();
        return chosen == null ? null : chosen.id();
    }
}
