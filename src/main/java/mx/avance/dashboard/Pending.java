package mx.avance.dashboard;

/**
 * What is still to be done in a quarter, in indicators.
 *
 * @param due how many are owed
 * @param captured how many of those have their realised figure
 * @param sent how many of those were sent, validated or not
 * @param withFindings how many of all, owed or not, have something that somebody should look at
 */
public record Pending(int due, int captured, int sent, int withFindings) {

    /** How many are owed and have no realised figure. */
    public int notCaptured() {
        return due - captured;
    }

    /** How many are owed and are still with their unit. */
    public int notSent() {
        return due - sent;
    }
}
