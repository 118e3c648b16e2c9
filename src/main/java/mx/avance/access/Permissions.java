package mx.avance.access;

import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asked first by every service method that changes something, and by those that read what is not for all. A refusal is kept in the history. */
@Service
public class Permissions {

    /** What the column of the history takes. */
    private static final int MAX_FIELD = 60;

    private final Acting acting;
    private final History history;

    Permissions(Acting acting, History history) {
        this.acting = acting;
        this.history = history;
    }

    /** Whether whoever acts may do that somewhere. */
    public boolean may(Action action) {
        return acting.person().map(person -> person.may(action)).orElse(false);
    }

    /** Whether whoever acts may do that in a unit. */
    public boolean may(Action action, long unitId) {
        return acting.person().map(person -> person.may(action, unitId)).orElse(false);
    }

    /**
     * Whoever acts, who may do that somewhere.
     *
     * @throws PermissionDeniedException when the role does not have that act, nobody is signed in, or the password has to be changed first
     */
    public Person require(Action action) {
        Person person = known(action, null);
        if (!person.may(action)) {
            throw refused(action, null, "El rol " + person.role() + " no puede hacer esto. No se cambió nada.");
        }
        return person;
    }

    /**
     * Whoever acts, who may do that in a unit.
     *
     * @param unitId the unit of what is changed, read from the database and never taken from the request
     * @throws PermissionDeniedException as {@link #require(Action)}, and when the unit is not one of the person's
     */
    public Person require(Action action, long unitId) {
        return require(require(action), action, unitId);
    }

    /**
     * As {@link #require(Action, long)}, where {@link #require(Action)} has let the person through already: the account is not asked again.
     *
     * @param person whom {@link #require(Action)} gave for that act, in the same transaction
     */
    public Person require(Person person, Action action, long unitId) {
        if (!person.may(action, unitId)) {
            throw refused(action, unitId, "Esto es de otra unidad administrativa. No se cambió nada.");
        }
        return person;
    }

    private Person known(Action action, @Nullable Long unitId) {
        Person person = acting.person().orElse(null);
        if (person == null) {
            record(action, unitId, "sin sesión");
            return acting.require();
        }
        if (person.mustChangePassword() && action != Action.CHANGE_OWN_PASSWORD) {
            throw refused(action, unitId, "Cambia primero la contraseña con la que entraste. No se cambió nada.");
        }
        return person;
    }

    /**
     * Keeps a refusal in the history and gives the exception to throw, for what is refused by another rule than role and unit.
     *
     * @param sentence what is shown
     */
    public PermissionDeniedException refused(Action action, @Nullable Long unitId, String sentence) {
        record(action, unitId, sentence);
        return new PermissionDeniedException(sentence);
    }

    /** Keeps in the history that whoever acts asked for a screen that its role does not open. */
    public void screenRefused(String path) {
        String field = path.isEmpty() ? "/" : path.length() <= MAX_FIELD ? path : path.substring(0, MAX_FIELD);
        history.recordRefusal(HistoryRecord.change("REFUSED", "screen", null, field, null, null));
    }

    private void record(Action action, @Nullable Long unitId, String sentence) {
        history.recordRefusal(HistoryRecord.change(
                        "REFUSED", unitId == null ? "permission" : "unit", unitId, action.name(), null, null)
                .because(sentence));
    }
}
