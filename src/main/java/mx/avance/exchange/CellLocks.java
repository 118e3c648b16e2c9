package mx.avance.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mx.avance.capture.ImportedEntries;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.official.RowLocks;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.CapturedWork.PlannedTarget;
import mx.avance.plan.PlanTerms;
import org.jspecify.annotations.Nullable;

/** Which cells of a programme a document may not change, and why: the same for the document that goes out and for the one that comes back. */
record CellLocks(int year, QuarterLocks quarters, LocalDate today) {

    /** Why the target of the year is not written. */
    Optional<String> annual(KnownIndicator indicator, @Nullable Amount wanted) {
        return PlanTerms.annualRefused(year, indicator.annual(), wanted, today);
    }

    /** Why the target of a quarter is not written. */
    Optional<String> programmed(KnownEntry entry, @Nullable Amount wanted) {
        Quarter quarter = entry.quarter();
        PlannedTarget target = new PlannedTarget(entry.id(), quarter, entry.original(), entry.adjusted());
        return PlanTerms.refused(year, target, wanted, today)
                .or(() -> quarters.lock(quarter).filter(why -> !quarters.isPlanned(quarter)));
    }

    /** Why a realised figure, a printed percentage or a justification is not written. */
    Optional<String> captured(KnownEntry entry) {
        Quarter quarter = entry.quarter();
        return quarters.lock(quarter)
                .or(() -> quarters.isReported(quarter)
                        ? Optional.empty()
                        : Optional.of(quarter + " es posterior al trimestre que el documento informa, "
                                + quarters.document() + ": sus cifras se cargan con su propio documento."))
                .or(() -> ImportedEntries.whyNot(entry.state()));
    }

    /** All of them for an indicator, whatever somebody would write. */
    RowLocks of(KnownIndicator indicator) {
        return new RowLocks(
                annual(indicator, other(indicator.annual())).isPresent(),
                quarters(
                        indicator,
                        entry -> programmed(entry, other(entry.original())).isPresent()),
                quarters(indicator, entry -> indicator.sum() || captured(entry).isPresent()),
                captured(indicator.entry(quarters.document())).isPresent());
    }

    private static Set<Quarter> quarters(KnownIndicator indicator, Predicate<KnownEntry> locked) {
        Set<Quarter> found = EnumSet.noneOf(Quarter.class);
        indicator.entries().stream().filter(locked).map(KnownEntry::quarter).forEach(found::add);
        return found;
    }

    /** Something else than what is there. */
    private static @Nullable Amount other(@Nullable Amount stored) {
        return stored == null ? Amount.ZERO : null;
    }
}
