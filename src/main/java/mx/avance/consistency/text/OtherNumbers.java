package mx.avance.consistency.text;

import java.math.BigDecimal;
import mx.avance.consistency.text.Numeral.Style;
import mx.avance.consistency.text.Token.Kind;

/** Tells the numbers that are no figures of an indicator by what stands beside them: years, dates, articles of law, money, measures. */
final class OtherNumbers {

    private static final int LAST_DAY = 31;
    private static final int REACH = 2;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_LIST = 20;
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final Stems PERIODS = Stems.of("trimestre= semestre= bimestre= trim=");

    private final Vocabulary vocabulary;

    OtherNumbers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the number at a place can be no figure of the indicator. */
    boolean isOther(Sentence sentence, int at) {
        Numeral number = sentence.at(at).number();
        return isMoney(sentence, at, number)
                || isYear(sentence, at, number)
                || isDate(sentence, at, number)
                || isReference(sentence, at, number)
                || isRange(sentence, at)
                || isSpan(sentence, at)
                || isOfReferences(sentence, at)
                || isListed(sentence, at)
                || sentence.word(at + 1).equals("\"")
                || sentence.word(at + 1).equals("”")
                || isMeasure(sentence, at);
    }

    private boolean isMoney(Sentence sentence, int at, Numeral number) {
        boolean money = number.style() == Style.MONEY
                || Lexicon.MEASURES.has(sentence.word(at + 1)) && isCurrency(sentence.word(at + 1))
                || sentence.reads(at + 1, "de pesos");
        return money && !vocabulary.isMoney();
    }

    private static boolean isCurrency(String word) {
        return word.startsWith("peso") || word.equals("mdp") || word.equals("mxn") || word.equals("usd");
    }

    /** Four digits without separator: a year when it stands like one. */
    private static boolean isYear(Sentence sentence, int at, Numeral number) {
        if (!number.looksLikeYear()) {
            return false;
        }
        Token next = sentence.at(at + 1);
        if (Lexicon.PROGRAMMED.has(sentence.word(at - 2)) || sentence.at(at - 2).is("total")) {
            return false;
        }
        boolean noun = next.is(Kind.WORD) && !Lexicon.FUNCTION_WORDS.has(next.word());
        return !noun && (Lexicon.BEFORE_YEAR.has(sentence.word(at - 1)) || !next.is(Kind.WORD))
                || Lexicon.MONTHS.has(sentence.word(at - 2))
                || sentence.at(at - 1).is("ejercicio")
                || sentence.at(at - 1).is("ano")
                || sentence.reads(at - 2, "ejercicio fiscal")
                || sentence.reads(at - 2, "ano fiscal");
    }

    /** {@code 24 de febrero}, {@code del 3 al 7 de mayo}, {@code los días 4, 5 y 6}. */
    private static boolean isDate(Sentence sentence, int at, Numeral number) {
        if (!number.isWhole()
                || number.value().precision() > REACH
                || number.value().intValue() > LAST_DAY) {
            return false;
        }
        int i = at;
        for (int steps = 0; steps < LAST_DAY && sentence.at(i).is(Kind.NUMBER); steps++) {
            if (sentence.at(i + 1).is("de") && Lexicon.MONTHS.has(sentence.word(i + 2))
                    || Lexicon.MONTHS.has(sentence.word(i + 1))) {
                return true;
            }
            boolean goesOn = sentence.at(i + 1).is("al")
                    || sentence.at(i + 1).is("y")
                    || sentence.at(i + 1).is("a")
                    || sentence.at(i + 1).is(Kind.COMMA);
            i = goesOn ? i + 2 : i + 1;
            if (!goesOn) {
                break;
            }
        }
        String before = sentence.word(at - 1);
        return before.equals("dia") || before.equals("dias") || Lexicon.MONTHS.has(before);
    }

    /** {@code artículo 65}, {@code fracciones IV y 6}, {@code oficio No. 45}. */
    private boolean isReference(Sentence sentence, int at, Numeral number) {
        int i = at - 1;
        while (i > at - 4
                && (sentence.word(i).equals("°")
                        || sentence.at(i).is("y")
                        || sentence.at(i).is("numero")
                        || sentence.at(i).is(Kind.NUMBER) && i < at - 1)) {
            i--;
        }
        Token before = sentence.at(i);
        if (PERIODS.has(before.word()) && number.value().compareTo(QUARTERS) > 0) {
            return false;
        }
        return (before.is(Kind.WORD) || before.word().equals("#"))
                && Lexicon.REFERENCES.has(before.word())
                && !vocabulary.has(before.word());
    }

