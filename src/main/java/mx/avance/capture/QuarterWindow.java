package mx.avance.capture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * The window of a quarter: when its figures may be captured.
 *
 * @param state as it was stored; the one in force at a moment is {@link #stateAt}
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
        @Nullable LocalDate closesOn) {

    /**
     * The state in force at a moment. What was closed or published by an act stays so; otherwise the dates decide: it is open from the first
     * instant of {@code opensOn} until the first instant after {@code closesOn}, in the municipality's time zone. Without both dates it is PROGRAMADA.
     */
    public WindowState stateAt(Instant moment, ZoneId zone) {
        LocalDate first = opensOn;
        LocalDate last = closesOn;
        if (state == WindowState.CERRADA || state == WindowState.PUBLICADA) {
            return state;
        }
        if (first == null
                || last == null
                || moment.isBefore(first.atStartOfDay(zone).toInstant())) {
            return WindowState.PROGRAMADA;
        }
        return moment.isBefore(last.plusDays(1).atStartOfDay(zone).toInstant())
                ? WindowState.ABIERTA
                : WindowState.CERRADA;
    }

    /** The same window, with the state and dates that are given. */
    QuarterWindow with(WindowState newState, @Nullable LocalDate opens, @Nullable LocalDate closes) {
        return new QuarterWindow(id, version, fiscalYearId, quarter, newState, opens, closes);
    }
}
