package mx.avance.plan;

import java.util.Map;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the planning office writes it; see {@link Indicator} for its parts.
 *
 * @param targets the original target of each quarter that has one
 */
public record IndicatorDraft(
        String siglas,
        String name,
        @Nullable String unitOfMeasure,
        @Nullable String variablesUnit,
        Frequency frequency,
        boolean percentFigures,
        int decimals,
        Accumulation accumulation,
        Rollup rollup,
        Sense sense,
        @Nullable Amount annualTarget,
        Map<Quarter, Amount> targets) {

    public IndicatorDraft {
        targets = Map.copyOf(targets);
    }

    /**
     * The same with its texts without spaces around.
     *
     * @throws PlanRejectedException when a text is missing or too long, or the decimals are out of range
     */
    IndicatorDraft checked() {
        if (decimals < 0 || decimals > 6) {
            throw new PlanRejectedException("Los decimales van de 0 a 6.");
        }
        return new IndicatorDraft(
                PlanTexts.needed(siglas, 60, "las siglas del indicador"),
                PlanTexts.needed(name, 1_000, "el nombre del indicador"),
                PlanTexts.optional(unitOfMeasure, 200, "la unidad de medida del indicador"),
                PlanTexts.optional(variablesUnit, 300, "la unidad de medida de las variables"),
                frequency,
                percentFigures,
                decimals,
                accumulation,
                rollup,
                sense,
                annualTarget,
                targets);
    }
}
