package mx.avance.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words of an agreement, as they may be kept: neither blank nor longer than the database keeps them. Whatever is written in them stays text.
 *
 * @param text what will be done
 * @param responsible who answers for it
 * @param dueOn until when; {@code null} when no day was set
 */
public record AgreementText(
        String text, String responsible, @Nullable LocalDate dueOn) {

    /** The longest agreement, in characters. */
    public static final int MAX_TEXT = 2_000;

    /** The longest name of who answers for it, in characters. */
    public static final int MAX_RESPONSIBLE = 200;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** @throws IllegalArgumentException with a sentence that can be shown, when something is missing or too long */
    public AgreementText {
        text = checked(text, MAX_TEXT, "el acuerdo: qué se hará");
        responsible = checked(responsible, MAX_RESPONSIBLE, "quién responde por el acuerdo");
        if (dueOn != null && (dueOn.getYear() < FIRST_YEAR || dueOn.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException("La fecha del acuerdo está en el año " + dueOn.getYear()
                    + ". Escríbela como 15/12/2024; no se guardó.");
        }
    }

    private static String checked(String given, int most, String what) {
        if (given.isBlank()) {
            throw new IllegalArgumentException("Falta " + what + ". No se guardó.");
        }
        String text = withoutControls(given).strip();
        if (text.length() > most) {
            throw new IllegalArgumentException("Sobra texto en " + what + ": tiene " + text.length()
                    + " caracteres y caben " + most + ". Acórtalo; no se guardó.");
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Falta " + what + ". No se guardó.");
        }
        return text;
    }

    /** Pasted text brings characters that no database keeps and no screen shows; ends of lines stay. */
    private static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), MAX_TEXT * 2));
        text.chars().forEach(c -> {
            if (c == '\n' || !Character.isISOControl(c)) {
                plain.append((char) c);
            } else if (c == '\t') {
                plain.append(' ');
            }
        });
        return plain.toString();
    }
}
