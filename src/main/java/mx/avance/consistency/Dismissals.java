package mx.avance.consistency;

import org.springframework.stereotype.Service;

/** Says that a finding is right as it is, and why; and takes that back. */
@Service
public class Dismissals {

    /**
     * Dismisses a finding until its figures change.
     *
     * @param reason 10 to 1,000 characters
     * @throws ConsistencyRefusedException when the reason is too short or too long, or the finding no longer stands
     */
    public void dismiss(long findingId, String reason) {}

    /** Opens a finding again that was dismissed. */
    public void restore(long findingId) {}
}