    /** {@code de 6 a 14 años}. */
    private boolean isRange(Sentence sentence, int at) {
        boolean first = (sentence.at(at + 1).is("a")
                        || sentence.at(at - 1).is("entre")
                                && sentence.at(at + 1).is("y"))
                && sentence.at(at + 2).is(Kind.NUMBER)
                && isMeasure(sentence, at + 2);
        boolean last = (sentence.at(at - 1).is("a")
                        || sentence.at(at - 3).is("entre")
                                && sentence.at(at - 1).is("y"))
                && sentence.at(at - 2).is(Kind.NUMBER)
                && isMeasure(sentence, at);
        return first || last;
    }

    /** "frentes fríos 18 al 42", "de 1824 a 1998". */
    private static boolean isSpan(Sentence sentence, int at) {
        return spans(sentence, at, at + 2) || spans(sentence, at - 2, at);
    }

    private static boolean spans(Sentence sentence, int first, int last) {
        if (!sentence.at(first).is(Kind.NUMBER) || !sentence.at(last).is(Kind.NUMBER)) {
            return false;
        }
        String joint = sentence.word(first + 1);
        return joint.equals("al")
                || (joint.equals("a") || joint.equals("y") || joint.equals("-") || joint.equals("–"))
                        && isLikeYear(sentence.at(first).number())
                        && isLikeYear(sentence.at(last).number());
    }

    /** Archives have years of other centuries too. */
    private static boolean isLikeYear(Numeral number) {
        return number.style() == Style.PLAIN
                && number.isWhole()
                && number.value().precision() == YEAR_DIGITS
                && number.value().intValue() < LAST_YEAR;
    }

    /** The 46 and the 112 of "arts. 45, 46 y 112": a list that a reference begins and an "y" ends. */
    private boolean isOfReferences(Sentence sentence, int at) {
        boolean ends = sentence.at(at - 1).is("y")
                || sentence.at(at + 1).is("y")
                || sentence.at(at + 1).is(Kind.COMMA);
        if (!ends || !isListMember(sentence, at - 2)) {
            return false;
        }
        int i = at - 2;
        while (i > at - LONGEST_LIST && isListMember(sentence, i) && isJoined(sentence, i + 1)) {
            i--;
            if (isJoined(sentence, i)) {
                i--;
            } else {
                break;
            }
        }
        String word = sentence.word(i);
        return sentence.at(i).is(Kind.WORD) && Lexicon.REFERENCES.has(word) && !vocabulary.has(word);
    }

    /** Numbers, and codes such as "14-A". */
    private static boolean isListMember(Sentence sentence, int i) {
        return sentence.at(i).is(Kind.NUMBER) && !sentence.at(i).number().percent()
                || sentence.at(i).is(Kind.CODE);
    }

    /** "pozos 1, 2, 3 y 7": numbers of things and not of how many. */
    private static boolean isListed(Sentence sentence, int at) {
        boolean begins = isJoined(sentence, at + 1)
                && isCount(sentence, at + 2)
                && isJoined(sentence, at + 3)
                && isCount(sentence, at + 4);
        boolean between = isJoined(sentence, at - 1)
                && isCount(sentence, at - 2)
                && isJoined(sentence, at + 1)
                && isCount(sentence, at + 2);
        boolean ends = isJoined(sentence, at - 1)
                && isCount(sentence, at - 2)
                && isJoined(sentence, at - 3)
                && isCount(sentence, at - 4);
        return begins || between || ends;
    }

    private static boolean isJoined(Sentence sentence, int at) {
        return sentence.at(at).is(Kind.COMMA) || sentence.at(at).is("y");
    }

    private static boolean isCount(Sentence sentence, int at) {
        return sentence.at(at).is(Kind.NUMBER)
                && !sentence.at(at).number().percent()
                && sentence.at(at).number().value().precision() <= 2;
    }

    private boolean isMeasure(Sentence sentence, int at) {
        String next = sentence.word(at + 1);
        boolean square = next.equals("m2") || next.equals("m3");
        return (sentence.at(at + 1).is(Kind.WORD) || square)
                && Lexicon.MEASURES.has(next)
                && !vocabulary.has(next)
                && !(isCurrency(next) && vocabulary.isMoney());
    }
}
