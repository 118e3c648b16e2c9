package mx.avance.capture;

import java.time.LocalDate;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * The window of a quarter: when its figures may be captured.
 *
 * @param opensOn first day on which it is open, in the municipality's time zone
 * @param closesOn last day on which it is open
 */
public record QuarterWindow(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<FiscalYear, Long> fiscalYearId,
        Quarter quarter,
        WindowState state,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn) {}
