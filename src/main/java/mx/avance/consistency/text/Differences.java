package mx.avance.consistency.text;

import mx.avance.consistency.text.Token.Kind;

/** Tells the numbers that say how far realised and programmed are apart. */
final class Differences {

    private static final Stems DIFFERENCE_LINKS =
            Stems.of("solo= de= solamente= por= los= las= en= un= unicamente= tan= otros= otras= todavia= aun=");
    private static final Stems EXCEEDS = Stems.of("super rebas exced sobrepas");

    /** What a difference is told with, before its "en" or "por". */
    private static final Stems COMPARES = Stems.of(
            "super= supero= supera= superando= superaron= superan= superada= superado= superar= rebas exced sobrepas superior= inferior= arriba= abajo= debajo= encima= diferencia=");

    private static final int FAR = 9;

    private Differences() {}

    /** "20 más de lo programado", "faltando 55", "rebasó la meta en 4". */
    static boolean isDifference(Sentence sentence, Pairs pairs, int i) {
        int back = i - 1;
        while (back > i - 4 && DIFFERENCE_LINKS.has(sentence.word(back))) {
            back--;
        }
        boolean before = sentence.at(back).is(Kind.WORD) && Lexicon.DIFFERENCE_BEFORE.has(sentence.word(back));
        boolean exceeded = sentence.at(i - 1).is("en") && EXCEEDS.has(sentence.word(i - 2))
                || sentence.reads(i - 2, "meta en|por") && !pairs.isFollowedByProgrammed(i);
        if ((before || exceeded) && !pairs.isFollowedByProgrammed(i)) {
            return true;
        }
        if (isBy(sentence, i) && !pairs.isFollowedByProgrammed(i)
                || sentence.reads(i + 1, "por debajo|encima|arriba")) {
            return true;
        }
        for (int k = i + 1; k <= i + 3; k++) {
            Token token = sentence.at(k);
            if (!token.is(Kind.WORD)
                    || token.is("de") && !sentence.at(k + 1).is("mas")
                    || token.is("a")
                    || token.is("al")
                    || token.is("que")) {
                return false;
            }
            if (Lexicon.DIFFERENCE_BEHIND.has(token.word())
                    && !sentence.at(k - 1).is("con")) {
                return true;
            }
        }
        return false;
    }

    /** "superando los 20 programados en 7", "rebasando la meta de 20 por 7". */
    private static boolean isBy(Sentence sentence, int i) {
        if (!sentence.at(i - 1).is("en") && !sentence.at(i - 1).is("por")) {
            return false;
        }
        for (int k = i - 2; k >= i - FAR && !sentence.at(k).is(Kind.COMMA); k--) {
            if (sentence.at(k).is(Kind.WORD) && COMPARES.has(sentence.word(k))) {
                return true;
            }
        }
        return false;
    }
}
