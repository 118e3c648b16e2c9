package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.consistency.text.Token.Kind;

/**
 * Finds the cause that is told without a word of cause: behind the figures, a sentence of its own that quotes none, promises nothing and describes nothing of
 * the work done ("Una de las dos pipas fue dada de baja en mayo.").
 */
final class Circumstances {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 22;
    /** What begins a sentence that goes on telling of the work, and what is promised. */
    private static final Stems WORK = Stems.of(
            "se= asimismo= igualmente= ademas= tambien= cabe= dentro= entre= con= participaron= asistieron= beneficiando= beneficio= lo= los= las= meta= durante= en= para= de= su="
                    + " temas= trabajos= acciones= actividades= evidencia anexa adjunta evaluaciones= listas= total= acumul avance= porcentaje= logrando= cumpl efecto= sin= esto= conforme= segun= principalmente= del= tiempo= promedio= monto= costo= plazo= inversion= cada= dato= datos= observaciones= no= medio= medios= responsable= fuente= elaboro= nota=");

    private static final Stems PROMISES = Stems.of(
            "continuara continuaran espera= esperan= exhort seguira seguiran reforzara reforzaran pretende programara programaran realizara realizaran buscara compromiso proximo= proximos= siguiente= adjunta= anexa= anexo=");

    private Circumstances() {}

    static void read(List<Sentence> sentences, List<Quote> quotes, Vocabulary vocabulary, Consumer<Span> found) {
        Set<String> mentioned = new HashSet<>();
        boolean told = false;
        int next = 0;
        for (Sentence sentence : sentences) {
            int end = sentence.at(sentence.size() - 1).end();
            boolean figures = false;
            while (next < quotes.size() && quotes.get(next).span().start() < end) {
                figures |= quotes.get(next).role() != Role.OTHER;
                next++;
            }
            if (told && !figures && tells(sentence, vocabulary, mentioned)) {
                found.accept(new Span(sentence.at(0).start(), end));
            }
            told |= figures;
            Subjects.mention(mentioned, sentence, 0, sentence.size());
        }
    }

    private static boolean tells(Sentence sentence, Vocabulary vocabulary, Set<String> mentioned) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is(Kind.WORD)) {
                words.add(sentence.word(i));
            }
        }
        boolean sized = sentence.at(0).is(Kind.WORD) && words.size() >= SHORTEST && words.size() <= LONGEST;
        if (!sized || WORK.has(words.getFirst()) || words.stream().anyMatch(PROMISES::has)) {
            return false;
        }
        return !Subjects.DETERMINERS.has(words.getFirst())
                || !Subjects.isOfTheReport(words.get(1), vocabulary, mentioned);
    }
}
