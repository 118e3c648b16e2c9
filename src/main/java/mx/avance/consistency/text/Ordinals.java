package mx.avance.consistency.text;

import java.util.Map;

/** First to fourth, as quarters and semesters are named. */
final class Ordinals {

    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("primer", 1),
            Map.entry("primero", 1),
            Map.entry("primera", 1),
            Map.entry("segundo", 2),
            Map.entry("segunda", 2),
            Map.entry("tercer", 3),
            Map.entry("tercero", 3),
            Map.entry("tercera", 3),
            Map.entry("cuarto", 4),
            Map.entry("cuarta", 4),
            Map.entry("ultimo", 4),
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4));
    private static final String[] WORDS = {"primer", "segundo", "tercer", "cuarto"};

    private Ordinals() {}

    /** The word for digits: {@code 3} is {@code tercer}; of others none that means anything. */
    static String word(String digits) {
        return digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '4'
                ? WORDS[digits.charAt(0) - '1']
                : "ordinal";
    }

    /** The place that a word names; 0 when it names none. */
    static int place(String word) {
        return PLACES.getOrDefault(word, 0);
    }
}
