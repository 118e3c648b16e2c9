package mx.avance.consistency.text;

import mx.avance.consistency.text.Token.Kind;

/** Finds where a sentence speaks of another period: the numbers there are not those of its own. */
final class Comparisons {

    private static final int NEAR = 4;
    private static final int FAR = 12;
    private static final Stems COMPARES = Stems.of("respecto= comparacion= comparad compara= contraste= diferencia= relacion= mientras= similar= igual= superior= inferior= mayor= menor= contra= vs= sumad seguimiento= mas= menos= pasaron= paso= pasan=");
    private static final Stems PERIODS = Stems.of("trimestre periodo= ano= ejercicio= mes= semestre");
    private static final Stems OTHER = Stems.of("anterior pasad previ mismo= primer= primero= segundo= tercer= tercero= cuarto= ultimo=");
    private static final Stems ALONE = Stems.of("anterior= anteriores= pasado= previo= previos= pasados= siguiente= siguientes= proximo= proximos=");
    private static final Stems PROGRAMMED = Stems.of("programad meta= previst");

    private Comparisons() {}

    /** The place of the word that begins the comparison; behind the end when there is none. */
    static int start(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.at(i).is(Kind.WORD) || !PERIODS.has(sentence.word(i))) {
                continue;
            }
            int compares = comparing(sentence, i);
            if (ALONE.has(sentence.word(i + 1)) || sentence.at(i + 1).is("inmediato") || ALONE.has(sentence.word(i - 1))) {
                return compares >= 0 ? compares : i - NEAR;
            }
            boolean year = sentence.at(i + 1).is(Kind.NUMBER) && sentence.at(i + 1).number().looksLikeYear();
            boolean named = OTHER.has(sentence.word(i - 1)) || OTHER.has(sentence.word(i + 1)) || OTHER.has(sentence.word(i + 2)) || year;
            if (named && compares >= 0) {
                return compares;
            }
        }
        return sentence.size();
    }

    /** Where the other period ends again: "en el tercero se dictaron", "en este se superó". */
    static int end(Sentence sentence, int start) {
        for (int i = start + 1; i < sentence.size(); i++) {
            boolean own = sentence.reads(i, "en este") || sentence.reads(i, "en el") && Ordinals.place(sentence.word(i + 2)) > 0 && !PERIODS.has(sentence.word(i + 3));
            if (own && (sentence.at(i - 1).is(Kind.COMMA) || sentence.at(i - 1).is("y"))) {
                return i;
            }
        }
        return sentence.size();
    }

    private static int comparing(Sentence sentence, int period) {
        for (int k = period - 1; k >= 0 && k >= period - FAR; k--) {
            if (sentence.at(k).is(Kind.WORD) && COMPARES.has(sentence.word(k)) && isComparison(sentence, k)) {
                return k;
            }
        }
        return -1;
    }

    /** "más que el primer trimestre" compares; "2 más de lo programado para el segundo trimestre" does not. */
    private static boolean isComparison(Sentence sentence, int k) {
        boolean quantity = sentence.at(k).is("mas") || sentence.at(k).is("menos");
        return !quantity || sentence.at(k + 1).is("que");
    }

    /** "3 para el segundo trimestre", "para el segundo trimestre está previsto aumentarlos a 110": a number of a plan. */
    static boolean isPlanned(Sentence sentence, int i) {
        for (int k = i + 1; k <= i + NEAR && !sentence.at(k).is(Kind.COMMA); k++) {
            if (isForAnotherQuarter(sentence, k)) {
                return !sentence.anyBetween(i, k, Lexicon.PROGRAMMED) || sentence.anyBetween(i - 2, i, Lexicon.PROGRAMMED);
            }
        }
        for (int k = i - 1; k >= i - FAR && k >= 0 && !sentence.at(k).is(Kind.COMMA); k--) {
            if (isForAnotherQuarter(sentence, k)) {
                return !sentence.anyBetween(-1, k, PROGRAMMED);
            }
        }
        return false;
    }

    private static boolean isForAnotherQuarter(Sentence sentence, int k) {
        boolean named = sentence.at(k).is("para") && (sentence.at(k + 1).is("el") || sentence.at(k + 1).is("los"));
        return named && (Ordinals.place(sentence.word(k + 2)) > 0 && !sentence.at(k + 3).is("semestre") || ALONE.has(sentence.word(k + 2)));
    }
}
