package mx.avance.consistency.text;

import java.util.Set;
import java.util.function.Consumer;
import mx.avance.consistency.text.Token.Kind;

/**
 * Finds what is told to have happened beside the work that is reported: "el vehículo estuvo descompuesto", "se contrató a dos auxiliares", "la unidad verificadora
 * solo atiende 10 por mes". A clause does so by its verb when that is none of a report, or by its subject when that is neither who reports nor what is counted.
 */
final class Happenings {

    private static final int SUBJECT = 12;
    private static final int ANNOUNCEMENT = 4;
    private static final Stems ANNOUNCES = Stems.of("cabe= vale= importante=");

    private static final Stems ADVERBS = Stems.of(
            "y= e= pero= aunque= ademas= asimismo= igualmente= tambien= ya= solo= solamente= unicamente= aun= todavia= actualmente= adicionalmente= incluso= no= obstante= sin= embargo= mientras= tanto=");

    private static final Stems SUBORDINATE = Stems.of(
            "que= quien= quienes= cual= cuales= donde= cuyo= cuya= cuyos= cuyas= si= como= cuando= segun= conforme=");

    private static final Stems PREPOSITIONS = Stems.of(
            "de= del= en= a= al= con= por= para= ante= tras= sobre= entre= desde= hasta= contra= sin= bajo= mediante= durante= segun= hacia= vs= y= e=");

    /** Verbs that a report is made of; "fueron" and "es" among them. */
    private static final Stems REPORTS = Stems.of(
            "represent equival signific correspond consist arroj super rebas exced es= son= era= eran= fue= fueron= quedo= quedaron= queda= quedan= lleg refleja reflej habla= demuestra= present continu sigue= siguen= conto= contaron= cuenta= cuentan="
                    + " encuentra= encuentran= obra= obran= aparec destac pertenec inclu comprend abarc coincid mejor fortalec garantiz busc pretend program plane tenia= tenian= estaba= estaban= esper habia= habian= senal inform hace= hacen= muestra="
                    + " ubic sit marca= indic establec contempl consider previo= previeron= preveia= preveian= proyect estim comprometi tiene= tienen= ha= han= esta= estan= dijo= convoc promovi enseno= impuls montaron= monto= sacaron= saco= paso= pasaron= termin");

    /** What happens to those who do the work and to what they do it with, whoever is the subject. */
    private static final Stems HAPPENS = Stems.of(
            "contrato= contrataron= incorporo= incorporaron= habilito= habilitaron= adquirio= adquirieron= compro= compraron= abrio= abrieron= descompus descompuso= dano= danaron= averio= averiaron= rompio= rompieron= enfermo= enfermaron="
                    + " reasigno= reasignaron= comisiono= comisionaron= asigno= asignaron= reubico= reubicaron= cerro= cerraron= agoto= agotaron= acabo= acabaron= atraso= atrasaron= intensifico= intensificaron= amplio= ampliaron= modifico= modificaron="
                    + " renovo= renovaron= desocup prioriz dedico= dedicaron= destino= destinaron= vencio= vencieron= expiro= rescind libero= liberaron= decidio= decidieron= ordeno= nombro= designo= ausent retiro= retiraron= renuncio= renunciaron= jubilo= jubilaron="
                    + " fallecio= fallecieron= lesiono= lesionaron= empalmo= empalmaron= satur cayo= cayeron= coincidio= coincidieron= difirio= difirieron= recorrio= recorrieron= reagend reprogram falto= faltaron= negaron= nego= rechaz permanecio= permanecieron= demor redujo= redujeron= llovio= hubo= existio= existieron= existia= existian= crecio= disparo= elevo= elevaron="
                    + " inundo= inundaron= desbordo= quemo= robaron= robo= perdio= perdieron= migro= migraron= reactivo= reactivaron= reanudo= reanudaron= sumo= sumaron= unio= unieron= juntaron= junto= estuvo= estuvieron= dejo= dejaron= pospuso= pospusieron= bloque= bloqueo= bloquearon="
                    + " abrimos= contratamos= estuvimos= sufrimos= perdimos= ampliamos= compramos= incorporamos= habilitamos= carecemos= contamos=");

    /** What somebody lacks; "se espera" and "se requiere" promise only. */
    private static final Stems NEEDS =
            Stems.of("espera= esperan= depende= dependen= requiere= requieren= necesita= necesitan= carece= carecen=");

    /** What begins a reason without a verb: "(cambio de titular)". */
    private static final Stems FRAGMENTS = Stems.of(
            "cambio= cambios= cierre= baja= bajas= clima= licencia= incapacidad renuncia= vacaciones= veda= elecciones= contingencia= saturacion= escasez= poca= poco= pocas= pocos= mucha= mucho= nueva= nuevo= nuevas= nuevos= suspension=");

    private static final Stems EXPECTED = Stems.of("esperaba= esperaban=");

    /** What the work is done with. */
    private static final Stems RESOURCES = Stems.of(
            "recurso= recursos= presupuesto= suficiencia= ministracion plaza= plazas= personal= combustible= gasolina= material= materiales= refaccion insumo ventanilla cuadrilla turno= turnos= auxiliar= auxiliares= vacante adicional= adicionales= extra= extras= maquinaria=");

    /** Behind "fue" and "estuvo": what was done with somebody, and was not the work. */
    private static final Stems REMOVED = Stems.of(
            "comisionad enviad reasignad retirad removid cambiad cesad robad cancelad suspendid trasladad declarad apagad cerrad fuera= parad ausent sin= insuficiente= descompuest diferid reprogramad pospuest postergad rechazad devuelt");

