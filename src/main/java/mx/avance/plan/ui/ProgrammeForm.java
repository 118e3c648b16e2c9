package mx.avance.plan.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import mx.avance.plan.PlanCatalogue.UnitName;
import mx.avance.plan.PlanTree.ProgrammeCard;
import mx.avance.plan.ProgrammeDraft;
import org.jspecify.annotations.Nullable;

/** Year, clave, name, axis and dependencia of a programme. */
final class ProgrammeForm extends Div {

    private final IntegerField year = new IntegerField();
    private final TextField key = new TextField();
    private final TextArea name = new TextArea();
    private final IntegerField axisNumber = new IntegerField();
    private final TextField axisName = new TextField();
    private final ComboBox<UnitName> unit = new ComboBox<>();

    private ProgrammeForm(List<UnitName> units) {
        addClassName("plan-form");
        year.setLabel(getTranslation("shell.year"));
        key.setLabel(getTranslation("plan.programme.key"));
        key.setHelperText(getTranslation("plan.programme.key.help"));
        key.setMaxLength(60);
        name.setLabel(getTranslation("plan.programme.name"));
        name.setMaxLength(500);
        axisNumber.setLabel(getTranslation("plan.programme.axis-number"));
        axisName.setLabel(getTranslation("plan.programme.axis-name"));
        axisName.setMaxLength(300);
        unit.setLabel(getTranslation("plan.programme.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitName::name);
        add(year, key, name, axisNumber, axisName, unit);
    }

    /** The form of a new programme, of that year if it is known. */
    static ProgrammeForm ofNew(@Nullable Integer year, List<UnitName> units) {
        ProgrammeForm form = new ProgrammeForm(units);
        form.year.setValue(year);
        return form;
    }

    /** The form of a programme that is there: its year and its clave name it elsewhere, and stay. */
    static ProgrammeForm of(ProgrammeCard card, List<UnitName> units) {
        ProgrammeForm form = new ProgrammeForm(units);
        form.year.setValue(card.year());
        form.year.setReadOnly(true);
        form.key.setValue(card.programmeKey());
        form.key.setReadOnly(true);
        form.key.setHelperText(null);
        form.name.setValue(card.name());
        form.axisNumber.setValue(card.axisNumber());
        form.axisName.setValue(card.axisName());
        units.stream().filter(u -> u.id() == card.unitId()).findFirst().ifPresent(form.unit::setValue);
        return form;
    }

    @Nullable
    Integer year() {
        return year.getValue();
    }

    String key() {
        return key.getValue();
    }

    ProgrammeDraft draft() {
        UnitName chosen = unit.getValue();
        return new ProgrammeDraft(
                name.getValue(), axisNumber.getValue(), axisName.getValue(), chosen == null ? null : chosen.id());
    }
}
