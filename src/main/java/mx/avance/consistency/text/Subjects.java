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

    private Subjects() {}

    /**
     * Whether a noun belongs to the report.
     *
     * @param mentioned the nouns before it
     */
    static boolean isOfTheReport(String noun, Vocabulary vocabulary, Set<String> mentioned) {
        return vocabulary.has(noun) || REPORTED.has(noun) || Words.isAmong(mentioned, noun);
    }
}
