package mx.avance.plan.ui;

import com.vaadin.flow.component.html.Paragraph;
import mx.avance.access.PermissionDeniedException;
import mx.avance.plan.PlanRejectedException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The sentence above a form: what was refused, or that it was saved. */
final class Attempts extends Paragraph {

    Attempts() {
        addClassName("plan-outcome");
        getElement().setAttribute("role", "status");
    }

    /**
     * Does something and says how it went.
     *
     * @return whether it was done
     */
    boolean attempt(String done, Runnable work) {
        try {
            work.run();
        } catch (PlanRejectedException | PermissionDeniedException | IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), true);
            return false;
        } catch (OptimisticLockingFailureException e) {
            say(getTranslation("plan.changed-meanwhile"), true);
            return false;
        }
        say(done, false);
        return true;
    }

    void say(String text, boolean failed) {
        setText(text);
        setClassName("failed", failed);
    }
}
