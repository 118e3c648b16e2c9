package mx.avance.plan;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.CapturedWork.PlannedTarget;
import org.jspecify.annotations.Nullable;

/**
 * Until when an original target can be written: before its quarter starts, and a blank one until its quarter ends. After that it is only adjusted, on
 * the record (rule 9). The target of the year goes by the first and last day of the year.
 */
public final class PlanTerms {

    private PlanTerms() {}

    /** Why that target cannot be written on that day; empty when it can, or stays as it is. */
    public static Optional<String> refused(int year, PlannedTarget target, @Nullable Amount wanted, LocalDate today) {
        QuarterTerm term = new QuarterTerm(year, target.quarter());
        if (same(target.original(), wanted)) {
            return Optional.empty();
        }
        if (target.adjusted() != null) {
            return Optional.of("La meta de " + target.quarter() + " ya se adecuó: se cambia solo con otra adecuación.");
        }
        if (target.original() == null) {
            return term.hasEnded(today)
                    ? Optional.of(term.endedSentence()
                            + ": una meta en blanco se escribe solo antes de que termine su trimestre.")
                    : Optional.empty();
        }
        return term.hasStarted(today)
                ? Optional.of(term.startedSentence() + ": su meta ya no se reescribe, se cambia solo por adecuación.")
                : Optional.empty();
    }

    /** Why the target of the year cannot be written on that day; empty when it can, or stays as it is. */
    public static Optional<String> annualRefused(
            int year, @Nullable Amount before, @Nullable Amount wanted, LocalDate today) {
        if (same(before, wanted)) {
            return Optional.empty();
        }
        boolean closed = before == null
                ? new QuarterTerm(year, Quarter.T4).hasEnded(today)
                : new QuarterTerm(year, Quarter.T1).hasStarted(today);
        return closed
                ? Optional.of("El ejercicio " + year + (before == null ? " terminó" : " empezó")
                        + ": su meta anual ya no se escribe, cambia solo con las adecuaciones de sus trimestres.")
                : Optional.empty();
    }

    /** Whether both are the same target; a blank is the same only as a blank. */
    static boolean same(@Nullable Amount a, @Nullable Amount b) {
        return a == null ? b == null : a.equals(b);
    }
}
