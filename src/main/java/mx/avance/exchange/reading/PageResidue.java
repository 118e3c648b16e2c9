package mx.avance.exchange.reading;

import java.util.Arrays;
import mx.avance.base.SearchText;
import mx.avance.plan.Level;

/** Tells what a page leaves between rows ({@code F E}, {@code 9}, {@code Página 3 de 9}) from text that belongs to somebody. */
final class PageResidue {

    private static final int MAX_LENGTH = 20;
    private static final int MAX_INITIALS = 2;

    private PageResidue() {}

    /**
     * Whether a text alone in its line, after the headers, can be skipped with a note. Initials, numbers and page marks can; a word cannot: it may be the rest
     * of a justification or the beginning of a row that was cut.
     */
    static boolean is(String text) {
        if (text.length() > MAX_LENGTH || beginsALevel(text)) {
            return false;
        }
        for (String word : SearchText.normalise(text).split(" ")) {
            long letters = word.chars().filter(Character::isLetter).count();
            if (letters > MAX_INITIALS && !isPageMark(word)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Ac}: a document that was cut where a row begins. One letter alone may be anything. */
    private static boolean beginsALevel(String text) {
        String folded = SearchText.normalise(text);
        return folded.length() > 1
                && Arrays.stream(Level.values())
                        .anyMatch(level -> SearchText.normalise(level.word()).startsWith(folded));
    }

    private static boolean isPageMark(String word) {
        return word.equals("pagina") || word.equals("pag.") || word.equals("hoja");
    }
}
