package mx.avance.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import org.jspecify.annotations.Nullable;

/**
 * What was programmed and realised of one indicator, period by period and to date; a figure that there is not is {@code null}, never zero.
 *
 * @param categories the periods in order: {@code T1} to {@code T4}
 * @param programmed the programmed figure of each period
 * @param realised the realised figure of each period
 * @param cumulativeProgrammed the programmed figure from the first period to each one; empty when there is nothing to accumulate
 * @param cumulativeRealised the realised figure from the first period to each one; empty when there is nothing to accumulate
 * @param unit the unit of the figures: {@code Gestiones de apoyos}
 * @param percentFigures whether the figures themselves are percentages ({@code 88.70 %}), with two decimals
 * @param annualTarget the target of the year, drawn where there are series to date; {@code null} when there is none
 */
public record ProgrammedRealisedData(
        List<String> categories,
        List<@Nullable BigDecimal> programmed,
        List<@Nullable BigDecimal> realised,
        List<@Nullable BigDecimal> cumulativeProgrammed,
        List<@Nullable BigDecimal> cumulativeRealised,
        String unit,
        boolean percentFigures,
        @Nullable BigDecimal annualTarget) {

    // Written out, because a compact constructor loses @Nullable within its types for who compiles against the class
    // file.
    public ProgrammedRealisedData(
            List<String> categories,
            List<@Nullable BigDecimal> programmed,
            List<@Nullable BigDecimal> realised,
            List<@Nullable BigDecimal> cumulativeProgrammed,
            List<@Nullable BigDecimal> cumulativeRealised,
            String unit,
            boolean percentFigures,
            @Nullable BigDecimal annualTarget) {
        this.categories = List.copyOf(categories);
        this.programmed = copy(programmed, categories);
        this.realised = copy(realised, categories);
        if (cumulativeProgrammed.isEmpty() && cumulativeRealised.isEmpty()) {
            this.cumulativeProgrammed = List.of();
            this.cumulativeRealised = List.of();
        } else {
            this.cumulativeProgrammed = copy(cumulativeProgrammed, categories);
            this.cumulativeRealised = copy(cumulativeRealised, categories);
        }
        this.unit = unit;
        this.percentFigures = percentFigures;
        this.annualTarget = annualTarget;
    }

    /** The same without a target of the year. */
    public ProgrammedRealisedData(
            List<String> categories,
            List<@Nullable BigDecimal> programmed,
            List<@Nullable BigDecimal> realised,
            List<@Nullable BigDecimal> cumulativeProgrammed,
            List<@Nullable BigDecimal> cumulativeRealised,
            String unit,
            boolean percentFigures) {
        this(categories, programmed, realised, cumulativeProgrammed, cumulativeRealised, unit, percentFigures, null);
    }

    /** The same without series to date, for indicators whose periods do not accumulate. */
    public static ProgrammedRealisedData ofPeriods(
            List<String> categories,
            List<@Nullable BigDecimal> programmed,
            List<@Nullable BigDecimal> realised,
            String unit,
            boolean percentFigures) {
        return new ProgrammedRealisedData(categories, programmed, realised, List.of(), List.of(), unit, percentFigures);
    }

    /**
     * The figures of an indicator, T1 to T4, with those to date where its quarters add up ({@link Accumulation#SUM}). What was realised to date is
     * drawn up to the last captured quarter, and not past one that is missing.
     *
     * @param unit the unit of the figures
     * @param percentFigures whether the figures themselves are percentages
     */
    public static ProgrammedRealisedData of(IndicatorFigures figures, String unit, boolean percentFigures) {
        List<String> categories =
                Arrays.stream(Quarter.values()).map(Quarter::name).toList();
        List<@Nullable BigDecimal> programmed = new ArrayList<>();
        List<@Nullable BigDecimal> realised = new ArrayList<>();
        for (QuarterFigures quarter : figures.quarters()) {
            programmed.add(value(quarter.programmed()));
            realised.add(value(quarter.realised()));
        }
        if (figures.accumulation() != Accumulation.SUM) {
            return ofPeriods(categories, programmed, realised, unit, percentFigures);
        }
        return new ProgrammedRealisedData(
                categories,
                programmed,
                realised,
                toDate(programmed, programmed, true),
                toDate(realised, programmed, false),
                unit,
                percentFigures,
                value(figures.annual()));
    }

    /** Running sums: nothing before the first figure, nothing from a quarter on that has a target and no figure. */
    private static List<@Nullable BigDecimal> toDate(
            List<@Nullable BigDecimal> figures, List<@Nullable BigDecimal> targets, boolean carriesOverBlanks) {
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = null;
        boolean missing = false;
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal figure = figures.get(i);
            BigDecimal target = targets.get(i);
            missing = missing || (figure == null && target != null && target.signum() > 0);
            if (figure != null) {
                sum = sum == null ? figure : sum.add(figure);
            }
            sums.add(missing || (figure == null && !carriesOverBlanks) ? null : sum);
        }
        return sums;
    }

    private static @Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }

    /** Whether there are series to date. */
    public boolean hasCumulative() {
        return !cumulativeProgrammed.isEmpty();
    }

    /** The target of the year where it is drawn: with the series to date, and above nothing. */
    @Nullable
    BigDecimal drawnTarget() {
        return hasCumulative() && annualTarget != null && annualTarget.signum() > 0 ? annualTarget : null;
    }

    /** The decimals that show every figure whole, the same for all so that they align; two for percentages. */
    int decimals() {
        if (percentFigures) {
            return 2;
        }
        int decimals = 0;
        for (List<@Nullable BigDecimal> figures :
                List.of(programmed, realised, cumulativeProgrammed, cumulativeRealised)) {
            for (BigDecimal figure : figures) {
                if (figure != null) {
                    decimals = Math.max(decimals, figure.stripTrailingZeros().scale());
                }
            }
        }
        BigDecimal target = drawnTarget();
        if (target != null) {
            decimals = Math.max(decimals, target.stripTrailingZeros().scale());
        }
        return decimals;
    }

    private static List<@Nullable BigDecimal> copy(List<@Nullable BigDecimal> figures, List<String> categories) {
        if (figures.size() != categories.size()) {
            throw new IllegalArgumentException("There are " + categories.size() + " categories and a series of "
                    + figures.size() + " figures; a figure that there is not is null.");
        }
        return Collections.unmodifiableList(new ArrayList<>(figures));
    }
}
