package mx.avance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What was agreed of an indicator: a promise with a name and perhaps a day.
 *
 * @param quarter 1 to 4, the quarter that was looked at when it was agreed
 * @param responsible who answers for it, in words: a person or a unit
 * @param dueOn until when; {@code null} when no day was set
 * @param doneAt {@code null} until it is done
 */
record Agreement(
        @Id @Nullable Long id,
        @Version int version,
        long indicatorId,
        int quarter,
        String text,
        String responsible,
        @Nullable LocalDate dueOn,
        String createdBy,
        Instant createdAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {

    boolean isDone() {
        return doneAt != null;
    }

    Agreement saying(AgreementText words) {
        return new Agreement(
                id,
                version,
                indicatorId,
                quarter,
                words.text(),
                words.responsible(),
                words.dueOn(),
                createdBy,
                createdAt,
                doneBy,
                doneAt);
    }

    Agreement done(@Nullable String by, @Nullable Instant at) {
        return new Agreement(id, version, indicatorId, quarter, text, responsible, dueOn, createdBy, createdAt, by, at);
    }
}
