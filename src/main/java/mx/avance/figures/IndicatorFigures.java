package mx.avance.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an indicator in a fiscal year and the three percentages that follow from them: of the quarter, to date, and of the year. They
 * differ a lot (295.14 % of the quarter and 68.87 % of the year in component 6 of the published document), so all three are always shown.
 *
 * <p>Every percentage compares a realised {@link Term} with a programmed one. A term holds the figures that are not blank of the quarters that count;
 * when all of them are blank there is no term, which is not a term of 0. Then, in this order:
 *
 * <ol>
 *   <li>no programmed term, or one of 0: {@link Absence#PROGRESS_WITHOUT_TARGET} when something greater than 0 was realised, else
 *       {@link Absence#NO_TARGET} for 0 (one 0 among blanks is enough) and {@link Absence#TARGET_BLANK} for no term;
 *   <li>no realised term: {@link Absence#NOT_CAPTURED};
 *   <li>{@link Sense#ASCENDING}: realised / programmed, 0 % when 0 was realised;
 *   <li>{@link Sense#DESCENDING}: programmed / realised, {@link Absence#NO_LIMIT} when 0 was realised.
 * </ol>
 *
 * <p>The rule makes no exception for a descending indicator whose target is 0 (no accidents): nothing tells that 0 from "sin meta", so it is
 * {@code NO_TARGET} while nothing happens and {@code PROGRESS_WITHOUT_TARGET} as soon as something does.
 *
 * @param accumulation which quarters count to date, and how
 * @param sense which term is divided by which
 * @param annual the target of the year; {@code null} when it was left blank. It is given, never the sum of the quarters
 * @param quarters the figures of T1, T2, T3 and T4, in that order
 */
public record IndicatorFigures(
        Accumulation accumulation, Sense sense, @Nullable Amount annual, List<QuarterFigures> quarters) {

    /** @throws IllegalArgumentException when the quarters are not four */
    public IndicatorFigures {
        if (quarters.size() != Quarter.values().length) {
            throw new IllegalArgumentException(
                    "Un indicador tiene las cifras de cuatro trimestres; se encontraron " + quarters.size() + ".");
        }
        quarters = List.copyOf(quarters);
    }

    /** The two figures of a quarter. */
    public QuarterFigures figures(Quarter quarter) {
        return quarters.get(quarter.ordinal());
    }

    /** The percentage of a quarter alone: what was realised in it against what was programmed for it. The accumulation plays no part. */
    public Progress quarter(Quarter quarter) {
        List<Quarter> only = List.of(quarter);
        return compare(realised(only), programmed(only), missing(only));
    }

    /**
     * The percentage to date: both sides from T1 to a quarter, never against the annual target.
     *
     * <ul>
     *   <li>{@code SUM}: the sum of the realised figures against the sum of the programmed ones. It exists only when every quarter with a target
     *       greater than 0 has been captured; otherwise {@code NOT_CAPTURED} with the quarters that are missing, since adding a blank as if it were
     *       0 would show a delay in typing as a delay in the work. What was realised in a quarter without a target is added too.
     *   <li>{@code CONSTANT}, {@code LAST}: the last captured quarter against its own target, and its case when it has none, even if a
     *       quarter before or after it is missing.
     *   <li>{@code AVERAGE}: the mean of the captured figures against the mean of what was programmed in those same quarters (of those of them that
     *       have a programmed figure, 0 included).
     * </ul>
     *
     * <p>When no quarter was captured: {@code NOT_CAPTURED} with the missing quarters if one has a target greater than 0, else {@code NO_TARGET} or
     * {@code TARGET_BLANK}.
     */
    public Progress cumulative(Quarter quarter) {
        List<Quarter> toDate = quarter.upTo();
        List<Quarter> missing = missing(toDate);
        if (accumulation == Accumulation.SUM && !missing.isEmpty()) {
            return new Progress.Unknown(Absence.NOT_CAPTURED, missing);
        }
        List<Quarter> counted = counted(toDate);
        return compare(realised(counted), programmed(counted), missing);
    }

    /**
     * The percentage of the year: what was realised to date against the annual target. Realised to date is the sum of what has been captured
     * ({@code SUM}), the last captured figure ({@code CONSTANT}, {@code LAST}) or the mean of the captured ones ({@code AVERAGE}). Unlike
     * {@link #cumulative} it does not wait for missing quarters: it says how much of the year is in hand.
     *
     * <p>{@code NOT_CAPTURED} when nothing was captured, with the quarters that are missing so far; none are when no quarter so far has a target.
     *
     * <p>A descending {@code SUM} starts the year far above 100 % (annual target / little yet) and comes down; it means something only at its end.
     */
    public Progress annual(Quarter asOf) {
        List<Quarter> toDate = asOf.upTo();
        Term target = annual == null ? null : new Term(List.of(annual), false);
        return compare(realised(counted(toDate)), target, missing(toDate));
    }

    /**
     * What was realised from T1 to a quarter, as it counts against the target of the year: the sum of what was captured ({@code SUM}), the last
     * captured figure ({@code CONSTANT}, {@code LAST}) or the mean of the captured ones ({@code AVERAGE}).
     *
     * @return empty when nothing was captured
     */
    public Optional<Term> realisedToDate(Quarter asOf) {
        return Optional.ofNullable(realised(counted(asOf.upTo())));
    }

    /** The quarters whose figures count; all of them when none was captured, so that the reason comes from what was programmed. */
    private List<Quarter> counted(List<Quarter> toDate) {
        List<Quarter> captured =
                toDate.stream().filter(q -> figures(q).isCaptured()).toList();
        if (captured.isEmpty()) {
            return toDate;
        }
        return switch (accumulation) {
            case SUM -> toDate;
            case CONSTANT, LAST -> List.of(captured.getLast());
            case AVERAGE -> captured;
        };
    }

    private List<Quarter> missing(List<Quarter> among) {
        return among.stream().filter(q -> figures(q).isMissing()).toList();
    }

    private @Nullable Term realised(List<Quarter> counted) {
        return term(counted, QuarterFigures::realised);
    }

    private @Nullable Term programmed(List<Quarter> counted) {
        return term(counted, QuarterFigures::programmed);
    }

    private @Nullable Term term(List<Quarter> counted, Function<QuarterFigures, @Nullable Amount> side) {
        List<Amount> parts = counted.stream()
                .map(this::figures)
                .map(side)
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : new Term(parts, accumulation == Accumulation.AVERAGE);
    }

    /** The percentage of a realised side against a programmed one, or why there is none. */
    Progress compare(@Nullable Term realised, @Nullable Term programmed, List<Quarter> missing) {
        if (programmed == null || programmed.isZero()) {
            return new Progress.Unknown(withoutTarget(realised, programmed), List.of());
        }
        if (realised == null) {
            return new Progress.Unknown(Absence.NOT_CAPTURED, missing);
        }
        if (sense == Sense.ASCENDING) {
            return new Progress.Known(ratio(realised, programmed), realised, programmed);
        }
        return realised.isZero()
                ? new Progress.Unknown(Absence.NO_LIMIT, List.of())
                : new Progress.Known(ratio(programmed, realised), realised, programmed);
    }

    private static Absence withoutTarget(@Nullable Term realised, @Nullable Term programmed) {
        if (realised != null && !realised.isZero()) {
            return Absence.PROGRESS_WITHOUT_TARGET;
        }
        return programmed == null ? Absence.TARGET_BLANK : Absence.NO_TARGET;
    }

    private static Percentage ratio(Term part, Term whole) {
        return Percentage.of(
                part.sum().multiply(BigDecimal.valueOf(whole.divisor())),
                whole.sum().multiply(BigDecimal.valueOf(part.divisor())));
    }
}
