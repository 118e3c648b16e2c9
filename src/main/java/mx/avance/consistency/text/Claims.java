package mx.avance.consistency.text;

import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;
import mx.avance.consistency.text.Claim.Kind;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Finds what a text says of its target in words: reached, exceeded, not reached. "Se logra el 56.76 % de la meta" says none of them. */
final class Claims {

    private static final int NEAR = 8;
    private static final int BEFORE = 4;
    private static final int FAR = 60;
    private static final int WHOLE = 100;
    private static final Stems WHOLLY = Stems.of(
            "total= cabal= pleno= plenamente= dio= da= dando= dar= dieron= puntual= satisfactorio= integral= completo= estricto=");
    private static final Stems PARTLY = Stems.of("parcial");
    private static final Stems OTHER_PERIOD = Stems.of("anual anterior= siguiente= proximo= pasado=");
    private static final Stems PERIODS = Stems.of("trimestre= periodo= ano= ejercicio= mes= semestre= meta=");
    private static final Stems REACH = Stems.of(
            "alcanz logr= logro= logra= logran= lograron= logrando= logrado= lograda= logramos= logrados= logradas= cumpl concret consigui satisf cubrio= cubre= cubren= cubriendo= cubrieron= cubierta= cubierto= concluyo=");
    private static final Stems REACH_OR_COME =
            Stems.of("alcanz logr cumpl cubrir= cubrio= concret consigui consegui lleg obten obtuv satisf");
    private static final Stems EXCEED = Stems.of(
            "super= superar= supero= supera= superan= superaron= superando= superada= superado= superamos= superadas= superados= rebas exced sobrepas sobrecumpl");
    private static final Stems GOAL = Stems.of(
            "meta= metas= programad planead objetivo previst proyectad estimad esperad comprometid establecid planificad contemplad lo=programado calendarizad expectativ proyeccion programacion");
    private static final Stems LACKING = Stems.of("falto= faltaron= faltando= falta= faltan= pendiente=");
    private static final Stems PLAN = Stems.of("marca= programa= calendario= comprometid");

    private Claims() {}

