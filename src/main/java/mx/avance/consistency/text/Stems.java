package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Beginnings of words: {@code programad} is in "programadas"; with a {@code =} behind, only the whole word. Asked of every word of every text, so it is a tree of
 * letters that looks at each letter of the word once at most.
 */
final class Stems {

    private static final int LETTERS = 26;

    /** What may follow, letter by letter, and what a word that ends here is. */
    private static final class Node {
        private final Node[] next = new Node[LETTERS];
        private boolean beginning;
        private boolean whole;
    }

    private final Node root = new Node();
    /** Words with signs or digits, which are few. */
    private final List<String> others = new ArrayList<>();

    private Stems(String words) {
        for (String word : words.split(" ")) {
            boolean whole = word.length() > 1 && word.endsWith("=");
            add(whole ? word.substring(0, word.length() - 1) : word, whole);
        }
    }

    private void add(String word, boolean whole) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            if (letter < 0 || letter >= LETTERS) {
                if (Character.isLetter(word.charAt(i))) {
                    throw new IllegalArgumentException(
                            "Written as texts are compared, without accents or capitals: " + word);
                }
                others.add(word);
                return;
            }
            if (node.next[letter] == null) {
                node.next[letter] = new Node();
            }
            node = node.next[letter];
        }
        node.whole |= whole;
        node.beginning |= !whole;
    }

    /** @param words separated by single spaces, in small letters without accents */
    static Stems of(String words) {
        return new Stems(words);
    }

    boolean has(String word) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            Node next = letter < 0 || letter >= LETTERS ? null : node.next[letter];
            if (next == null) {
                return !others.isEmpty() && others.contains(word);
            }
            if (next.beginning) {
                return true;
            }
            node = next;
        }
        return node.whole;
    }
}
