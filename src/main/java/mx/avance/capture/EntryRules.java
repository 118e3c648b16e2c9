package mx.avance.capture;

import java.util.Optional;

/** Which step an entry may take from where it stands; each refusal is a sentence that says who has it. */
final class EntryRules {

    private EntryRules() {}

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
