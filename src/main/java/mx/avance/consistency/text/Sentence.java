package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.List;
import mx.avance.consistency.text.Token.Kind;

/** The tokens of one sentence. Asked outside of it, it answers with a stop. */
final class Sentence {

    private static final Token NONE = new Token(Kind.STOP, ".", 0, 0, null);

    private final List<Token> tokens;

    Sentence(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The sentences of a text, none of them empty. */
    static List<Sentence> of(List<Token> tokens) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is(Kind.STOP)) {
                end(current, sentences);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        end(current, sentences);
        return sentences;
    }

    private static void end(List<Token> current, List<Sentence> sentences) {
        if (!current.isEmpty()) {
            sentences.add(new Sentence(current));
        }
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    String word(int index) {
        return at(index).word();
    }

    /** Whether a word of a set is between two places, both excluded. */
    boolean anyBetween(int from, int to, Stems stems) {
        for (int i = Math.max(0, from + 1); i < Math.min(to, size()); i++) {
            if (at(i).is(Kind.WORD) && stems.has(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words stand there, one after the other; {@code a|b} lets either stand, a {@code *} at the end any ending. */
    boolean reads(int index, String pattern) {
        int i = index;
        for (String part : pattern.split(" ")) {
            if (!matches(word(i), part)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private static boolean matches(String word, String part) {
        int bar = part.indexOf('|');
        if (bar >= 0) {
            return matches(word, part.substring(0, bar)) || matches(word, part.substring(bar + 1));
        }
        return part.endsWith("*") ? word.startsWith(part.substring(0, part.length() - 1)) : word.equals(part);
    }
}
