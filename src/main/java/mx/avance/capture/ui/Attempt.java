package mx.avance.capture.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import java.util.function.Supplier;
import mx.avance.access.PermissionDeniedException;
import mx.avance.capture.AdjustmentRefusedException;
import mx.avance.capture.CaptureRefusedException;
import org.springframework.dao.OptimisticLockingFailureException;

/** An act of a person whose refusals are sentences; what nobody expected goes on to the handler of such errors. */
final class Attempt {

    private Attempt() {}

    /** Tries it. @return the sentence to show when it was refused */
    static Optional<String> of(Runnable act) {
        return of(act, () -> UI.getCurrent().getTranslation("capture.stale"));
    }

    /** Tries it. @param stale says what somebody else wrote meanwhile */
    static Optional<String> of(Runnable act, Supplier<String> stale) {
        try {
            act.run();
            return Optional.empty();
        } catch (PermissionDeniedException
                | CaptureRefusedException
                | AdjustmentRefusedException
                | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (OptimisticLockingFailureException e) {
            return Optional.of(stale.get());
        }
    }

    /** Says what was done and reads the screen again. */
    static void done(String text) {
        Notification.show(text, 4_000, Notification.Position.BOTTOM_START);
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
