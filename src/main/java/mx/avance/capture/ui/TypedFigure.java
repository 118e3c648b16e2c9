package mx.avance.capture.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** A figure as people type it: {@code 1292}, {@code 1,292}, {@code 88.70}, and {@code 88.70 %} where figures are percentages. */
final class TypedFigure {

    private static final int LONGEST = 60;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\\.[0-9]+)?(\\h*%)?");

    private TypedFigure() {}

    /**
     * The amount that was typed; {@code null} for nothing, which is not zero.
     *
     * @param percent whether the figures are percentages, so that the sign may be written
     * @throws IllegalArgumentException with a sentence, when it is anything else
     */
    static @Nullable Amount read(String text, boolean percent) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        Matcher written = WRITTEN.matcher(typed.length() > LONGEST ? "" : typed);
        if (!written.matches() || (written.group(3) != null && !percent)) {
            String shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
            throw new IllegalArgumentException("La cifra realizada se escribe como 1,292 o 88.70"
                    + (percent ? " (con o sin %)" : ", sin signos ni letras") + "; se encontró «" + shown + "».");
        }
        String decimals = written.group(2);
        return Amount.of(written.group(1).replace(",", "") + (decimals == null ? "" : decimals));
    }
}
