package mx.avance.consistency.rule;

import java.util.List;
import mx.avance.consistency.text.Vocabulary;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the rules see it.
 *
 * @param parentId the indicator of the same position one objective above; {@code null} for none
 * @param printedClave as the document wrote it, where that differs
 * @param measuredQuarters as in {@code mx.avance.capture.DueRule}
 * @param quarters what each quarter says, T1 to T4
 * @param earlier periods before this fiscal year, the latest first
 */
public record CheckedIndicator(
        long id,
        @Nullable Long parentId,
        String clave,
        @Nullable String printedClave,
        Level level,
        String siglas,
        String name,
        @Nullable String variablesUnit,
        Frequency frequency,
        @Nullable String measuredQuarters,
        boolean percentFigures,
        Rollup rollup,
        IndicatorFigures figures,
        List<CheckedQuarter> quarters,
        List<EarlierPeriod> earlier,
        Vocabulary vocabulary) {

    public CheckedIndicator {
        quarters = List.copyOf(quarters);
        earlier = List.copyOf(earlier);
    }

    public CheckedQuarter quarter(Quarter quarter) {
        return quarters.get(quarter.ordinal());
    }

    /** The figures of a quarter, by which a dismissed finding knows that it is still the same. */
    public String basis(Quarter quarter) {
        return Written.amount(figures.figures(quarter).programmed()) + "/"
                + Written.amount(figures.figures(quarter).realised()) + "/" + Written.amount(figures.annual());
    }

    /** The targets of the year. */
    public String targets() {
        StringBuilder targets = new StringBuilder(Written.amount(figures.annual()));
        for (Quarter quarter : Quarter.values()) {
            targets.append(quarter == Quarter.T1 ? ": " : ", ")
                    .append(Written.amount(figures.figures(quarter).programmed()));
        }
        return targets.toString();
    }
}
