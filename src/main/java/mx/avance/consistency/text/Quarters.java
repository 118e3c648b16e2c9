package mx.avance.consistency.text;

import java.util.List;
import java.util.function.Consumer;
import mx.avance.consistency.text.Token.Kind;
import mx.avance.figures.Quarter;

/** Finds the quarters that a text names, by ordinal, number, letter or months, and whether it reports on them. */
final class Quarters {

    private static final int BACK = 9;
    private static final int AHEAD = 9;
    private static final List<String> MONTHS = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final Stems ELSEWHERE = Stems.of(
            "respecto comparacion comparad compara contraste anterior pasad previ proxim siguiente reprogram pendient posterg pospus pospon difer reagend"
                    + " recalendar calendariz traslad inici previst preve= hasta= partir= mismo= contempla realizara llevara ejecutara concluira entregara atendera impartira espera= esperan= estima= estiman="
                    + " quedo= quedaron= quedando= rezag provenient arrastr recorri retom programo= programaron= programar program recuper compens regulariz subsan dara= alcanzara iniciar reflej"
                    + " paso= pasa= pasan= pasara= pasaran= pasaron= seguimiento= concluid superior inferior mayor= menor= contra= vs= adelant antes= despues= sera= seran= podra podran reanud solventar solvent continuara complet reprogramad resto= resta= restan= igual= desde= sumad sumando= considerando= incluyendo= contando= agregando= reportad=");
    private static final Stems EARLIER = Stems.of("anterior= pasado= previo=");
    private static final Stems FUTURE = Stems.of(
            "realizaran= realizara= llevaran= llevara= ejecutaran= ejecutara= entregaran= entregara= atenderan= impartiran= concluiran= continuaran= programaran= programara= reprogramaran= reprogramara="
                    + " tendra= tendran= celebrara= celebraran= efectuara= efectuaran= cubrira= cubriran= recuperara= recuperaran= iniciara= iniciaran= completaran= completara= emitira= emitiran= seran= sera= reflejara= reflejaran="
                    + " regularizara= regularizaran= alcanzara= alcanzaran= cumplira= cumpliran= aplicara= aplicaran= espera= preve= preven= reprogramo= reprogramaron= reprogramado= reprogramada= hara= haran= dara= daran= tendra= tendran= ira= iran=");
    private static final Stems WAS = Stems.of("fue= fueron= quedo= cerro= eran= hubo= concluyo=");
    private static final int ASIDE = 4;
    private static final int CAUSE = 20;
    /** Behind a reason another quarter is told of what happened then. */
    private static final Stems REASONS =
            Stems.of("debido= devido= derivado= gracias= porque= pues= causa= motivo= consecuencia=");

    private static final Stems HEADS = Stems.of(
            "meta metas= avance cierre= termino= final= fin= informe reporte resultado cumplimiento programacion programad actividad accion cifra periodo= meses= mes= corte= inicio= indicador logro total= dentro= conclusion= durante= justificacion= objetivo= curso= transcurso= correspond");
    private static final Stems FROM = Stems.of("del= desde= enero= abril= julio= octubre=");
    private static final Stems ELSEWHERE_WITHOUT_PROGRAMMED =
            Stems.of("reprogram difer posterg pospon pospus traslad reagend");

    private Quarters() {}

