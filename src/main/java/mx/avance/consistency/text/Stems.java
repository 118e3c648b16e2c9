package mx.avance.consistency.text;

import java.util.HashSet;
import java.util.Set;

/** Beginnings of words: {@code programad} is in "programadas"; with a {@code =} behind, only the whole word. */
final class Stems {

    private static final int SHORTEST = 2;

    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private int longest;

    private Stems(String words) {
        for (String word : words.split(" ")) {
            if (word.endsWith("=")) {
                whole.add(word.substring(0, word.length() - 1));
            } else {
                beginnings.add(word);
                longest = Math.max(longest, word.length());
            }
        }
    }

    /** @param words separated by single spaces, in small letters without accents */
    static Stems of(String words) {
        return new Stems(words);
    }

    boolean has(String word) {
        if (whole.contains(word)) {
            return true;
        }
        for (int length = SHORTEST; length <= Math.min(longest, word.length()); length++) {
            if (beginnings.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
