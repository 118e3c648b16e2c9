package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.avance.access.Person;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCatalogue.ProgrammeName;
import mx.avance.plan.PlanCatalogue.UnitName;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes what an address asks for with what is usual, so that a screen always knows what it shows. */
@Service
@Transactional(readOnly = true)
public class Places {

    private final PlanCatalogue plan;
    private final Windows windows;
    private final ReadableProgrammes readable;

    Places(PlanCatalogue plan, Windows windows, ReadableProgrammes readable) {
        this.plan = plan;
        this.windows = windows;
        this.readable = readable;
    }

    /**
     * Where one looks.
     *
     * @param windows the four quarter windows of the year, T1 first
     * @param programme {@code null} for all
     * @param unit {@code null} for all
     * @param units the ids of the unit and of those below it; empty for all
     * @param readable the ids of the programmes that whoever looks may read; empty for all
     */
    public record Place(
            long fiscalYearId,
            int year,
            Quarter quarter,
            List<QuarterWindow> windows,
            @Nullable ProgrammeName programme,
            @Nullable UnitName unit,
            Set<Long> units,
            Set<Long> readable) {

        public @Nullable Long programmeId() {
            return programme == null ? null : programme.id();
        }

        /** The last quarter that is open for capture, if one is. */
        public Optional<Quarter> openQuarter() {
            return windows.stream()
                    .filter(w -> w.state() == WindowState.ABIERTA)
                    .map(QuarterWindow::quarter)
                    .max(Comparator.naturalOrder());
        }
    }

    /**
     * The place asked for. Without a year it is the newest; without a quarter the last one that is closed or published, else the open one; a programme
     * or unit that is not there counts as all.
     *
     * @return empty when no year has been programmed, or not that one
     */
    public Optional<Place> find(
            @Nullable Integer year, @Nullable Quarter quarter, @Nullable String programmeKey, @Nullable Long unitId) {
        Optional<FiscalYear> found = year == null ? plan.fiscalYears().stream().findFirst() : plan.fiscalYear(year);
        return found.map(y -> place(y, quarter, programmeKey, unitId));
    }

    /** The unit that somebody works for: the one that is held, when it is one with all that is below it; empty when there are several or none. */
    public Optional<UnitName> ownUnit(Person person) {
        List<UnitName> held = new ArrayList<>();
        int depth = Integer.MAX_VALUE;
        for (UnitName unit : plan.units()) {
            if (unit.depth() <= depth) {
                depth = Integer.MAX_VALUE;
                if (person.holds(unit.id())) {
                    held.add(unit);
                    depth = unit.depth();
                }
            }
        }
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    private Place place(
            FiscalYear year, @Nullable Quarter quarter, @Nullable String programmeKey, @Nullable Long unitId) {
        long yearId = requireNonNull(year.id());
        List<QuarterWindow> calendar = windows.of(yearId);
        Set<Long> mayRead = readable.of(yearId);
        ProgrammeName programme = programmeKey == null
                ? null
                : plan.programme(yearId, programmeKey)
                        .filter(p -> mayRead.isEmpty() || mayRead.contains(p.id()))
                        .orElse(null);
        UnitName unit = unitId == null
                ? null
                : plan.units().stream()
                        .filter(u -> u.id() == unitId)
                        .findFirst()
                        .orElse(null);
        return new Place(
                yearId,
                year.yearNumber(),
                quarter == null ? usualQuarter(calendar) : quarter,
                calendar,
                programme,
                unit,
                unit == null ? Set.of() : plan.unitAndBelow(unit.id()),
                mayRead);
    }

    private static Quarter usualQuarter(List<QuarterWindow> calendar) {
        Optional<Quarter> lastEnded = calendar.stream()
                .filter(w -> w.state() == WindowState.PUBLICADA || w.state() == WindowState.CERRADA)
                .map(QuarterWindow::quarter)
                .max(Comparator.naturalOrder());
        return lastEnded.orElseGet(() -> calendar.stream()
                .filter(w -> w.state() == WindowState.ABIERTA)
                .map(QuarterWindow::quarter)
                .findFirst()
                .orElse(Quarter.T1));
    }
}
