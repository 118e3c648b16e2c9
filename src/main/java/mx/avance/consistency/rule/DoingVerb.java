package mx.avance.consistency.rule;

import java.util.List;
import java.util.Locale;

/** The verb for what an indicator does: that of its own participle ("solicitudes atendidas": atender), else "realizar". */
final class DoingVerb {

    /** Those whose participle does not tell the infinitive come with it. */
    private static final List<String> VERBS = List.of(
            "atender", "impartir", "suministrar", "brindar", "capacitar", "otorgar", "entregar", "elaborar", "expedir", "emitir", "integrar", "evaluar", "aplicar", "celebrar", "firmar", "instalar", "reparar",
            "rehabilitar", "construir", "recolectar", "recaudar", "supervisar", "inspeccionar", "verificar", "actualizar", "regularizar", "generar", "registrar", "tramitar", "notificar", "resolver",
            "publicar", "difundir", "desarrollar", "proporcionar", "certificar", "digitalizar", "distribuir", "ejecutar", "organizar", "canalizar", "vacunar", "esterilizar", "recuperar", "adquirir");

    private DoingVerb() {}

    /** The infinitive for an indicator of that name. */
    static String of(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            for (String verb : VERBS) {
                if (isParticiple(word, verb)) {
                    return verb;
                }
            }
        }
        return "realizar";
    }

    private static boolean isParticiple(String word, String verb) {
        String stem = verb.substring(0, verb.length() - 2);
        String theme = verb.endsWith("ar") ? "ad" : "id";
        return word.startsWith(stem + theme) && word.length() <= stem.length() + theme.length() + 2;
    }

    /** "atendieron": third person plural of the past. */
    static String past(String verb) {
        if (verb.endsWith("ar")) {
            return verb.substring(0, verb.length() - 2) + "aron";
        }
        if (verb.endsWith("uir")) {
            return verb.substring(0, verb.length() - 2) + "yeron";
        }
        return verb.substring(0, verb.length() - 2) + "ieron";
    }
}
