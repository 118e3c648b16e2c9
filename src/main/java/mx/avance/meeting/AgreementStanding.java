package mx.avance.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an agreement stands on a day. */
public enum AgreementStanding {
    /** Its day has passed and it is not done. */
    OVERDUE,
    /** It is not done, and there is time. */
    OPEN,
    /** It is done. */
    DONE;

    /** How an agreement stands: its own day still counts. */
    static AgreementStanding of(boolean done, @Nullable LocalDate dueOn, LocalDate today) {
        if (done) {
            return DONE;
        }
        return dueOn != null && dueOn.isBefore(today) ? OVERDUE : OPEN;
    }
}
