package mx.avance.consistency.text;

import java.util.Set;

/** A noun by its beginning, with or without the ending of the plural: "poda" and "podas", "plan" and "planes" are one. */
final class Words {

    private static final int SHORTEST = 4;
    private static final int COMPARED = 5;

    private Words() {}

    /** Adds the beginnings by which a noun is known again. */
    static void addTo(Set<String> beginnings, String word) {
        beginnings.add(cut(word, word.length()));
        if (isPlural(word)) {
            beginnings.add(cut(word, word.length() - 1));
            if (word.endsWith("es") && word.length() > SHORTEST + 1) {
                beginnings.add(cut(word, word.length() - 2));
            }
        }
    }

    /** Whether a noun is one of those added. */
    static boolean isAmong(Set<String> beginnings, String word) {
        return beginnings.contains(cut(word, word.length()))
                || isPlural(word)
                        && (beginnings.contains(cut(word, word.length() - 1))
                                || word.endsWith("es")
                                        && word.length() > SHORTEST + 1
                                        && beginnings.contains(cut(word, word.length() - 2)));
    }

    /** Longer words are cut before their ending anyway. */
    private static boolean isPlural(String word) {
        return word.length() > SHORTEST && word.length() <= COMPARED + 2 && word.endsWith("s");
    }

    private static String cut(String word, int length) {
        return word.substring(0, Math.min(length, COMPARED));
    }
}
