package mx.avance.consistency;

import org.springframework.stereotype.Service;

/** Which rules are in force, with which tolerances. */
@Service
public class ConsistencyRules {

    /** The settings as they are, and their version. */
    public record Stored(RuleSettings settings, int version) {}

    /** What is in force. */
    public RuleSettings settings() {
        return stored().settings();
    }

    /** What is in force, with the version to change it by. */
    public Stored stored() {
        return new Stored(RuleSettings.USUAL, 0);
    }

    /**
     * Changes them; everything is checked anew.
     *
     * @param version that of the settings which the person had before its eyes
     * @throws ConsistencyRefusedException for a tolerance that cannot be
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed them meanwhile
     */
    public void change(RuleSettings next, int version) {}
}
