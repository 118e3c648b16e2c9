package mx.avance.consistency.text;

import java.math.BigDecimal;
import java.math.MathContext;
import mx.avance.consistency.text.Token.Kind;

/** Tells whether two numbers of a sentence are "A de B", and whether a number is said to be programmed, of the year or accumulated by what follows it. */
final class Pairs {

    private static final int LONGEST = 26;
    private static final int FOLLOWED = 12;
    private static final int NEAR = 8;
    private static final int YEAR = 9;
    private static final int BACK = 6;
    private static final Stems FILLERS = Stems.of(
            "de= del= el= la= los= las= lo= un= una= total= universo= cantidad= suma= meta= trimestral= programad proyectad planead estimad previst esperad maximo= minimo= tope= limite= base="
                    + " solo= solamente= sus= su= aproximadamente= trimestre= para= periodo= original cifra= numero= establecid inicial= inicialmente= contemplad que= se= tenian= tenia= esta= este= nuestra= anual="
                    + " unicamente= planificad calendarizad comprometid originalmente= al=");
    private static final Stems STRONG_FILLERS = Stems.of(
            "total= universo= meta= programad proyectad planead estimad previst esperad establecid contemplad planificad calendarizad comprometid maximo= minimo= tope= limite=");
    private static final Stems BREAKS = Stems.of(
            "se= que= al= sin= superando= rebasando= faltando= restando= quedando= pero= aunque= donde= cuando= logrando= alcanzando= obteniendo= representa= mientras= mas= con= para= gracias=");
    private static final Stems VERBS_BETWEEN = Stems.of(
            "realizaron= atendieron= realizar= atender= realizando= atendiendo= lograron= alcanzaron= logrando= alcanzando= realizo= logro= alcanzo= ejecutaron= entregaron="
                    + " efectuaron= impartieron= obteniendo= otorgaron= cumplieron= registraron= llevaron= concluyeron= reportaron= representan= significan= representa= significa= equivale= equivalen=");
    private static final Stems PURSUING = Stems.of(
            "meta= metas= cumpliendo= superando= rebasando= respecto= contra= mas= encima= conforme= superior= inferior= mayor= menor= menos=");
    private static final Stems PRONOUNS = Stems.of("se= nos= le= les= nosotros=");
    private static final Stems PLANS = Stems.of(
            "corresponden= correspondian= corresponde= tocan= tocaban= toca= marca= marcaba= marcan= senala= indica= establece= exige= pide= fija= fijo= asignaron= asigno= debian= deben= debieron= debemos= debiamos=");
    private static final Stems SUMS = Stems.of("dando= dan= da= suman= sumando= hacen=");
    private static final Stems PREPOSITIONS = Stems.of("en= por= desde=");
    private static final Stems TIMES = Stems.of("ocasion vez= veces=");
    private static final Stems DETERMINERS =
            Stems.of("sus= su= las= los= mas= otras= otros= estas= estos= diferentes= distintas= de=");

    private final Sentence sentence;
    private final Vocabulary vocabulary;

