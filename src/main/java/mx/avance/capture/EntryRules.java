package mx.avance.capture;

import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.figures.Signal;

/** Which step an entry may take from where it stands; each refusal is a sentence that says who has it. */
final class EntryRules {

    /** Why the figure of a parent is not typed. */
    static final String SUM = "La cifra se calcula: es la suma de los objetivos que están directamente debajo.";

    private EntryRules() {}

    /** Why whoever looks may not do that in a unit. */
    static Optional<String> denied(Person person, Action action, long unitId, String unit) {
        if (person.may(action, unitId)) {
            return Optional.empty();
        }
        return Optional.of(
                person.may(action)
                        ? "Esto es de otra unidad administrativa: " + unit + "."
                        : "Con el rol " + person.role() + " esto solo se consulta.");
    }

    /** Why figure and justification cannot be changed now. */
    static Optional<String> whyNotCapture(EntryState state) {
        return switch (state) {
            case BORRADOR, DEVUELTA -> Optional.empty();
            case ENVIADA ->
                Optional.of("La captura se envió y espera a quien valida. Si hay que cambiarla, pide que la devuelva.");
            case VALIDADA ->
                Optional.of("La captura ya se validó. Si hay que cambiarla, pide que la devuelva quien valida.");
        };
    }

    /** Why it cannot be sent now. */
    static Optional<String> whyNotSend(EntryState state) {
        return switch (state) {
            case BORRADOR, DEVUELTA -> Optional.empty();
            case ENVIADA -> Optional.of("La captura ya se envió y espera a quien valida.");
            case VALIDADA -> Optional.of("La captura ya se validó.");
        };
    }

    /** Why it cannot be validated now. */
    static Optional<String> whyNotValidate(EntryState state) {
        return switch (state) {
            case ENVIADA -> Optional.empty();
            case BORRADOR -> Optional.of("La captura todavía no se ha enviado.");
            case DEVUELTA -> Optional.of("La captura se devolvió y espera a la unidad.");
            case VALIDADA -> Optional.of("La captura ya se validó.");
        };
    }

    /** Why it cannot be given back now; what was validated can, because a quarter is reopened to correct something. */
    static Optional<String> whyNotGiveBack(EntryState state) {
        return state == EntryState.VALIDADA ? Optional.empty() : whyNotValidate(state);
    }

    /** Whether a signal asks for a justification: off its target, or something done without one. */
    static boolean asksForJustification(Signal signal) {
        return (signal.isBand() && signal != Signal.ON_TARGET) || signal == Signal.PROGRESS_WITHOUT_TARGET;
    }

    /**
     * What is lacking before it can be sent: a figure, or the justification that is mandatory when the percentage is off target or there is no target.
     *
     * @param offTarget whether the semáforo asks for a justification
     */
    static Optional<String> lacking(boolean captured, boolean offTarget, boolean justified) {
        if (!captured) {
            return Optional.of("Falta la cifra realizada.");
        }
        return offTarget && !justified
                ? Optional.of("Falta la justificación: el avance está fuera de la banda «en meta».")
                : Optional.empty();
    }
}
