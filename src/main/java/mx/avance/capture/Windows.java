package mx.avance.capture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.access.SystemOnly;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.FiscalYear;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarter windows of a fiscal year. */
@Service
public class Windows {

    private final QuarterWindows windows;
    private final History history;

    Windows(QuarterWindows windows, History history) {
        this.windows = windows;
        this.history = history;
    }

    /** The windows of a fiscal year in the order of their quarters; none when the year has not been programmed. */
    @Transactional(readOnly = true)
    public List<QuarterWindow> of(long fiscalYearId) {
        return windows.findByFiscalYearIdOrderByQuarter(AggregateReference.to(fiscalYearId));
    }

    /**
     * Programmes the four windows of a year that has none yet; a year that has them keeps them.
     *
     * @param plan the four windows
     */
    @Transactional
    public void programme(FiscalYear year, List<QuarterWindow> plan) {
        if (of(Objects.requireNonNull(year.id())).isEmpty()) {
            windows.saveAll(plan);
        }
    }

    /**
     * Marks a quarter as published and keeps it in the history. The change waits for nobody: of two who publish at once, the second fails.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed the window meanwhile
     */
    @Transactional
    @SystemOnly("the publication of a quarter, which asks for the permission and freezes its cut")
    public void published(long fiscalYearId, Quarter quarter) {
        QuarterWindow window = windows.findByFiscalYearIdOrderByQuarter(AggregateReference.to(fiscalYearId)).stream()
                .filter(w -> w.quarter() == quarter)
                .findFirst()
                .orElseThrow();
        windows.save(new QuarterWindow(
                window.id(),
                window.version(),
                window.fiscalYearId(),
                quarter,
                WindowState.PUBLICADA,
                window.opensOn(),
                window.closesOn()));
        history.record(HistoryRecord.change(
                        "PUBLISH",
                        "window",
                        window.id(),
                        "state",
                        window.state().name(),
                        WindowState.PUBLICADA.name())
                .of(null, quarter.number()));
    }

    /** Whether that quarter has been published. */
    @Transactional(readOnly = true)
    public boolean isPublished(long fiscalYearId, Quarter quarter) {
        Optional<QuarterWindow> window =
                of(fiscalYearId).stream().filter(w -> w.quarter() == quarter).findFirst();
        return window.map(w -> w.state() == WindowState.PUBLICADA).orElse(false);
    }
}
