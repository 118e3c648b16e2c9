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
 * @param measuredQuarters the digits of the only quarters in which it is measured, increasing, such as {@code 13}; {@code null} when its frequency says it
 * @param targets the original target of each quarter that has one
 */
public record IndicatorDraft(
        String siglas,
        String name,
        @Nullable String unitOfMeasure,
        @Nullable String variablesUnit,
        Frequency frequency,
        @Nullable String measuredQuarters,
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
     * @throws PlanRejectedException when a text is missing or too long, the decimals are out of range, or the measured quarters are not
     *     digits from 1 to 4 in order
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
                measured(measuredQuarters),
                percentFigures,
                decimals,
                accumulation,
                rollup,
                sense,
                annualTarget,
                targets);
    }

    private static @Nullable String measured(@Nullable String given) {
        String digits = given == null ? "" : given.strip();
        if (!digits.matches("1?2?3?4?")) {
            throw new PlanRejectedException(
                    "Los trimestres en que se mide son números del 1 al 4, en orden y sin repetir; se encontró «"
                            + digits + "».");
        }
        return digits.isEmpty() ? null : digits;
    }
}