    static void read(Sentence sentence, Consumer<QuarterMention> found) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.at(i).is(Kind.WORD)) {
                continue;
            }
            int length = named(sentence, i, found);
            i += Math.max(0, length - 1);
        }
    }

    /** @return how many tokens the mention has; 0 for none */
    private static int named(Sentence sentence, int i, Consumer<QuarterMention> found) {
        String word = sentence.word(i);
        int place = Ordinals.place(word);
        if (place > 0 && isQuarterWord(sentence, i + 1)) {
            return mention(sentence, i, 2, place, found);
        }
        if (place > 0 && word.length() > 4 && sentence.reads(i - 2, "en el") && !isNoun(sentence, i + 1)) {
            return mention(sentence, i, 1, place, found);
        }
        if (place > 0 && place <= 2 && sentence.at(i + 1).is("semestre")) {
            return mention(sentence, i, 2, 2 * place, found);
        }
        if (isQuarterWord(sentence, i)
                && sentence.word(i + 1).equals(":")
                && Ordinals.place(sentence.word(i + 2)) > 0) {
            return mention(sentence, i, 3, Ordinals.place(sentence.word(i + 2)), found);
        }
        if (isQuarterWord(sentence, i) && sentence.at(i + 1).is(Kind.NUMBER) && isPlace(sentence, i + 1)) {
            return mention(sentence, i, 2, sentence.at(i + 1).number().value().intValue(), found);
        }
        if (word.equals("trimestre")
                && Ordinals.place(sentence.word(i + 1)) > 0
                && sentence.word(i + 1).length() <= 3) {
            return mention(sentence, i, 2, Ordinals.place(sentence.word(i + 1)), found);
        }
        if (word.length() == 2 && word.charAt(0) == 't' && Character.isDigit(word.charAt(1))) {
            return mention(sentence, i, 1, word.charAt(1) - '0', found);
        }
        return months(sentence, i, found);
    }

    private static boolean isQuarterWord(Sentence sentence, int i) {
        return sentence.at(i).is("trimestre")
                || sentence.at(i).is("trim")
                || sentence.at(i).is("trimestres");
    }

    private static boolean isNoun(Sentence sentence, int i) {
        return sentence.at(i).is(Kind.WORD) && !Lexicon.FUNCTION_WORDS.has(sentence.word(i));
    }

    /** "en este se superó", "el presente trimestre", "el trimestre que se informa": the report speaks of its own quarter without a name. */
    static boolean isPresent(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean own = sentence.at(i).is("este")
                            && Ordinals.place(sentence.word(i + 1)) == 0
                            && sentence.at(i - 1).is("en")
                    || sentence.reads(i, "el presente") && Ordinals.place(sentence.word(i + 2)) == 0
                    || sentence.reads(i, "que se informa|reporta");
            if (own
                    && !sentence.at(i + 1).is("ejercicio")
                    && !sentence.at(i + 1).is("ano")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(Sentence sentence, int i) {
        Numeral number = sentence.at(i).number();
        return number.isWhole()
                && number.value().precision() == 1
                && number.value().intValue() >= 1
                && number.value().intValue() <= 4
                && !(sentence.at(i + 1).is(Kind.WORD) && !Lexicon.FUNCTION_WORDS.has(sentence.word(i + 1)));
    }

    /** {@code enero-marzo}, {@code de enero a marzo}, {@code enero, febrero y marzo}: the quarter that they end. */
    private static int months(Sentence sentence, int i, Consumer<QuarterMention> found) {
        int first = MONTHS.indexOf(sentence.word(i));
        if (first < 0) {
            return 0;
        }
        if (first % 3 == 2 && isClosing(sentence, i)) {
            return mention(sentence, i, 1, first / 3 + 1, found);
        }
        int last = first;
        int end = i;
        int k = i + 1;
        while (k < sentence.size()) {
            Token token = sentence.at(k);
            int month = token.is(Kind.WORD) ? MONTHS.indexOf(token.word()) : -1;
            if (month > last) {
                last = month;
                end = k;
            } else if (!isJoint(token) && !isDay(sentence, k)) {
                break;
            }
            k++;
        }
        boolean whole = last > first && last % 3 == 2 && (first == 0 || first == last - 2);
        return whole ? mention(sentence, i, end - i + 1, last / 3 + 1, found) : 0;
    }

    /** "al 30 de junio", "al cierre de septiembre". */
    private static boolean isClosing(Sentence sentence, int i) {
        return sentence.at(i - 1).is("de")
                        && sentence.at(i - 2).is(Kind.NUMBER)
                        && sentence.at(i - 3).is("al")
                        && isLastDay(sentence, i - 2)
                        && !sentence.anyBetween(i - 8, i - 3, FROM)
                || sentence.reads(i - 3, "al cierre|termino de")
                || sentence.reads(i - 4, "al final|finalizar de|el mes");
    }

    private static boolean isLastDay(Sentence sentence, int i) {
        int day = sentence.at(i).number().value().intValue();
        return day == 30 || day == 31;
    }

    /** The 31 of "al 31 de marzo". */
    private static boolean isDay(Sentence sentence, int i) {
        return sentence.at(i).is(Kind.NUMBER) && sentence.at(i + 1).is("de") && MONTHS.contains(sentence.word(i + 2));
    }

    private static boolean isJoint(Token token) {
        return token.is("a")
                || token.is("al")
                || token.is("el")
                || token.is("y")
                || token.is("de")
                || token.is("mes")
                || token.is(Kind.COMMA)
                || token.word().equals("-")
                || token.word().equals("–")
                || token.word().equals("/");
    }

    private static int mention(Sentence sentence, int i, int length, int quarter, Consumer<QuarterMention> found) {
        Span span = new Span(sentence.at(i).start(), sentence.at(i + length - 1).end());
        found.accept(new QuarterMention(Quarter.of(quarter), isReport(sentence, i, i + length - 1), span));
        return length;
    }

    private static boolean isPast(String word) {
        return word.endsWith("aron") || word.endsWith("ieron") || word.endsWith("o");
    }

    private static boolean isReport(Sentence sentence, int from, int to) {
        // "en agosto (tercer trimestre)" says when something was and not what is reported.
        if (sentence.word(from - 1).equals("(") && MONTHS.contains(sentence.word(from - 2))) {
            return false;
        }
        if (isAside(sentence, from, to) || isOfAnotherThing(sentence, from) || isBehindReason(sentence, from)) {
            return false;
        }
        if (sentence.at(from - 1).is("para")
                || sentence.reads(from - 2, "para el")
                || sentence.reads(from - 2, "para este")) {
            boolean told = sentence.at(to + 1).is("se") && isPast(sentence.word(to + 2));
            return (told || sentence.reads(from - 3, "meta|programado|programada|programados|programadas para"))
                    && !sentence.anyBetween(-1, from, ELSEWHERE_WITHOUT_PROGRAMMED);
        }
        for (int k = from - 1; k >= from - BACK && !isClauseEnd(sentence, k, from); k--) {
            boolean above = sentence.at(k).is("anterior") && sentence.at(k - 1).is("lo");
            if (sentence.at(k).is(Kind.WORD)
                    && ELSEWHERE.has(sentence.word(k))
                    && !isOfTheReport(sentence.word(k))
                    && !above) {
                return false;
            }
        }
        for (int k = from - 1; k >= from - BACK && !isClauseEnd(sentence, k, from); k--) {
            if (isFuture(sentence, k)) {
                return false;
            }
        }
        if (sentence.anyBetween(to, to + 5, EARLIER)) {
            return false;
        }
        for (int k = to + 1; k <= to + AHEAD && !sentence.at(k).is(Kind.STOP); k++) {
            if (sentence.at(k).is(Kind.WORD) && (FUTURE.has(sentence.word(k)) || isFuture(sentence, k))) {
                return false;
            }
        }
        return !sentence.reads(from - 4, "mas|menos que el trimestre")
                && !sentence.reads(to + 1, "quedo|cerro en")
                && !sentence.reads(to + 1, "habia|habian")
                && !sentence.reads(from - 3, "mas|menos que el|en")
                && !sentence.reads(from - 4, "mas|menos que en el");
    }

    /** "20 gracias al equipo adquirido en el primer trimestre"; a reason that begins the report does not change what it reports on. */
    private static boolean isBehindReason(Sentence sentence, int from) {
        boolean reason = false;
        for (int k = from - 1; k >= 0 && k >= from - CAUSE; k--) {
            if (reason && sentence.at(k).is(Kind.NUMBER)) {
                return true;
            }
            reason |= sentence.at(k).is(Kind.WORD) && REASONS.has(sentence.word(k));
        }
        return reason && sentence.at(0).start() > 0;
    }

    /** "… La licitación del primer trimestre se declaró desierta": not what is reported of it, once the report has begun. */
    private static boolean isOfAnotherThing(Sentence sentence, int from) {
        return sentence.at(0).start() > 0
                && sentence.at(from - 1).is("del")
                && sentence.at(from - 2).is(Kind.WORD)
                && !HEADS.has(sentence.word(from - 2));
    }

    /** "(en el primero fueron 19)", "…; el primer trimestre cerró en 59": the figures of another one, behind those of the report. */
    private static boolean isAside(Sentence sentence, int from, int to) {
        boolean bracket = false;
        for (int k = from - 1; k >= from - ASIDE; k--) {
            bracket |= sentence.word(k).equals("(");
        }
        if (bracket) {
            for (int k = to + 1; k <= to + ASIDE && !sentence.word(k).equals(")"); k++) {
                if (sentence.at(k).is(Kind.NUMBER)) {
                    return true;
                }
            }
        }
        int k = to + 1;
        while (k < to + ASIDE
                && (sentence.at(k).is("de")
                        || sentence.at(k).is("del")
                        || sentence.at(k).is(Kind.NUMBER))) {
            k++;
        }
        return WAS.has(sentence.word(k))
                && (from > ASIDE || sentence.at(0).start() > 0)
                && !sentence.at(from - 2).is("en");
    }

    /** "se integrarán". */
    private static boolean isFuture(Sentence sentence, int k) {
        String word = sentence.word(k);
        boolean plural = word.endsWith("aran") || word.endsWith("eran") || word.endsWith("iran");
        boolean singular = word.endsWith("ara") || word.endsWith("era") || word.endsWith("ira");
        return (plural || singular)
                && word.length() > 5
                && (sentence.at(k - 1).is("se") || plural && !word.endsWith("eran"));
    }

    private static boolean isOfTheReport(String word) {
        return word.equals("programada")
                || word.equals("programado")
                || word.equals("programados")
                || word.equals("programadas");
    }

    private static boolean isClauseEnd(Sentence sentence, int k, int from) {
        return sentence.at(k).is(Kind.STOP) || sentence.at(k).is(Kind.COMMA) && from - k > 3;
    }
}
