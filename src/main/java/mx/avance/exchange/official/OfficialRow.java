package mx.avance.exchange.official;

import java.util.List;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the official document, with its objective.
 *
 * @param unit the unit that the row names; absent where it is that of the objective above
 * @param decimals with how many its figures are written at least
 * @param percentFigures whether its figures are percentages themselves
 * @param figures the targets in force, and what was realised up to the quarter that is reported
 * @param published by quarter, T1 first: the percentage as a document printed it
 * @param publishedCumulative by quarter, T1 first: the cumulative percentage as a document printed it
 * @param justification of the quarter that is reported
 */
public record OfficialRow(
        long indicatorId,
        Clave clave,
        @Nullable String unit,
        String narrative,
        String siglas,
        String indicator,
        Frequency frequency,
        @Nullable String unitOfMeasure,
        @Nullable String variablesUnit,
        int decimals,
        boolean percentFigures,
        IndicatorFigures figures,
        List<@Nullable String> published,
        List<@Nullable String> publishedCumulative,
        @Nullable String justification,
        RowLocks locks) {

    /** What stands before the unit of the indicator, in the cell that holds both units. */
    public static final String INDICATOR_UNIT = "UNIDAD DE MEDIDA DEL INDICADOR:";

    /** What stands before that of its variables. */
    public static final String VARIABLES_UNIT = "UNIDAD DE MEDIDA DE LAS VARIABLES:";

    /** By the depth of the clave. */
    public Level level() {
        return clave.level();
    }

    /** {@code Componente (CCAL)}; {@code Actividad} where it names no unit. */
    public String levelText() {
        return unit == null ? level().word() : level().word() + " (" + unit + ")";
    }

    /** {@code 1.4.1.1.2 Recursos materiales …}. */
    public String narrativeText() {
        return clave + " " + narrative;
    }

    /** {@code PSAA= Porcentaje de …}. */
    public String indicatorText() {
        return siglas + "= " + indicator;
    }

    /** The two units, each with its label; the second only where there is one. */
    public String measureText() {
        String first = INDICATOR_UNIT + " " + (unitOfMeasure == null ? "" : unitOfMeasure);
        return variablesUnit == null ? first : first + " " + VARIABLES_UNIT + " " + variablesUnit;
    }

    /** The percentage that a document printed for a quarter. */
    public @Nullable String published(Quarter quarter) {
        return published.get(quarter.ordinal());
    }

    /** The cumulative percentage that a document printed for a quarter. */
    public @Nullable String publishedCumulative(Quarter quarter) {
        return publishedCumulative.get(quarter.ordinal());
    }
}
