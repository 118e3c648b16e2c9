package mx.avance.consistency.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.consistency.text.Token.Kind;

/** Takes sentences into clauses and asks of each whether it tells of something that happened. */
final class Clauses {

    private static final Stems JOINTS = Stems.of("y= e= pero= aunque= mientras=");
    private static final Stems BEGINNINGS = Stems.of(
            "el= la= los= las= se= no= solo= un= una= solamente= unicamente= aun= le= les= por= con= tambien= este= esta= su= sus= ya= varios= algunos= varias= algunas=");

    private Clauses() {}

    static void read(
            String text, List<Sentence> sentences, List<Quote> quotes, Vocabulary vocabulary, Consumer<Span> found) {
        Set<String> mentioned = new HashSet<>();
        Happenings happenings = new Happenings(text, vocabulary, mentioned);
        int quote = 0;
        boolean told = false;
        for (Sentence sentence : sentences) {
            int from = 0;
            for (int i = 0; i <= sentence.size(); i++) {
                if (i < sentence.size() && !isEnd(sentence, i)) {
                    continue;
                }
                if (i > from) {
                    int last = sentence.at(i - 1).end();
                    int figure = i;
                    boolean before = told;
                    while (quote < quotes.size() && quotes.get(quote).span().start() < last) {
                        Quote next = quotes.get(quote++);
                        if (next.role() != Role.OTHER && (next.sure() || !before) && figure == i) {
                            figure = place(sentence, from, i, next);
                            told = true;
                        }
                    }
                    happenings.read(sentence, from, i, figure, before, found);
                    Subjects.mention(mentioned, sentence, from, i);
                }
                from = isJoint(sentence, i) ? i : i + 1;
            }
        }
    }

    private static int place(Sentence sentence, int from, int to, Quote quote) {
        for (int i = from; i < to; i++) {
            if (sentence.at(i).start() >= quote.span().start()) {
                return i;
            }
        }
        return to;
    }

    private static boolean isEnd(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.is(Kind.COMMA)
                || token.word().equals(":")
                || token.word().equals("(")
                || token.word().equals(")")
                || isJoint(sentence, i);
    }

    private static boolean isJoint(Sentence sentence, int i) {
        return sentence.at(i).is(Kind.WORD) && JOINTS.has(sentence.word(i)) && BEGINNINGS.has(sentence.word(i + 1));
    }
}
