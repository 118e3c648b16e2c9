package mx.avance.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a director asks of a quarter: how many indicators stand in each band, which are furthest below and above, where, and who will miss the year. It
 * counts indicators and compares percentages; it never adds figures of different indicators.
 */
@Service
@Transactional(readOnly = true)
public class Dashboard {

    private final BandCounts counts;
    private final Board board;
    private final OpenFindings findings;
    private final Rankings rankings;
    private final HeatRows heat;
    private final YearParts year;
    private final ProgrammeParts programme;
    private final ClosingRows closings;

    Dashboard(
            BandCounts counts,
            Board board,
            OpenFindings findings,
            Rankings rankings,
            HeatRows heat,
            YearParts year,
            ProgrammeParts programme,
            ClosingRows closings) {
        this.counts = counts;
        this.board = board;
        this.findings = findings;
        this.rankings = rankings;
        this.heat = heat;
        this.year = year;
        this.programme = programme;
        this.closings = closings;
    }

    /**
     * What is looked at.
     *
     * @param programmeId one programme; {@code null} for all
     * @param readable only these programmes, because no others may be read; empty for all
     * @param units only indicators of these units; empty for all
     */
    public record Scope(
            long fiscalYearId,
            Quarter quarter,
            @Nullable Long programmeId,
            Set<Long> readable,
            Set<Long> units,
            @Nullable Level level) {

        public Scope {
            readable = Set.copyOf(readable);
            units = Set.copyOf(units);
        }

        /** The same of one programme. */
        Scope of(long programme) {
            return new Scope(fiscalYearId, quarter, programme, readable, units, level);
        }

        /** The same of all units. */
        Scope ofAllUnits() {
            return new Scope(fiscalYearId, quarter, programmeId, readable, Set.of(), level);
        }

        /** The same in another quarter of the year. */
        public Scope in(Quarter other) {
            return new Scope(fiscalYearId, other, programmeId, readable, units, level);
        }
    }

    /**
     * An indicator in a ranking.
     *
     * @param percentage of the quarter; always exists here
     * @param justification of the quarter; {@code null} when none was written
     */
    public record Ranked(
            long indicatorId,
            String clave,
            String siglas,
            String name,
            String unit,
            @Nullable String variablesUnit,
            boolean percentFigures,
            int decimals,
            Sense sense,
            Progress.Known percentage,
            Signal signal,
            @Nullable String justification) {

        /** What was realised less what was programmed, in the indicator's own unit. */
        public BigDecimal distance() {
            return percentage.realised().sum().subtract(percentage.programmed().sum());
        }
    }

    /** How many indicators have each semáforo in the quarter; every signal is a key, with 0 where there are none. */
    public Map<Signal, Integer> counts(Scope scope) {
        return counts.of(scope);
    }

    /** The same in the quarter before; empty for T1. */
    public Optional<Map<Signal, Integer>> previousCounts(Scope scope) {
        return scope.quarter() == Quarter.T1
                ? Optional.empty()
                : Optional.of(counts.of(scope.in(Quarter.of(scope.quarter().number() - 1))));
    }

    /** The same in every quarter of the year. */
    public Map<Quarter, Map<Signal, Integer>> bandsByQuarter(Scope scope) {
        return counts.byQuarter(scope);
    }

    /** What is still to be captured, sent and looked at in the quarter. Not in a transaction that only reads: findings are brought up to date. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Pending pending(Scope scope) {
        return board.units(scope).pending(findings.indicators(scope));
    }

    /**
     * The shares of each semáforo by unit: those directly below the unit whose {@code units} are asked for, or the dependencias when none is; where one
     * of them has more than half of the indicators, those below it in its place.
     */
    public UnitShares units(Scope scope) {
        return UnitComparison.of(board.units(scope), scope.units());
    }

    /** Indicators against quarters: all of them, or those with the lowest percentages. */
    public HeatMap heat(Scope scope) {
        return heat.of(scope);
    }

    /** Where the indicators of each semáforo are: the objectives of the one programme, or the programmes of the year when there are several. */
    public SignalTree tree(Scope scope) {
        if (scope.programmeId() != null) {
            return programme.of(scope);
        }
        List<YearParts.Head> programmes = year.heads(scope);
        return programmes.size() == 1
                ? programme.of(scope.of(programmes.getFirst().programmeId()))
                : year.of(scope, programmes);
    }

    /** Those furthest below: the lowest percentages among the bands of under-performance, the lowest first. */
    public List<Ranked> worst(Scope scope, int limit) {
        return rankings.of(scope, List.of(Signal.CRITICAL, Signal.LOW), PercentageOrder.LOWEST, limit);
    }

    /** Those furthest above: the highest percentages among the bands of over-performance, the highest first. */
    public List<Ranked> best(Scope scope, int limit) {
        return rankings.of(scope, List.of(Signal.OVER, Signal.HIGH), PercentageOrder.HIGHEST, limit);
    }

    /** {@link #pending}, {@link #units} and the counts of {@link #closings} in one reading: it is nearly all that each of them costs. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Overview overview(Scope scope) {
        UnitCounts counted = board.units(scope);
        return new Overview(
                counted.pending(findings.indicators(scope)),
                UnitComparison.of(counted, scope.units()),
                counted.atPace(),
                counted.asProgrammed());
    }

    /** Who will miss the annual target at the present pace, the lowest first. */
    public List<Closing> missing(Scope scope, int limit) {
        return closings.of(scope, limit);
    }

    /** The same, and how many will in each way of projecting the end of the year. */
    public Closings closings(Scope scope, int limit) {
        UnitCounts counted = board.units(scope);
        return new Closings(closings.of(scope, limit), counted.atPace(), counted.asProgrammed());
    }
}
