package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import mx.avance.base.Today;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.Windows;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts documents beside what is stored. */
@Component
class DocumentComparisons {

    private final KnownProgrammes known;
    private final PlanCatalogue plan;
    private final Windows windows;
    private final Today today;

    DocumentComparisons(KnownProgrammes known, PlanCatalogue plan, Windows windows, Today today) {
        this.known = known;
        this.plan = plan;
        this.windows = windows;
        this.today = today;
    }

    ComparedDocument compare(ReadDocument document) {
        @Nullable
        Long yearId = plan.fiscalYear(document.year())
                .map(year -> requireNonNull(year.id()))
                .orElse(null);
        List<QuarterWindow> calendar = yearId == null ? List.of() : windows.of(yearId);
        QuarterLocks locks = QuarterLocks.of(calendar, document.quarter());
        Optional<KnownProgramme> programme = known.find(document.year(), document.programmeKey());
        List<RowReview> rows = programme
                .map(p -> new DocumentComparison(document, p, locks, today.date()).rows())
                .orElseGet(() -> document.rows().stream()
                        .map(row -> new RowReview(row, true, List.of(), null))
                        .toList());
        return new ComparedDocument(document, yearId, locks, programme, rows);
    }
}