    /** Behind "está en". */
    private static final Stems STATES = Stems.of(
            "restauracion= remodelacion= reparacion= mantenimiento= obra= obras= construccion= rehabilitacion= taller= huelga= paro= litigio= licencia= cuarentena= desuso=");

    private static final Stems BEGINS_WITH_TIME = Stems.of("en= durante= desde= al= a= hasta= para=");

    private final String text;
    private final Vocabulary vocabulary;
    private final Set<String> mentioned;
    private Sentence sentence = new Sentence(java.util.List.of());

    Happenings(String text, Vocabulary vocabulary, Set<String> mentioned) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.mentioned = mentioned;
    }

    /**
     * Reads one clause.
     *
     * @param figures where its first figure of the indicator stands; its end when it has none
     * @param told whether figures have been told before
     */
    void read(Sentence next, int from, int to, int figures, boolean told, Consumer<Span> found) {
        sentence = next;
        int start = from;
        while (start < to && ADVERBS.has(sentence.word(start))) {
            start++;
        }
        start = behindAnnouncement(start, to);
        if (SUBORDINATE.has(sentence.word(start)) || SUBORDINATE.has(sentence.word(start + 1))) {
            return;
        }
        if (told && figures >= to && FRAGMENTS.has(sentence.word(start))) {
            found.accept(
                    new Span(sentence.at(start).start(), sentence.at(to - 1).end()));
            return;
        }
        for (int i = start; i < to; i++) {
            if (isFinite(i) && !isSubordinate(start, i)) {
                if (happens(start, i, to, figures, told)) {
                    found.accept(new Span(
                            sentence.at(start).start(), sentence.at(to - 1).end()));
                }
                return;
            }
        }
    }

    /** Where it begins behind "cabe aclarar que". */
    private int behindAnnouncement(int start, int to) {
        if (!ANNOUNCES.has(sentence.word(start))) {
            return start;
        }
        for (int k = start + 1; k < to && k <= start + ANNOUNCEMENT; k++) {
            if (sentence.at(k).is("que")) {
                return k + 1;
            }
        }
        return start;
    }

    private boolean happens(int start, int verb, int to, int figures, boolean told) {
        String word = sentence.word(verb);
        boolean quotes = figures < to;
        if (HAPPENS.has(word)) {
            return !quotes || figures < verb || !isReflexive(verb);
        }
        if (isReflexive(verb)) {
            return told
                    && !quotes
                    && subject(start, verb) < 0
                    && (EXPECTED.has(word) || sentence.anyBetween(verb, to, RESOURCES));
        }
        boolean report = Lexicon.DONE.has(word) || REPORTS.has(word);
        int subject = subject(start, verb);
        if (subject < 0) {
            boolean first = verb == start || told && BEGINS_WITH_TIME.has(sentence.word(start));
            return first && (!report || told && word.startsWith("lleg")) && !quotes;
        }
        boolean away = sentence.at(verb + 1).is("en") && STATES.has(sentence.word(verb + 2));
        if (NEEDS.has(word) || REMOVED.has(sentence.word(verb + 1)) || away) {
            return !quotes;
        }
        if (isOfTheReport(subject)) {
            return Organs.isOrgan(sentence, subject) && !report && !quotes && told;
        }
        return report ? !quotes && !isBare(subject) : figures >= verb;
    }

    /** The noun of the subject; negative when there is none before the verb. */
    private int subject(int start, int verb) {
        for (int k = start; k < verb && k < start + SUBJECT; k++) {
            boolean determiner =
                    Subjects.DETERMINERS.has(sentence.word(k)) || sentence.at(k).numeral() != null;
            if (determiner && !PREPOSITIONS.has(sentence.word(k - 1)) || k == start && isName(k)) {
                int noun = k;
                while (noun < verb
                        && (Subjects.DETERMINERS.has(sentence.word(noun))
                                || sentence.at(noun).numeral() != null)) {
                    noun++;
                }
                return noun < verb && sentence.at(noun).is(Kind.WORD) ? noun : -1;
            }
        }
        return -1;
    }

    /** A subject without an article begins its clause: "Personal de la cuadrilla enfermó". */
    private boolean isName(int k) {
        String word = sentence.word(k);
        return sentence.at(k).is(Kind.WORD) && !PREPOSITIONS.has(word) && !word.equals("se");
    }

    private boolean isBare(int subject) {
        return !Subjects.DETERMINERS.has(sentence.word(subject - 1))
                && sentence.at(subject - 1).numeral() == null;
    }

    private boolean isOfTheReport(int subject) {
        return Subjects.isOfTheReport(sentence.word(subject), vocabulary, mentioned)
                || Organs.isOrgan(sentence, subject);
    }

    private boolean isReflexive(int verb) {
        return sentence.at(verb - 1).is("se") || sentence.at(verb - 2).is("se");
    }

    private boolean isSubordinate(int start, int verb) {
        for (int k = verb - 1; k >= start && k >= verb - 4; k--) {
            if (SUBORDINATE.has(sentence.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** A verb in the past, by its ending or its accent, or one of the usual in the present. */
    private boolean isFinite(int i) {
        Token token = sentence.at(i);
        if (!token.is(Kind.WORD)) {
            return false;
        }
        String word = token.word();
        char last = text.charAt(token.end() - 1);
        return word.length() > 3 && (last == 'ó' || last == 'Ó')
                || word.endsWith("aron")
                || word.endsWith("eron")
                || word.endsWith("aban")
                || word.endsWith("ian") && word.length() > 5
                || Verbs.isFinite(word)
                || HAPPENS.has(word)
                        && (sentence.at(i - 1).is("se") || sentence.at(i - 2).is("se"));
    }
}
