package mx.avance.consistency.text;

import java.util.Map;
import mx.avance.consistency.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Gives the percentages of a text their roles: of the advance, of the year, accumulated, or of something else. */
final class Percentages {

    private static final int BACK = 7;
    private static final int AHEAD = 7;
    private static final int BRACKET_BACK = 14;
    private static final int FOLLOWED = 10;
    private static final Stems PERSONS = Stems.of("personal= mujer hombre poblacion");
    private static final Stems NEGATION = Stems.of("no= sin= ni=");
    private static final Stems PERCENTAGE = Stems.of("porcentaje=");
    private static final Stems BY = Stems.of("en= por=");
    private static final Stems QUARTERLY = Stems.of("trimestral=");
    private static final Stems ANNUAL = Stems.of("anual=");
    private static final Stems QUARTER = Stems.of("trimestral= trimestre=");
    private static final Stems SKIPPED = Stems.of(
            "de= del= la= el= los= las= un= una= con= en= al= a= se= su= lo= asi= por= ciento= y= que= este= esta= respecto=");
    private static final Stems OF = Stems.of("de= del= en= sobre= respecto= conforme= con=");
    private static final Stems SKIPPED_BEHIND =
            Stems.of("la= el= lo= los= las= su= nuestra= cumplimiento= total= lo= esta= este= dicha= a= de= al=");
    private static final Stems YEARLY = Stems.of("anual ano=");
    private static final Stems ACCUMULATED =
            Stems.of("acumulad= acumulado= acumulada= acumulados= acumulando= semestre=");
    private static final Stems NEAR_ONE = Stems.of("casi= apenas=");
    /** What else is measured in percent. */
    private static final Stems OTHER_MEASURES = Stems.of(
            "terminal= satisfaccion= calificacion= asistencia= aprobacion= ocupacion= permanencia= aceptacion= solventacion= desercion= puntualidad= descuento morosidad= incidencia= humedad= capacidad= participacion= mortalidad=");

    private static final Stems COVERAGE = Stems.of("cobertura=");
    private static final Stems SUPER = Stems.of("super rebas sobrepas");

    private final Map<Integer, Quote> quotes;
    private final Vocabulary vocabulary;
    private boolean any;
    /** Where the first realised figure of the text stands; negative before there is one. */
    private int realised = -1;

    Percentages(Map<Integer, Quote> quotes, Vocabulary vocabulary) {
        this.quotes = quotes;
        this.vocabulary = vocabulary;
    }

    void read(Sentence sentence) {
        int comparison = Comparisons.start(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            Quote count = realised < 0 ? quotes.get(token.start()) : null;
            if (count != null && count.role() == Role.REALISED) {
                realised = token.start();
            }
            if (quotes.containsKey(token.start())
                    && token.is(Kind.NUMBER)
                    && token.number().percent()) {
                continue;
            }
            if (token.is(Kind.NUMBER) && (token.number().percent() || isNamedPercentage(sentence, i))) {
                Role role = i > comparison ? Role.OTHER : role(sentence, i);
                any |= role == Role.PERCENTAGE;
                quotes.put(token.start(), new Quote(role, token.number().asPercent(), token.span(), true));
            }
        }
    }

