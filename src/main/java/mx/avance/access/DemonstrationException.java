package mx.avance.access;

/** A demonstration and a production installation do not share a database. */
class DemonstrationException extends RuntimeException {

    private final boolean demonstration;

    DemonstrationException(boolean demonstration) {
        super(demonstration ? "The database is not one of a demonstration" : "The database is one of a demonstration");
        this.demonstration = demonstration;
    }

    /** Whether it is a demonstration that was started. */
    boolean demonstration() {
        return demonstration;
    }
}
