package mx.avance.consistency.text;

import java.util.Set;

/** Tells the subjects of a report from others: what is counted, what has been spoken of, and the words for its own parts. */
final class Subjects {

    static final Stems DETERMINERS = Stems.of(
            "el= la= los= las= un= una= unos= unas= su= sus= este= esta= estos= estas= ese= esa= dicho= dicha= dichos= dichas= algunos= algunas= varios= varias= otro= otra= otros= otras= ambos= ambas= nuestro= nuestra= cada=");

    /** Of whom and of what a report itself speaks. */
    private static final Stems REPORTED = Stems.of(
            "avance meta metas= cumplimiento porcentaje resultado indicador trimestre periodo cifra total= totalidad= lista= listas= evidencia expediente documento documentacion anexo oficio informe="
                    + " programa= programas= actividad= actividades= accion= acciones= trabajo= trabajos= tema= temas= beneficiari participante asistente ciudadan poblacion restante demas= resto= dato= datos= promedio="
                    + " tiempo= plazo= costo= monto= inversion= presente= mism cual= cuales= primer= primera= segund tercer cuart mayoria= objetivo finalidad= proposito= medio= medios= acta= actas= minuta="
                    + " facilitadores= grupo= mas= numero= cantidad= efecto= beneficio impacto= calidad= fecha= fotografi servidores= funcionari personas= familias= ninos= mujeres= hombres= alumnos= jovenes= habitantes="
                    + " cual= suma= proyeccion= programacion= tasa= logro= nivel= comportamiento= medicion= encuesta= matricula= titulos= reporte= reportes= colonias= comunidades= sesiones= sesion= que= dia= dias=");

    private static final Stems NO_NOUNS = Stems.of(
            "contra= entre= desde= sobre= hasta= durante= mediante= para= como= este= esta= estos= estas= todos= todas= cada=");

    private Subjects() {}

    /**
     * Whether a noun belongs to the report.
     *
     * @param mentioned the nouns before it
     */
    static boolean isOfTheReport(String noun, Vocabulary vocabulary, Set<String> mentioned) {
        return vocabulary.has(noun) || REPORTED.has(noun) || Words.isAmong(mentioned, noun);
    }

    /** Remembers the nouns of a piece of a sentence. */
    static void mention(Set<String> mentioned, Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = sentence.word(i);
            if (sentence.at(i).is(Token.Kind.WORD) && !NO_NOUNS.has(word) && !Lexicon.FUNCTION_WORDS.has(word)) {
                Words.addTo(mentioned, word);
            }
        }
    }
}
