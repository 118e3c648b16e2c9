package mx.avance.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The projected end of an indicator's year (cierre proyectado) as of a quarter, in two ways: with what is programmed for the quarters to come, and
 * at the present pace. At T4 nothing is left to project and both are what was realised.
 *
 * <p>Neither exists without an annual target greater than 0, nor while a quarter to date that has a target greater than 0 was not captured: a blank is
 * not a zero. The pace needs a {@linkplain IndicatorFigures#cumulative percentage to date} besides. The reasons are those of the percentages.
 *
 * @param asOf the last quarter whose realised figure counts
 * @param asProgrammed realised to date and programmed for the rest: the sum ({@code SUM}); the target of the last quarter to come that has one, else the
 *     last captured figure ({@code CONSTANT}, {@code LAST}); the mean of the captured figures and the targets to come ({@code AVERAGE})
 * @param atPace what was realised to date is to what was programmed to date as the end of the year will be to the annual target
 */
public record YearEnd(Quarter asOf, Projection asProgrammed, Projection atPace) {

    /** The end of the year of those figures, as seen from a quarter; what was realised later plays no part. */
    public static YearEnd of(IndicatorFigures figures, Quarter asOf) {
        Amount annual = figures.annual();
        if (annual == null || annual.isZero()) {
            return both(asOf, none(figures.annual(asOf)));
        }
        List<Quarter> missing = asOf.upTo().stream()
                .filter(quarter -> figures.figures(quarter).isMissing())
                .toList();
        if (!missing.isEmpty()) {
            return both(asOf, new Projection.None(new Progress.Unknown(Absence.NOT_CAPTURED, missing)));
        }
        Projection asProgrammed = asProgrammed(figures, asOf, annual);
        return asOf == Quarter.T4
                ? both(asOf, asProgrammed)
                : new YearEnd(asOf, asProgrammed, atPace(figures, asOf, annual));
    }

    private static YearEnd both(Quarter asOf, Projection projection) {
        return new YearEnd(asOf, projection, projection);
    }

    private static Projection asProgrammed(IndicatorFigures figures, Quarter asOf, Amount annual) {
        List<Amount> realised = realised(figures, asOf);
        List<Amount> toCome = toCome(figures, asOf);
        List<Amount> parts = new ArrayList<>(realised);
        parts.addAll(toCome);
        if (parts.isEmpty()) {
            return none(figures.cumulative(asOf));
        }
        boolean lastCounts = switch (figures.accumulation()) {
            case SUM, AVERAGE -> false;
            case CONSTANT, LAST -> true;
        };
        Term end = lastCounts
                ? new Term(List.of(parts.getLast()), false)
                : new Term(parts, figures.accumulation() == Accumulation.AVERAGE);
        int realisedParts = lastCounts ? (toCome.isEmpty() ? 1 : 0) : realised.size();
        return switch (figures.compare(end, new Term(List.of(annual), false), List.of())) {
            case Progress.Known known -> new Projection.AsProgrammed(end, realisedParts, annual, known.percentage());
            case Progress.Unknown unknown -> new Projection.None(unknown);
        };
    }

    private static List<Amount> realised(IndicatorFigures figures, Quarter asOf) {
        return asOf.upTo().stream()
                .map(quarter -> figures.figures(quarter).realised())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The targets of the quarters to come. One of 0 adds nothing to a sum; of the others it says that the quarter has no target. */
    private static List<Amount> toCome(IndicatorFigures figures, Quarter asOf) {
        return Arrays.stream(Quarter.values())
                .filter(quarter -> quarter.compareTo(asOf) > 0)
                .map(figures::figures)
                .filter(quarter -> figures.accumulation() == Accumulation.SUM || quarter.hasTarget())
                .map(QuarterFigures::programmed)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Projection atPace(IndicatorFigures figures, Quarter asOf, Amount annual) {
        return switch (figures.cumulative(asOf)) {
            case Progress.Known known ->
                new Projection.AtPace(known.realised(), known.programmed(), annual, known.percentage());
            case Progress.Unknown unknown -> new Projection.None(unknown);
        };
    }

    private static Projection none(Progress progress) {
        if (progress instanceof Progress.Unknown unknown) {
            return new Projection.None(unknown);
        }
        throw new IllegalStateException("A percentage exists where no projection does: " + progress);
    }
}
