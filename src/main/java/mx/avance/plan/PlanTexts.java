package mx.avance.plan;

import org.jspecify.annotations.Nullable;

/** Texts of the plan as somebody wrote them: without spaces around, neither missing nor too long. */
final class PlanTexts {

    private PlanTexts() {}

    /**
     * A text that has to be there.
     *
     * @param what what it is, as it ends a sentence: "el nombre del indicador"
     * @throws PlanRejectedException when it is blank or longer than that
     */
    static String needed(String given, int most, String what) {
        String text = optional(given, most, what);
        if (text == null) {
            throw new PlanRejectedException("Falta " + what + ".");
        }
        return text;
    }

    /** A text that may be missing. */
    static @Nullable String optional(@Nullable String given, int most, String what) {
        String text = given == null ? "" : given.strip();
        if (text.length() > most) {
            throw new PlanRejectedException(
                    "Acorta " + what + ": tiene " + text.length() + " caracteres y caben " + most + ".");
        }
        return text.isEmpty() ? null : text;
    }
}
