package mx.avance.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A justification taken apart: what is said of the figure, and, where somebody wrote them, its cause, its effect and other reasons. It is kept as one
 * text, because the official document has one cell for it; each part stands in a paragraph that begins with its name.
 */
public record JustificationParts(String text, String cause, String effect, String other) {

    private static final List<String> LABELS = List.of("Causa:", "Efecto:", "Otros motivos:");

    public JustificationParts {
        text = text.strip();
        cause = cause.strip();
        effect = effect.strip();
        other = other.strip();
    }

    /** Takes a stored justification apart. A part begins where a line begins with its name, in the order cause, effect, other reasons. */
    public static JustificationParts of(@Nullable String justification) {
        List<StringBuilder> parts = new ArrayList<>();
        for (int i = 0; i <= LABELS.size(); i++) {
            parts.add(new StringBuilder());
        }
        int at = 0;
        for (String line : (justification == null ? "" : justification).lines().toList()) {
            String rest = line;
            for (int label = at; label < LABELS.size(); label++) {
                if (line.startsWith(LABELS.get(label))) {
                    at = label + 1;
                    rest = line.substring(LABELS.get(label).length()).stripLeading();
                    break;
                }
            }
            parts.get(at).append(rest).append('\n');
        }
        return new JustificationParts(
                parts.get(0).toString(),
                parts.get(1).toString(),
                parts.get(2).toString(),
                parts.get(3).toString());
    }

    /** The one text that is kept; empty when no part has any. */
    public String whole() {
        StringBuilder whole = new StringBuilder(text);
        List<String> rest = List.of(cause, effect, other);
        for (int i = 0; i < rest.size(); i++) {
            if (!rest.get(i).isEmpty()) {
                whole.append(whole.isEmpty() ? "" : "\n\n")
                        .append(LABELS.get(i))
                        .append(' ')
                        .append(rest.get(i));
            }
        }
        return whole.toString();
    }
}
