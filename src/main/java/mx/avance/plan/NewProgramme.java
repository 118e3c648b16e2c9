package mx.avance.plan;

import java.util.List;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Sense;
import org.jspecify.annotations.Nullable;

/**
 * A programme to be planned, with its whole objective tree.
 *
 * @param fiscalYear the calendar year
 * @param dependencia the id of the unit that attends to it
 * @param objectives in any order; every one but a Fin needs the objective above it among them
 */
public record NewProgramme(
        int fiscalYear,
        String key,
        String name,
        int axisNumber,
        String axisName,
        long dependencia,
        List<NewObjective> objectives) {

    /**
     * An objective of the new programme.
     *
     * @param printedClave as a document wrote it, where that differs from the clave
     * @param unit the id of its own responsible unit; {@code null} when it has that of the objective above
     */
    public record NewObjective(
            Clave clave,
            @Nullable String printedClave,
            String narrative,
            @Nullable Long unit,
            List<NewIndicator> indicators) {}

    /** An indicator of a new objective; see {@link Indicator} for its parts. */
    public record NewIndicator(
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
            Provenance senseFrom) {}
}