    /** "porcentaje 91.55", "porcentaje de cumplimiento: 91.55", "98.56 puntos porcentuales" is none. */
    private static boolean isNamedPercentage(Sentence sentence, int i) {
        if (sentence.at(i + 1).is("puntos")
                || sentence.at(i + 1).is(Kind.WORD) && !Lexicon.FUNCTION_WORDS.has(sentence.word(i + 1))) {
            return false;
        }
        for (int k = i - 1; k >= i - 6; k--) {
            Token token = sentence.at(k);
            if (token.is("porcentaje") || token.word().equals("%")) {
                return true;
            }
            boolean goesOn = token.word().equals(":")
                    || token.is("de")
                    || token.is("cumplimiento")
                    || token.is("avance")
                    || token.is("del")
                    || token.is("fue")
                    || token.is("es")
                    || token.is("logro")
                    || token.is("trimestral");
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    private Role role(Sentence sentence, int i) {
        if (sentence.at(i + 1).is("puntos")
                || sentence.at(i + 1).is("mas")
                || sentence.at(i + 1).is("menos")
                || sentence.at(i + 1).is("adicional")
                || sentence.at(i + 1).is("superior")
                || sentence.at(i + 1).is("arriba")
                || sentence.reads(i + 1, "por encima")
                || sentence.reads(i + 1, "por debajo")
                || sentence.reads(i + 1, "por arriba")
                || sentence.at(i + 1).is("inferior")
                || sentence.at(i + 1).is("restante")) {
            return Role.DIFFERENCE;
        }
        if (isExcess(sentence, i)) {
            return Role.DIFFERENCE;
        }
        if (sentence.word(i - 1).equals("(")
                && !Lexicon.OTHER_THINGS.has(sentence.word(i - 2))
                && !any
                && hasPair(sentence, i)) {
            return Role.PERCENTAGE;
        }
        Role behind = before(sentence, i) == Role.DIFFERENCE ? Role.OTHER : behind(sentence, i);
        if (behind != Role.PERCENTAGE && behind != Role.OTHER) {
            return behind;
        }
        if (isDenied(sentence, i) || behind != Role.PERCENTAGE && isOfAnotherMeasure(sentence, i)) {
            return Role.OTHER;
        }
        Role before = before(sentence, i);
        if (before == Role.DIFFERENCE || before == Role.CUMULATIVE || before == Role.ANNUAL_PERCENTAGE) {
            return before;
        }
        if (behind == Role.PERCENTAGE) {
            return behind;
        }
        boolean ofOthers = isOfOthers(sentence, i);
        if (before == Role.PERCENTAGE && !ofOthers) {
            return before;
        }
        Role counted = sentence.word(i - 1).equals("(") ? ofTheNumberBefore(sentence, i) : Role.PERCENTAGE;
        if (counted != Role.PERCENTAGE) {
            return counted;
        }
        boolean people = Lexicon.OTHER_THINGS.has(sentence.word(i - 2));
        boolean bracketed = sentence.word(i - 1).equals("(") && !people;
        boolean listed = sentence.at(i - 1).is("un")
                && sentence.at(i - 2).is(Kind.COMMA)
                && !sentence.at(i + 1).is(Kind.WORD);
        boolean alone = listed
                || i == 0
                || sentence.word(i - 1).equals(":")
                || sentence.at(i - 1).is(Kind.COMMA) && !sentence.at(i + 1).is(Kind.WORD)
                || sentence.word(i - 1).equals("=");
        return !ofOthers && !any && (bracketed || alone) ? Role.PERCENTAGE : Role.OTHER;
    }

    /** "rebasando la meta en casi 1 %". */
    private static boolean isExcess(Sentence sentence, int i) {
        int k = i - 1;
        while (NEAR_ONE.has(sentence.word(k)) || sentence.at(k).is("un")) {
            k--;
        }
        return (sentence.at(k).is("en") || sentence.at(k).is("por"))
                && sentence.at(i).number().value().intValue() < 100
                && sentence.anyBetween(i - BRACKET_BACK, i, SUPER);
    }

    /** A percentage in brackets goes with the number before them. */
    private Role ofTheNumberBefore(Sentence sentence, int i) {
        for (int k = i - 2; k >= i - BRACKET_BACK && k >= 0; k--) {
            Quote quote =
                    sentence.at(k).is(Kind.NUMBER) ? quotes.get(sentence.at(k).start()) : null;
            if (quote != null) {
                return switch (quote.role()) {
                    case ANNUAL -> Role.ANNUAL_PERCENTAGE;
                    case CUMULATIVE -> Role.CUMULATIVE;
                    case REALISED -> isOfAnother(quote) ? Role.OTHER : Role.PERCENTAGE;
                    case OTHER -> k == i - 2 || k == i - 3 ? Role.OTHER : Role.PERCENTAGE;
                    default -> Role.PERCENTAGE;
                };
            }
        }
        return Role.PERCENTAGE;
    }

    /** "25 auditorías; observaciones solventadas: 98 (73 %)": a likely figure behind the first one counts something else. */
    private boolean isOfAnother(Quote quote) {
        return !quote.sure() && realised >= 0 && realised < quote.span().start();
    }

    /** "se atendieron 71 de 80 (88.75 %)": what stands in brackets behind a pair is its percentage. */
    private boolean hasPair(Sentence sentence, int i) {
        for (int k = i - 2; k >= i - BRACKET_BACK && k >= 0; k--) {
            Quote quote =
                    sentence.at(k).is(Kind.NUMBER) ? quotes.get(sentence.at(k).start()) : null;
            if (quote != null) {
                return quote.role() == Role.PROGRAMMED || quote.role() == Role.REALISED && quote.sure();
            }
        }
        return false;
    }

    /** "una eficiencia terminal de 91 %"; "una cobertura de 85 %" where the figures have been told before it. */
    private boolean isOfAnotherMeasure(Sentence sentence, int i) {
        for (int k = i - 1; k >= i - BACK; k--) {
            Token token = sentence.at(k);
            if (token.is(Kind.STOP) || token.is(Kind.COMMA) || token.is(Kind.NUMBER)) {
                return false;
            }
            boolean other = OTHER_MEASURES.has(token.word()) || realised >= 0 && COVERAGE.has(token.word());
            if (token.is(Kind.WORD) && other) {
                return !vocabulary.has(token.word());
            }
        }
        return false;
    }

    /** "No se logró el 100 %" quotes no advance. */
    private static boolean isDenied(Sentence sentence, int i) {
        return sentence.at(i).number().value().intValue() == 100 && sentence.anyBetween(i - 6, i, NEGATION);
    }

    /** What stands behind: "% de la meta", "% anual", "% acumulado", "% del personal". */
    private Role behind(Sentence sentence, int i) {
        boolean target = false;
        int k = i + 1;
        if (sentence.reads(k, "de|del total")
                && !Lexicon.TARGET.has(sentence.word(i + 3))
                && !sentence.at(i + 3).is("de")) {
            return Role.OTHER;
        }
        for (; k <= i + AHEAD; k++) {
            Token token = sentence.at(k);
            if (token.is(Kind.NUMBER) && quotes.containsKey(token.start()) && k > i + 1) {
                return of(sentence, k, quotes.get(token.start()));
            }
            if (!token.is(Kind.WORD)
                    || Lexicon.DONE.has(token.word()) && !token.is("logro") && !Lexicon.TARGET.has(token.word())) {
                break;
            }
            boolean lastYear =
                    sentence.at(k + 1).is("pasado") || sentence.at(k + 1).is("anterior");
            if (token.word().startsWith("anual")
                    || token.is("ano") && !sentence.at(k - 1).is("este") && !lastYear) {
                return Role.ANNUAL_PERCENTAGE;
            }
            if (token.word().startsWith("acumul")) {
                return Role.CUMULATIVE;
            }
            boolean own = Lexicon.TARGET.has(token.word());
            if (!own && !OF.has(token.word()) && !SKIPPED_BEHIND.has(token.word()) && !target) {
                break;
            }
            target |= own && !token.is("lo") && !token.is("total");
        }
        boolean planned = (sentence.reads(i + 1, "de los|las|la")
                        || sentence.reads(i + 1, "de el")
                        || sentence.at(i + 1).is("del"))
                && isOfProgrammed(sentence, i);
        return target || planned ? Role.PERCENTAGE : Role.OTHER;
    }

    /** "% de los 4,280 programados para el año". */
    private static Role of(Sentence sentence, int at, @Nullable Quote whole) {
        if (sentence.anyBetween(at, at + AHEAD, YEARLY)) {
            return Role.ANNUAL_PERCENTAGE;
        }
        return whole == null
                ? Role.OTHER
                : switch (whole.role()) {
                    case ANNUAL -> Role.ANNUAL_PERCENTAGE;
                    case CUMULATIVE -> Role.CUMULATIVE;
                    case PROGRAMMED -> Role.PERCENTAGE;
                    default -> Role.OTHER;
                };
    }

    private static boolean isOfOthers(Sentence sentence, int i) {
        if (!sentence.at(i + 1).is("de") && !sentence.at(i + 1).is("del")
                || sentence.at(i + 2).is(Kind.NUMBER)) {
            return false;
        }
        int k = i + 2;
        while (SKIPPED_BEHIND.has(sentence.word(k))
                && k < i + 5
                && !sentence.at(k).is("total")
                && !sentence.at(k).is("cumplimiento")) {
            k++;
        }
        // "el 96% de los reportes programados"
        if (isOfProgrammed(sentence, i)) {
            return false;
        }
        if (sentence.at(k).is("total")) {
            return !Lexicon.TARGET.has(sentence.word(k + 1))
                    && !sentence.at(k + 1).is("de");
        }
        return !sentence.at(k).is(Kind.NUMBER) && !Lexicon.TARGET.has(sentence.word(k));
    }

    /** "% de los reportes programados", of whatever but people. */
    private static boolean isOfProgrammed(Sentence sentence, int i) {
        return sentence.anyBetween(i + 1, i + FOLLOWED, Lexicon.PROGRAMMED)
                && !sentence.anyBetween(i + 1, i + FOLLOWED, PERSONS);
    }

    /** The nearest word before that says what the percentage is. */
    private static Role before(Sentence sentence, int i) {
        for (int k = i - 1; k >= i - BACK; k--) {
            Token token = sentence.at(k);
            if (token.is(Kind.STOP)) {
                break;
            }
            if (token.is(Kind.NUMBER) && token.number().percent()) {
                break;
            }
            if (!token.is(Kind.WORD) || SKIPPED.has(token.word()) && !token.is("un")) {
                continue;
            }
            if (token.word().startsWith("acumul") || token.is("semestre")) {
                return Role.CUMULATIVE;
            }
            if (token.word().startsWith("anual")) {
                return Role.ANNUAL_PERCENTAGE;
            }
            if (token.is("lleva") || token.is("llevamos")) {
                return Role.CUMULATIVE;
            }
            if (token.is("programado") && sentence.anyBetween(k - 3, k, PERCENTAGE)) {
                return Role.OTHER;
            }
            if (token.is("un") && !isChangeNear(sentence, k)) {
                continue;
            }
            if (SUPER.has(token.word())) {
                return sentence.at(i).number().value().intValue() < 100
                                && (sentence.anyBetween(k, i, BY) || sentence.anyBetween(k, i, NEAR_ONE))
                        ? Role.DIFFERENCE
                        : Role.PERCENTAGE;
            }
            if (Lexicon.CHANGE.has(token.word())) {
                return Role.DIFFERENCE;
            }
            if (Lexicon.ADVANCE.has(token.word())
                    && sentence.anyBetween(k - BACK - 3, k, ACCUMULATED)
                    && !sentence.anyBetween(k - BACK, k, QUARTERLY)) {
                return Role.CUMULATIVE;
            }
            if (Lexicon.ADVANCE.has(token.word())
                    && sentence.anyBetween(k - BACK - 1, k, ANNUAL)
                    && !sentence.anyBetween(k - BACK, k, QUARTER)) {
                return Role.ANNUAL_PERCENTAGE;
            }
            if (Lexicon.ADVANCE.has(token.word())) {
                return token.is("un") && isChangeNear(sentence, k) ? Role.DIFFERENCE : Role.PERCENTAGE;
            }
        }
        return Role.OTHER;
    }

    private static boolean isChangeNear(Sentence sentence, int k) {
        return sentence.anyBetween(k - 5, k, Lexicon.CHANGE);
    }
}
