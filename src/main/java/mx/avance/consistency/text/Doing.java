package mx.avance.consistency.text;

import mx.avance.consistency.text.Token.Kind;

/** Tells of a number in a sentence whether it counts what was done: by the verb before it, or by the noun behind it. */
final class Doing {

    private static final int VERB = 10;
    private static final Stems DIRECT_LINKS =
            Stems.of("a= un= total= de= con= las= los= solo= solamente= unicamente= en= cabo=");

    private final Sentence sentence;
    private final Vocabulary vocabulary;

    Doing(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    /** "se realizaron 88 ministraciones de los subsidios programados": the number is not that of what was programmed. */
    boolean isOfOtherProgrammed(int i) {
        boolean definite = sentence.at(i - 1).is("las") || sentence.at(i - 1).is("los");
        if (definite || !isDirect(i) || !vocabulary.has(sentence.word(i + 1))) {
            return false;
        }
        for (int k = i + 2; k <= i + VERB && sentence.at(k).is(Kind.WORD); k++) {
            if (Lexicon.PROGRAMMED.has(sentence.word(k))) {
                return false;
            }
            if (sentence.reads(k, "de los|las|el") || sentence.at(k).is("del")) {
                return true;
            }
        }
        return false;
    }

    /** "se levantaron 131", "se capacitó a 58", "se llegó a un total de 40". */
    boolean isDirect(int i) {
        int k = i - 1;
        while (k > i - 5
                && (DIRECT_LINKS.has(sentence.word(k)) || sentence.word(k).equals(":"))) {
            k--;
        }
        String next = sentence.word(i + 1);
        boolean others = Lexicon.OTHER_THINGS.has(next) && !vocabulary.has(next);
        return k < 0 || Lexicon.DONE.has(sentence.word(k)) && !others;
    }

    /** Whether a noun of the indicator stands behind a number, or right before it. */
    boolean hasOwnNoun(int i) {
        for (int k = i + 1;
                k <= i + 4 && sentence.at(k).is(Kind.WORD) && !sentence.at(k).is("se");
                k++) {
            if (vocabulary.has(sentence.word(k))) {
                return true;
            }
        }
        int before = sentence.word(i - 1).equals(":") ? i - 2 : i - 1;
        String last = sentence.word(before);
        boolean participle = last.endsWith("dos") || last.endsWith("das") || last.endsWith("do") || last.endsWith("da");
        return vocabulary.has(last) || participle && vocabulary.has(sentence.word(before - 1));
    }

    /** "44 en total", "para un total de 7". */
    boolean isTotal(int i) {
        return sentence.reads(i + 1, "en total") || sentence.reads(i - 2, "total de");
    }

    /** Whether it counts something without a verb: "Traslados: 61", "201 servicios". */
    boolean isCountedThing(int i) {
        String next = sentence.word(i + 1);
        return hasOwnNoun(i)
                || isTotal(i)
                || i == 0 && !Lexicon.OTHER_THINGS.has(next)
                || sentence.word(i - 1).equals(":");
    }

    /** Whether a verb of doing stands near it. */
    boolean isDone(int i) {
        for (int k = i - 1; k >= i - VERB; k--) {
            Token token = sentence.at(k);
            if (token.is(Kind.STOP) || token.is(Kind.NUMBER)) {
                break;
            }
            if (token.is(Kind.WORD) && Lexicon.DONE.has(token.word())) {
                return true;
            }
        }
        for (int k = i + 1; k <= i + 5; k++) {
            Token token = sentence.at(k);
            if (!token.is(Kind.WORD)) {
                return false;
            }
            if (Lexicon.DONE.has(token.word()) && !token.is("se")) {
                return true;
            }
        }
        return false;
    }
}
