package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of phrases, found by their first word. In a phrase {@code a|b} lets either word stand and a {@code *} at the end of a word any ending. */
final class Phrases {

    private record Phrase(String name, String[][] words) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[][] words = words(phrase);
            for (String first : words[0]) {
                byFirst.computeIfAbsent(first, word -> new ArrayList<>()).add(new Phrase(phrase, words));
            }
        }
    }

    /** @param phrases in small letters without accents; no first word with a star */
    static Phrases of(List<String> phrases) {
        return new Phrases(phrases);
    }

    /** The phrase that stands at a place, as it was given; empty when none does. */
    String at(Sentence sentence, int index) {
        for (Phrase phrase : byFirst.getOrDefault(sentence.word(index), List.of())) {
            if (stands(sentence, index, phrase.words)) {
                return phrase.name;
            }
        }
        return "";
    }

    static String[][] words(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(word -> word.split("\\|")).toArray(String[][]::new);
    }

    static boolean stands(Sentence sentence, int index, String[][] words) {
        for (int i = 0; i < words.length; i++) {
            if (!any(sentence.word(index + i), words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(String word, String[] alternatives) {
        for (String alternative : alternatives) {
            int last = alternative.length() - 1;
            boolean beginning = last >= 0 && alternative.charAt(last) == '*';
            if (beginning ? word.regionMatches(0, alternative, 0, last) && word.length() >= last : word.equals(alternative)) {
                return true;
            }
        }
        return false;
    }
}
