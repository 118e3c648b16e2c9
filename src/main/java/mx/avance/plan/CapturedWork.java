package mx.avance.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What hangs from the plan and is kept by whoever captures: the entries of each indicator, and everything derived from them. Each is called in the
 * transaction of the change of the plan.
 */
public interface CapturedWork {

    /** Whether anything was captured, justified, sent or adjusted in one of those indicators. */
    boolean hasAny(Collection<Long> indicatorIds);

    /** Begins the four blank entries of new indicators. */
    void begin(List<Long> indicatorIds);

    /** The targets of an indicator, T1 first. */
    List<PlannedTarget> targets(long indicatorId);

    /** Writes the original target of a quarter; {@code null} leaves it blank. The rules of time are the plan's own. */
    void writeTarget(PlannedTarget target, @Nullable Amount original);

    /**
     * Computes anew what is derived from those indicators and from where they stand.
     *
     * @param programmeIds other programmes to count again: those that lost indicators, or whose objectives moved
     */
    void changed(List<Long> indicatorIds, Set<Long> programmeIds);

    /** Takes the blank entries of indicators that are going to be deleted out. */
    void forget(List<Long> indicatorIds);

    /** Programmes the usual quarters of a year that has none yet. */
    void programmeQuarters(FiscalYear year);

    /** Begins the entries of every indicator of a year that was copied, with the targets that the indicators they come from had if wanted. */
    void beginCopied(long fiscalYearId, boolean withTargets);

    /** The original target of a quarter, and the adjusted one where there is one. */
    record PlannedTarget(
            long entryId,
            Quarter quarter,
            @Nullable Amount original,
            @Nullable Amount adjusted) {}
}
