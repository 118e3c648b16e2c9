package mx.avance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is listed, with the indicator that it is of.
 *
 * @param version of the agreement, for whoever changes it
 * @param unit that of the indicator
 * @param dueOn until when; {@code null} when no day was set
 * @param createdBy the name of who recorded it
 * @param doneBy the name of who said that it was done; {@code null} until then
 * @param standing how it stands today
 */
public record AgreementLine(
        long id,
        int version,
        long indicatorId,
        String clave,
        String siglas,
        String indicator,
        long unitId,
        String unit,
        Quarter quarter,
        String text,
        String responsible,
        @Nullable LocalDate dueOn,
        String createdBy,
        Instant createdAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        AgreementStanding standing) {}
