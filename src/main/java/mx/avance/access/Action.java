package mx.avance.access;

import static mx.avance.access.Reach.ALL;
import static mx.avance.access.Reach.NONE;
import static mx.avance.access.Reach.OWN;

/**
 * What can be done, and by whom: the matrix of permissions, the only place where it is written. {@code docs/permissions.md} is this table in words, and
 * a test compares the two and tries every changing service method with every role.
 */
public enum Action {
    /** Read the plan and the figures of the current year. */
    READ(ALL, OWN, OWN, ALL, NONE),
    /** Read what has been published, and verify it. */
    READ_PUBLISHED(ALL, ALL, ALL, ALL, ALL),
    /** Read the record of changes of everybody (Bitácora); that of one entry belongs to reading it. */
    READ_HISTORY(ALL, NONE, NONE, ALL, NONE),
    /** Type realised figures and justifications, attach evidence. */
    CAPTURE(ALL, NONE, OWN, NONE, NONE),
    /** Send captured entries to be validated. */
    SEND(ALL, OWN, OWN, NONE, NONE),
    /** Validate sent entries, or give them back with an observation. */
    VALIDATE(ALL, OWN, NONE, NONE, NONE),
    /** Ask for a target to be adjusted. */
    REQUEST_ADJUSTMENT(ALL, OWN, OWN, NONE, NONE),
    /** Authorise or refuse the adjustment of a target. */
    AUTHORISE_ADJUSTMENT(ALL, NONE, NONE, NONE, NONE),
    /** Say that what does not add up is right as it is, with a reason; take that back. */
    DISMISS_FINDING(ALL, OWN, OWN, NONE, NONE),
    /** Record what was agreed of an indicator, correct it, say that it was done. */
    RECORD_AGREEMENT(ALL, OWN, NONE, NONE, NONE),
    /** Lead a meeting that other devices follow; each of them sees what its own person may read. */
    PRESENT(ALL, ALL, ALL, ALL, NONE),
    /** Edit programmes, objectives, indicators, fichas técnicas and units; copy a year. */
    EDIT_PLAN(ALL, NONE, NONE, NONE, NONE),
    /** Load documents: programmes, targets, figures and justifications; undo it. */
    IMPORT(ALL, NONE, NONE, NONE, NONE),
    /** Set the dates of the quarters, open, close and reopen them. */
    MANAGE_WINDOWS(ALL, NONE, NONE, NONE, NONE),
    /** Choose the semáforo that gives the colours, and edit the municipality's own. */
    SET_BANDS(ALL, NONE, NONE, NONE, NONE),
    /** Choose which rules of consistency are in force, with which tolerances. */
    SET_CONSISTENCY_RULES(ALL, NONE, NONE, NONE, NONE),
    /** Publish a quarter. */
    PUBLISH(ALL, NONE, NONE, NONE, NONE),
    /** Create accounts, assign units, disable, reset. */
    MANAGE_ACCOUNTS(ALL, NONE, NONE, NONE, NONE),
    /** Change one's own password. */
    CHANGE_OWN_PASSWORD(ALL, ALL, ALL, ALL, ALL),
    /** Make and revoke one's own tokens, with which programs act as oneself. */
    MANAGE_OWN_TOKENS(ALL, ALL, ALL, ALL, ALL);

    private final Reach planeacion;
    private final Reach titular;
    private final Reach enlace;
    private final Reach contraloria;
    private final Reach consulta;

    Action(Reach planeacion, Reach titular, Reach enlace, Reach contraloria, Reach consulta) {
        this.planeacion = planeacion;
        this.titular = titular;
        this.enlace = enlace;
        this.contraloria = contraloria;
        this.consulta = consulta;
    }

    /** How far a role reaches with this act. */
    public Reach reach(Role role) {
        return switch (role) {
            case PLANEACION -> planeacion;
            case TITULAR -> titular;
            case ENLACE -> enlace;
            case CONTRALORIA -> contraloria;
            case CONSULTA -> consulta;
        };
    }
}