    Pairs(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    boolean isPair(int a, int b) {
        int k = b - 1;
        if (sentence.word(k).equals("/") && k == a + 1) {
            return true;
        }
        boolean strong = sentence.word(k).equals("(") && isFollowedByProgrammed(b);
        if (strong) {
            k--;
        }
        boolean of = false;
        boolean that = false;
        while (k > a && sentence.at(k).is(Kind.WORD) && FILLERS.has(sentence.word(k))) {
            of |= sentence.at(k).is("de") || sentence.at(k).is("del");
            strong |= STRONG_FILLERS.has(sentence.word(k));
            that |= sentence.at(k).is("que") || sentence.at(k).is("para");
            k--;
        }
        // "58 en la central y 45 en las periféricas, para un total de 103" adds up.
        if (sentence.reads(b - 4, "para un total de")
                || sentence.reads(b - 3, "un total de") && sentence.anyBetween(a, b, SUMS)) {
            return false;
        }
        boolean over = sentence.at(k).is("sobre") && !sentence.at(b + 1).is(Kind.WORD);
        boolean against = (isAgainst(k) || over) && k > a;
        if (that && !strong
                || !of && !strong && !against
                || b - a > LONGEST
                || sentence.anyBetween(a, k + 1, VERBS_BETWEEN)) {
            return false;
        }
        if (against) {
            return !sentence.at(b + 1).is(Kind.NUMBER)
                    && (!sentence.at(a - 1).is("con") || isOwn(a + 1) && b - a < NEAR);
        }
        if (hasBreak(a, k)) {
            return false;
        }
        return strong || isFollowedByProgrammed(b) || isPlainPair(a, b);
    }

    /** "96 expedientes de 38", without any word that says which is which: only where the sentence counts the things of the indicator. */
    private boolean isPlainPair(int a, int b) {
        boolean others = isOther(sentence.word(a + 1))
                || isOther(sentence.word(b + 1)) && b > a + 2
                || sentence.at(b + 1).is("a") && sentence.at(b + 2).is(Kind.NUMBER);
        if (others) {
            return isConfirmed(a, b);
        }
        return b == a + 2
                || isOwn(a + 1)
                || isOwn(a + 2)
                || isOwn(b + 1)
                || isOwn(b + 2)
                || isOwn(a - 1)
                || !sentence.at(b + 1).is(Kind.WORD);
    }

    /** "150 servidores de 360, 41.67 %": whatever is counted, the percentage behind it is theirs. */
    private boolean isConfirmed(int a, int b) {
        BigDecimal whole = sentence.at(b).number().value();
        for (int k = b + 1; k <= b + NEAR && whole.signum() > 0; k++) {
            Token token = sentence.at(k);
            if (token.is(Kind.NUMBER) && token.number().percent()) {
                BigDecimal part = sentence.at(a).number().value().movePointRight(2);
                return token.number().agreesWith(part.divide(whole, MathContext.DECIMAL64));
            }
        }
        return false;
    }

    private boolean isOwn(int i) {
        return vocabulary.has(sentence.word(i));
    }

    private boolean isOther(String word) {
        return Lexicon.OTHER_THINGS.has(word) && !vocabulary.has(word);
    }

    /** "en sus 7 oficialías", "15 colonias": a count of places or people, unless it goes on as a pair. */
    boolean isOfOthers(int i) {
        int back = i - 1;
        while (back > i - 3 && DETERMINERS.has(sentence.word(back))) {
            back--;
        }
        boolean place = PREPOSITIONS.has(sentence.word(back))
                && (!isOwn(i + 1) || back == i - 1)
                && !isFollowedByProgrammed(i)
                && sentence.at(i + 1).is(Kind.WORD);
        boolean others = isOther(sentence.word(i + 1))
                        && !goesOn(i)
                        && !isFollowedByProgrammed(i)
                        && !(sentence.at(i - 1).is("de") && sentence.at(i - 2).is(Kind.NUMBER))
                || sentence.at(i - 1).is("por") && !vocabulary.isMoney();
        return place && !sentence.at(i + 1).is("de") && !TIMES.has(sentence.word(i + 1)) || others;
    }

    /** Whether another number comes soon, with a word of a pair before it: "871 servidores públicos de los 850". */
    private boolean goesOn(int i) {
        for (int k = i + 2; k <= i + 9; k++) {
            if (sentence.at(k).is(Kind.COMMA)
                    || sentence.at(k).is(Kind.STOP)
                    || sentence.at(k).is("y")) {
                return false;
            }
            if (sentence.at(k).is(Kind.NUMBER)) {
                return FILLERS.has(sentence.word(k - 1)) || isAgainst(k - 1);
            }
        }
        return false;
    }

    private boolean isAgainst(int k) {
        Token token = sentence.at(k);
        return token.word().equals(">")
                || token.word().equals("<")
                || token.is("contra")
                || token.is("vs")
                || token.is("versus")
                || sentence.reads(k - 1, "frente a|al")
                || sentence.reads(k - 1, "respecto a|de")
                || sentence.reads(k - 1, "respecto al|del")
                || sentence.reads(k - 1, "comparad* con")
                || sentence.reads(k - 1, "comparacion con")
                || sentence.reads(k - 1, "relacion a|con")
                || sentence.reads(k - 1, "menor|mayor a|al")
                || sentence.reads(k - 1, "inferior|superior a|al")
                || token.is("menor")
                || token.is("mayor")
                || token.is("respecto")
                || token.is("frente")
                || token.is("inferior")
                || token.is("superior");
    }

    private boolean hasBreak(int a, int k) {
        for (int i = a + 1; i <= k; i++) {
            Token token = sentence.at(i);
            boolean comma = token.is(Kind.COMMA) && i < k;
            if (comma
                    || token.is(Kind.WORD) && BREAKS.has(token.word())
                    || token.word().equals(":")
                    || token.word().equals("(") && i < k) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows the number, up to the next one, says that it was programmed. */
    boolean isFollowedByProgrammed(int i) {
        if (isOfThePlan(i + 1) || isOwn(i + 1) && isOfThePlan(i + 2)) {
            return true;
        }
        for (int k = i + 1; k <= i + FOLLOWED; k++) {
            Token token = sentence.at(k);
            if (token.is(Kind.NUMBER)
                    || token.is(Kind.STOP)
                    || token.word().equals(")")
                    || token.word().equals("(")
                    || token.word().equals(":")) {
                return false;
            }
            if (token.is(Kind.COMMA) && !isRelative(k + 1)) {
                return false;
            }
            if (token.is(Kind.WORD) && Lexicon.PROGRAMMED.has(token.word())) {
                return (!token.word().endsWith("aron") || sentence.reads(k - 2, "que se"))
                        && !sentence.at(k - 1).is("lo")
                        && !sentence.at(k - 1).is("no")
                        && !sentence.anyBetween(i, k, PURSUING);
            }
            if (token.is(Kind.WORD) && VERBS_BETWEEN.has(token.word())) {
                return false;
            }
        }
        return false;
    }

    /** "de las 125 que corresponden al trimestre", "los 20 que marca el programa". */
    private boolean isOfThePlan(int i) {
        if (!sentence.at(i).is("que")) {
            return false;
        }
        int k = i + 1;
        while (k < i + 4 && PRONOUNS.has(sentence.word(k))) {
            k++;
        }
        return PLANS.has(sentence.word(k));
    }

    private boolean isRelative(int k) {
        String word = sentence.word(k);
        return word.equals("que")
                || word.equals("mismos")
                || word.equals("mismas")
                || Lexicon.PROGRAMMED.has(word)
                || sentence.reads(k, "los|las cuales");
    }

    /** Whether the number at b is said to be that of the year; at a begins what it is told with. */
    boolean isYearly(int a, int b) {
        for (int k = b + 1; k <= b + YEAR; k++) {
            Token token = sentence.at(k);
            if (token.is(Kind.NUMBER) && !token.number().looksLikeYear()
                    || token.is(Kind.STOP)
                    || token.is(Kind.COMMA)) {
                break;
            }
            if (token.is("trimestre") || token.is("trimestral") || token.is("periodo")) {
                return false;
            }
            boolean ofTheYear = token.is("ejercicio")
                    && !(sentence.reads(k + 1, "fiscal") && sentence.at(k - 1).is("este"));
            if (token.is(Kind.WORD) && (token.word().startsWith("anual") || token.is("ano") || ofTheYear)) {
                return true;
            }
        }
        for (int k = a - 1; k >= a - BACK && a != b && !sentence.at(k).is(Kind.NUMBER); k--) {
            if (sentence.at(k).is(Kind.WORD)
                    && (sentence.word(k).startsWith("anual") || sentence.reads(k - 1, "al|el ano"))) {
                return true;
            }
        }
        for (int k = b - 1; k >= b - BACK && (a == b || k > a); k--) {
            Token token = sentence.at(k);
            if (token.is(Kind.NUMBER) || token.is(Kind.COMMA) || token.is(Kind.STOP)) {
                return false;
            }
            if (token.is(Kind.WORD) && token.word().startsWith("anual")) {
                return true;
            }
        }
        return false;
    }

    /** "acumulando 1,205 al segundo trimestre", "llevamos 38 de 50", "a la fecha". */
    boolean isAccumulated(int i) {
        for (int k = i - 1;
                k >= i - BACK
                        && !sentence.at(k).is(Kind.STOP)
                        && !sentence.at(k).is(Kind.NUMBER);
                k--) {
            if (sentence.at(k).is(Kind.WORD)
                    && (Lexicon.ACCUMULATED.has(sentence.word(k)) || sentence.reads(k, "a la fecha"))) {
                return true;
            }
        }
        for (int k = i + 1;
                k <= i + BACK
                        && !sentence.at(k).is(Kind.STOP)
                        && !sentence.at(k).is(Kind.NUMBER)
                        && !sentence.at(k).is(Kind.COMMA);
                k++) {
            if (sentence.at(k).is(Kind.WORD)
                    && (Lexicon.ACCUMULATED.has(sentence.word(k))
                            || sentence.reads(k, "en lo que va")
                            || sentence.reads(k, "en el ano"))) {
                return true;
            }
        }
        return false;
    }
}
