package mx.avance.plan.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import mx.avance.plan.Clave;
import mx.avance.plan.PlanCatalogue.UnitName;
import mx.avance.plan.PlanTree.ObjectiveCard;
import org.jspecify.annotations.Nullable;

/** Clave, narrative and unit of an objective. */
final class ObjectiveForm extends Div {

    private final TextField clave = new TextField();
    private final TextArea narrative = new TextArea();
    private final ComboBox<UnitName> unit = new ComboBox<>();

    ObjectiveForm(@Nullable ObjectiveCard card, List<UnitName> units) {
        addClassName("plan-form");
        clave.setLabel(getTranslation("plan.clave"));
        clave.setHelperText(getTranslation(card == null ? "plan.clave.new" : "plan.clave.move"));
        clave.setMaxLength(60);
        narrative.setLabel(getTranslation("plan.narrative"));
        narrative.setMaxLength(4_000);
        unit.setLabel(getTranslation("plan.unit"));
        unit.setHelperText(getTranslation("plan.unit.inherited"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitName::name);
        unit.setClearButtonVisible(true);
        if (card != null) {
            clave.setValue(card.clave());
            narrative.setValue(card.narrative());
            if (!card.unitInherited()) {
                units.stream().filter(u -> u.id() == card.unitId()).findFirst().ifPresent(unit::setValue);
            }
        }
        add(clave, narrative, unit);
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
