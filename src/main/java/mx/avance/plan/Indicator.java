package mx.avance.plan;

import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Sense;
import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * An indicator: what is measured at an objective.
 *
 * @param position order among the indicators of its objective, from 1
 * @param unitOfMeasure of the indicator itself, such as "Porcentaje"
 * @param variablesUnit of the two figures that are divided, such as "Expedientes"
 * @param percentFigures the figures are themselves percentages, and are shown with the sign
 * @param decimals with how many decimals the figures are shown, 0 to 6
 * @param annualTarget the target of the year; {@code null} when none was written
 * @param measuredQuarters the digits of the quarters in which it is measured, such as {@code 13}; {@code null} when its frequency says it
 */
public record Indicator(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<Objective, Long> objectiveId,
        int position,
        String siglas,
        String name,
        @Nullable String unitOfMeasure,
        @Nullable String variablesUnit,
        Frequency frequency,
        boolean percentFigures,
        int decimals,
        @Nullable Amount annualTarget,
        Accumulation accumulation,
        Provenance accumulationFrom,
        Rollup rollup,
        Provenance rollupFrom,
        Sense sense,
        Provenance senseFrom,
        @Nullable String measuredQuarters) {

    /** As it was stored, by {@link BatchInsert}. */
    Indicator withId(long stored) {
        return new Indicator(
                stored,
                BatchInsert.FIRST_VERSION,
                objectiveId,
                position,
                siglas,
                name,
                unitOfMeasure,
                variablesUnit,
                frequency,
                percentFigures,
                decimals,
                annualTarget,
                accumulation,
                accumulationFrom,
                rollup,
                rollupFrom,
                sense,
                senseFrom,
                measuredQuarters);
    }
}
