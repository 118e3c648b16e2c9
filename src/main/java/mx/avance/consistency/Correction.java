package mx.avance.consistency;

import java.util.Comparator;
import java.util.List;
import mx.avance.consistency.text.Span;

/** What should stand in the place of a piece of a justification. */
public record Correction(Span span, String replacement) {

    /** The text with all of them made; of two that overlap, the first. */
    public static String apply(String text, List<Correction> corrections) {
        StringBuilder corrected = new StringBuilder();
        int at = 0;
        List<Correction> inOrder = corrections.stream()
                .sorted(Comparator.comparingInt(correction -> correction.span().start()))
                .toList();
        for (Correction correction : inOrder) {
            if (correction.span().start() >= at && correction.span().end() <= text.length()) {
                corrected.append(text, at, correction.span().start()).append(correction.replacement());
                at = correction.span().end();
            }
        }
        return corrected.append(text.substring(at)).toString();
    }
}
