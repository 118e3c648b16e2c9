package mx.avance.plan.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.base.ui.Formats;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.plan.Frequency;
import mx.avance.plan.IndicatorDraft;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;

/** What an indicator is and what it is to reach. */
final class IndicatorForm extends Div {

    private final TextField siglas = text("siglas", 60);
    private final TextField name = text("name", 1_000);
    private final TextField unitOfMeasure = text("unit-of-measure", 200);
    private final TextField variablesUnit = text("variables-unit", 300);
    private final Select<Frequency> frequency = new Select<>();
    private final CheckboxGroup<Quarter> measured = new CheckboxGroup<>();
    private final Select<Integer> decimals = new Select<>();
    private final Checkbox percent = new Checkbox(getTranslation("plan.percent"));
    private final Select<Accumulation> accumulation = new Select<>();
    private final Select<Rollup> rollup = new Select<>();
    private final Select<Sense> sense = new Select<>();
    private final TextField annual = text("annual", 40);
    private final Map<Quarter, TextField> targets = new EnumMap<>(Quarter.class);

    IndicatorForm(@Nullable IndicatorDraft draft) {
        addClassName("plan-form");
        choice(frequency, "frequency", List.of(Frequency.values()), Frequency.TRIMESTRAL);
        frequency.setItemLabelGenerator(Frequency::word);
        measured.setLabel(getTranslation("plan.measured"));
        measured.setHelperText(getTranslation("plan.measured.none"));
        measured.setItems(Quarter.values());
        choice(decimals, "decimals", IntStream.rangeClosed(0, 6).boxed().toList(), 0);
        choice(accumulation, "accumulation", List.of(Accumulation.values()), Accumulation.SUM);
        accumulation.setItemLabelGenerator(a -> getTranslation("accumulation." + lower(a)));
        choice(rollup, "rollup", List.of(Rollup.values()), Rollup.OWN);
        rollup.setItemLabelGenerator(r -> getTranslation("rollup." + lower(r)));
        choice(sense, "sense", List.of(Sense.values()), Sense.ASCENDING);
        sense.setItemLabelGenerator(s -> getTranslation("sense." + lower(s)));
        add(
                siglas,
                name,
                unitOfMeasure,
                variablesUnit,
                frequency,
                measured,
                decimals,
                percent,
                accumulation,
                rollup,
                sense,
                annual);
        for (Quarter quarter : Quarter.values()) {
            TextField field = new TextField(getTranslation("plan.target", quarter.name()));
            field.setMaxLength(40);
            targets.put(quarter, field);
            add(field);
        }
        if (draft != null) {
            show(draft);
        }
    }

    private void show(IndicatorDraft draft) {
        siglas.setValue(draft.siglas());
        name.setValue(draft.name());
        unitOfMeasure.setValue(draft.unitOfMeasure() == null ? "" : draft.unitOfMeasure());
        variablesUnit.setValue(draft.variablesUnit() == null ? "" : draft.variablesUnit());
        frequency.setValue(draft.frequency());
        String digits = draft.measuredQuarters();
        measured.setValue(
                digits == null
                        ? Set.of()
                        : digits.chars()
                                .mapToObj(digit -> Quarter.of(digit - '0'))
                                .collect(Collectors.toSet()));
        decimals.setValue(draft.decimals());
        percent.setValue(draft.percentFigures());
        accumulation.setValue(draft.accumulation());
        rollup.setValue(draft.rollup());
        sense.setValue(draft.sense());
        Amount year = draft.annualTarget();
        annual.setValue(year == null ? "" : year.toString());
        draft.targets().forEach((quarter, target) -> {
            TextField field = targets.get(quarter);
            if (field != null) {
                field.setValue(target.toString());
            }
        });
    }

    /**
     * What is written.
     *
     * @throws IllegalArgumentException with a sentence, when a figure is not one
     */
    IndicatorDraft draft() {
        Map<Quarter, Amount> written = new EnumMap<>(Quarter.class);
        targets.forEach((quarter, field) -> {
            Amount target = amount(field);
            if (target != null) {
                written.put(quarter, target);
            }
        });
        return new IndicatorDraft(
                siglas.getValue(),
                name.getValue(),
                unitOfMeasure.getValue(),
                variablesUnit.getValue(),
                frequency.getValue(),
                measuredQuarters(),
                percent.getValue(),
                decimals.getValue(),
                accumulation.getValue(),
                rollup.getValue(),
                sense.getValue(),
                amount(annual),
                written);
    }

    /** The digits of the quarters that are ticked, in order; none for those of the frequency. */
    private String measuredQuarters() {
        return measured.getValue().stream()
                .sorted()
                .map(quarter -> String.valueOf(quarter.number()))
                .collect(Collectors.joining());
    }

    private static @Nullable Amount amount(TextField field) {
        field.setInvalid(false);
        if (field.getValue().isBlank()) {
            return null;
        }
        try {
            return Formats.typedAmount(field.getValue());
        } catch (IllegalArgumentException e) {
            field.setErrorMessage(String.valueOf(e.getMessage()));
            field.setInvalid(true);
            throw e;
        }
    }

    private TextField text(String key, int most) {
        TextField field = new TextField(getTranslation("plan." + key));
        field.setMaxLength(most);
        return field;
    }

    private <T> void choice(Select<T> select, String key, List<T> items, T usual) {
        select.setLabel(getTranslation("plan." + key));
        select.setItems(items);
        select.setValue(usual);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
