package mx.avance.capture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarter windows of a fiscal year. */
@Service
public class Windows {

    private final QuarterWindows windows;

    Windows(QuarterWindows windows) {
        this.windows = windows;
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

    /** Whether that quarter has been published. */
    @Transactional(readOnly = true)
    public boolean isPublished(long fiscalYearId, Quarter quarter) {
        Optional<QuarterWindow> window =
                of(fiscalYearId).stream().filter(w -> w.quarter() == quarter).findFirst();
        return window.map(w -> w.state() == WindowState.PUBLICADA).orElse(false);
    }
}
