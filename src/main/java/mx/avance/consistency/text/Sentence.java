package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.avance.consistency.text.Token.Kind;

/** The tokens of one sentence. Asked outside of it, it answers with a stop. */
final class Sentence {

    private static final Token NONE = new Token(Kind.STOP, ".", 0, 0, null);

    /** The phrases of the grammar, taken apart once; they are constants of it, so that it does not grow. */
    private static final Map<String, String[][]> KNOWN = new ConcurrentHashMap<>();

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

    /** Whether a phrase stands there, as {@link Phrases} writes it. */
    boolean reads(int index, String phrase) {
        return Phrases.stands(this, index, KNOWN.computeIfAbsent(phrase, Phrases::words));
    }
}