    static void read(Sentence sentence, Consumer<Claim> found) {
        List<QuarterMention> mentions = new LinkedList<>();
        Quarters.read(sentence, mentions::add);
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.at(i).is(Token.Kind.WORD)) {
                continue;
            }
            Claim.Kind kind = kind(sentence, i);
            if (kind != null && !isOfAnotherPeriod(sentence, i)) {
                found.accept(new Claim(kind, quarter(sentence, i, mentions), span(sentence, i)));
            }
        }
    }

    private static Claim.@Nullable Kind kind(Sentence sentence, int i) {
        String word = sentence.word(i);
        if (isBelow(sentence, i)) {
            return Kind.BELOW;
        }
        if (isAbove(sentence, i)) {
            return Kind.ABOVE;
        }
        if ((word.equals("rezago") || word.equals("atraso") || word.equals("retraso"))
                && sentence.reads(i + 1, "respecto|en")
                && goalWithin(sentence, i, 6)) {
            return Kind.NOT_REACHED;
        }
        if (isPending(sentence, i)) {
            return Kind.NOT_REACHED;
        }
        if (isAllOfThem(sentence, i)) {
            return Kind.REACHED;
        }
        if (word.startsWith("incumpl") && hasGoal(sentence, i)) {
            return Negations.isNegated(sentence, i) ? null : Kind.NOT_REACHED;
        }
        if (EXCEED.has(word) && hasGoalOrNumber(sentence, i)) {
            return Negations.isNegated(sentence, i) || Negations.isPurpose(sentence, i) ? null : Kind.EXCEEDED;
        }
        if (REACH_OR_COME.has(word) && Negations.isNegated(sentence, i)) {
            boolean whole = isWhole(sentence, i);
            return hasGoal(sentence, i) || goalBefore(sentence, i) || whole ? Kind.NOT_REACHED : null;
        }
        if (word.equals("cumplimiento")) {
            return isFulfilment(sentence, i) ? Kind.REACHED : null;
        }
        boolean more = EXCEED.has(sentence.word(i + 1));
        return REACH.has(word) && !more && isReached(sentence, i) ? Kind.REACHED : null;
    }

    /** "quedó por debajo de lo programado". */
    private static boolean isBelow(Sentence sentence, int i) {
        return (sentence.reads(i, "por debajo de|del")
                        || sentence.reads(i, "debajo de lo")
                                && !sentence.at(i - 1).is("por")
                        || sentence.reads(i, "inferior a lo")
                        || sentence.reads(i, "menor a lo"))
                && goalWithin(sentence, i, 6)
                && !sentence.at(i - 1).is(Token.Kind.NUMBER);
    }

    /** "faltó poco para llegar a la meta", "queda pendiente alcanzar la meta". */
    private static boolean isPending(Sentence sentence, int i) {
        if (!REACH_OR_COME.has(sentence.word(i)) && !sentence.at(i).is("completar") || !hasGoal(sentence, i)) {
            return false;
        }
        return sentence.anyBetween(i - 6, i, LACKING)
                && (sentence.at(i - 1).is("para") || sentence.at(i - 1).is("pendiente"));
    }

    /** "se impartió la totalidad de los talleres", "todas y cada una". */
    private static boolean isAllOfThem(Sentence sentence, int i) {
        boolean all = sentence.reads(i, "totalidad de") || sentence.reads(i, "todas|todos y cada");
        return all
                && sentence.anyBetween(i - 5, i, Lexicon.DONE)
                && !Negations.isNegated(sentence, i)
                && !Negations.isPurpose(sentence, i)
                && (hasGoal(sentence, i) || sentence.anyBetween(i, i + 9, PLAN));
    }

    private static boolean isAbove(Sentence sentence, int i) {
        return (sentence.reads(i, "por encima de|del")
                        || sentence.reads(i, "por arriba de|del")
                        || sentence.reads(i, "superior a lo")
                        || sentence.reads(i, "mayor a lo"))
                && goalWithin(sentence, i, 6)
                && !Negations.isNegated(sentence, i);
    }

    private static boolean goalWithin(Sentence sentence, int i, int reach) {
        return sentence.anyBetween(i, i + reach, GOAL);
    }

    private static boolean isWhole(Sentence sentence, int i) {
        for (int k = i + 1; k <= i + 4; k++) {
            Token token = sentence.at(k);
            if (token.is(Token.Kind.NUMBER)) {
                return token.number().percent() && token.number().value().intValue() == 100;
            }
        }
        return false;
    }

    private static boolean hasGoal(Sentence sentence, int i) {
        for (int k = i + 1; k <= i + NEAR; k++) {
            Token token = sentence.at(k);
            if (token.is(Token.Kind.STOP)) {
                return false;
            }
            if (token.is(Token.Kind.WORD) && GOAL.has(token.word())) {
                return !isOfSomethingElse(sentence, k);
            }
        }
        return false;
    }

    /** "el objetivo de acercar la cultura", "las expectativas de asistencia": not the target. */
    private static boolean isOfSomethingElse(Sentence sentence, int k) {
        String word = sentence.word(k);
        return (word.equals("objetivo") || word.startsWith("expectativ"))
                && sentence.at(k + 1).is("de")
                && sentence.at(k + 2).is(Token.Kind.WORD)
                && !GOAL.has(sentence.word(k + 3));
    }

    /** "la meta no se logró", "la meta fue alcanzada". */
    private static boolean goalBefore(Sentence sentence, int i) {
        for (int k = i - 1; k >= i - NEAR; k--) {
            Token token = sentence.at(k);
            boolean percent = token.is(Token.Kind.NUMBER) && token.number().percent();
            if (token.is(Token.Kind.STOP)
                    || token.is(Token.Kind.COMMA)
                    || token.word().equals(":")
                    || percent) {
                return false;
            }
            if (token.is("meta") || token.is("metas") || token.is("objetivo") || token.is("programado")) {
                return true;
            }
        }
        return false;
    }

    /** "superando la meta", "superando las 85 programadas". */
    private static boolean hasGoalOrNumber(Sentence sentence, int i) {
        if (!hasGoal(sentence, i)) {
            return goalBefore(sentence, i)
                    && (sentence.word(i).endsWith("ada")
                            || sentence.word(i).endsWith("adas")
                            || sentence.word(i).endsWith("o"));
        }
        return true;
    }

    private static boolean isReached(Sentence sentence, int i) {
        String word = sentence.word(i);
        if (word.equals("logros") || Negations.isPurpose(sentence, i) || Negations.isNegated(sentence, i)) {
            return false;
        }
        boolean participle = word.equals("cubierta")
                || word.equals("cubierto")
                || word.equals("satisfecha")
                || word.endsWith("ada")
                || word.endsWith("ida")
                || word.endsWith("adas")
                || word.endsWith("idas")
                || word.endsWith("ado")
                || word.endsWith("ido");
        if (participle && goalBefore(sentence, i)) {
            return !isQualified(sentence, i);
        }
        if (i == sentence.size() - 1
                && (i <= 3 && sentence.at(i - 1).is("se") || i == 0 && (word.endsWith("da") || word.endsWith("do")))) {
            return true;
        }
        boolean atHundred = word.startsWith("cumpl")
                && sentence.at(i + 1).is("al")
                && sentence.at(i + 2).is(Token.Kind.NUMBER);
        if (atHundred
                && sentence.at(i + 2).number().percent()
                && sentence.at(i + 2).number().value().intValue() == WHOLE) {
            return true;
        }
        if (goalBefore(sentence, i) && sentence.at(i - 1).is("se") && !sentence.anyBetween(i, i + 4, GOAL)) {
            return !isQualified(sentence, i) && !sentence.at(i + 1).is(Token.Kind.NUMBER);
        }
        boolean verb =
                sentence.at(i - 1).is("se") || sentence.at(i - 1).is("lo") || sentence.reads(i + 1, "la|las|su meta*");
        if (word.equals("logro") && !verb) {
            return false;
        }
        for (int k = i + 1; k <= i + NEAR; k++) {
            Token token = sentence.at(k);
            boolean whole = token.is(Token.Kind.NUMBER)
                    && token.number().percent()
                    && sentence.at(k - 1).is("al");
            boolean number = token.is(Token.Kind.NUMBER)
                    && !(whole && token.number().value().intValue() >= WHOLE);
            if (token.is(Token.Kind.STOP)
                    || number
                    || token.is(Token.Kind.COMMA)
                    || token.is("parcialmente")
                    || token.is("avance")
                    || token.is("solo")) {
                return false;
            }
            if (token.is(Token.Kind.WORD) && GOAL.has(token.word())) {
                return !isQualified(sentence, k) && !isOfSomethingElse(sentence, k);
            }
        }
        return false;
    }

    /** "dio cabal cumplimiento a la meta", "con total cumplimiento de lo programado". */
    private static boolean isFulfilment(Sentence sentence, int i) {
        boolean said = sentence.anyBetween(i - 4, i + 3, WHOLLY);
        return said
                && hasGoal(sentence, i)
                && !Negations.isPurpose(sentence, i)
                && !Negations.isNegated(sentence, i)
                && !numberBeforeGoal(sentence, i)
                && !sentence.anyBetween(i - 4, i + 3, PARTLY);
    }

    private static boolean numberBeforeGoal(Sentence sentence, int i) {
        for (int k = i - 1; k <= i + NEAR; k++) {
            if (sentence.at(k).is(Token.Kind.NUMBER) && k != i - 1) {
                return true;
            }
            if (k > i && GOAL.has(sentence.word(k))) {
                return isQualified(sentence, k);
            }
        }
        return false;
    }

    /** "se cumplió la meta en un 85 %", "al 56 %": how far, and less than whole. */
    private static boolean isQualified(Sentence sentence, int goal) {
        for (int k = goal + 1; k <= goal + 7; k++) {
            Token token = sentence.at(k);
            if (token.is(Token.Kind.COMMA)
                    || token.is(Token.Kind.STOP)
                    || token.word().equals("(")) {
                return false;
            }
            if (token.is("parcialmente") || token.is("parcial")) {
                return true;
            }
            if (token.is(Token.Kind.NUMBER) && token.number().percent()) {
                return token.number().value().intValue() < 100;
            }
        }
        return false;
    }

    /** The quarter that is named a little behind a claim. */
    private static @Nullable Quarter quarter(Sentence sentence, int i, List<QuarterMention> mentions) {
        int from = sentence.at(i).start();
        while (!mentions.isEmpty() && mentions.getFirst().span().start() <= from) {
            mentions.removeFirst();
        }
        return mentions.isEmpty() || mentions.getFirst().span().start() - from >= FAR
                ? null
                : mentions.getFirst().quarter();
    }

    /** What is said of an earlier or a coming quarter, or of the year, is not said of this one. */
    private static boolean isOfAnotherPeriod(Sentence sentence, int i) {
        if (sentence.anyBetween(i, i + NEAR, OTHER_PERIOD)) {
            return true;
        }
        for (int k = i - 1; k >= i - NEAR && !sentence.at(k).is(Token.Kind.COMMA); k--) {
            if (OTHER_PERIOD.has(sentence.word(k)) && PERIODS.has(sentence.word(k - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Span span(Sentence sentence, int i) {
        int from = i;
        for (int k = i - 1; k >= i - BEFORE && k >= 0; k--) {
            if (Negations.NEGATION.has(sentence.word(k))) {
                from = k;
            }
        }
        int to = i;
        for (int k = i + 1; k <= i + NEAR && k < sentence.size(); k++) {
            if (GOAL.has(sentence.word(k))) {
                to = k;
                break;
            }
        }
        return new Span(sentence.at(from).start(), sentence.at(to).end());
    }
}
