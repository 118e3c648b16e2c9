package mx.avance.consistency.text;

import java.util.List;
import java.util.function.Consumer;

/** Finds where a text gives a reason, be it a good one or not: a connective of cause, or the telling of something that hindered or helped. */
final class Causes {

    private static final Stems LEFT_OVER = Stems.of("restantes= pendientes=");
    private static final Phrases CONNECTIVES = Phrases.of(List.of(
            "debido a|al|ha",
            "devido a|al|ha",
            "derivado ha",
            "toda ves",
            "ya q",
            "xq",
            "xk",
            "porq",
            "por que",
            "por eso",
            "anterior en apego|acatamiento|observancia|tanto|espera|consideracion|funcion",
            "anterior ante|al|tras",
            "anterior a raiz|peticion|solicitud|partir",
            "en tanto no|se",
            "mientras no|se",
            "hasta que|tanto",
            "a partir de la|las|los|que|una",
            "habida cuenta",
            "merced a|al",
            "a instancia|instancias|iniciativa|propuesta|sugerencia|invitacion|requerimiento|exigencia|insistencia|convocatoria de|del",
            "como respuesta",
            "atendiendo a la|las|los|el|una|un peticion*|solicitud*|instruccion*|llamado|requerimiento*|demanda*|necesidad*",
            "dio|dieron|dado|dando prioridad",
            "tuvo|tuvieron|tuvimos que",
            "opto|optaron por",
            "lo habitual|normal|comun|usual|acostumbrado",
            "con el|la|los|las nuevo|nueva|nuevos|nuevas",
            "con menos|poco|poca|pocos|pocas",
            "con la mitad",
            "dejo|dejaron de",
            "sujeto|sujeta|sujetos|sujetas a|al",
            "pese a|al",
            "aun con",
            "es que",
            "a la espera",
            "en acatamiento",
            "sin contar con",
            "con un|una solo|sola",
            "situacion|circunstancia|condicion que",
            "vacaciones del|de",
            "personal de|con vacaciones|licencia|permiso",
            "pendiente|pendientes de firma|validacion|autorizacion|publicacion|liberacion|pago|resolucion|recurso|dictamen|contratacion|licitacion|aprobacion",
            "pendiente|pendientes de la|su firma|validacion|autorizacion|publicacion|liberacion|pago|resolucion|recurso|dictamen|contratacion|licitacion|aprobacion",
            "pendiente|pendientes la|el firma|validacion|autorizacion|publicacion|liberacion|pago|resolucion|recurso|dictamen|contratacion|licitacion|aprobacion",
            "en vista de",
            "visto que",
            "siendo que",
            "considerando que",
            "tomando en cuenta|consideracion",
            "aunado a|al",
            "sumado a|al",
            "producto de|del",
            "a falta de",
            "con la incorporacion|llegada|contratacion|entrada|apertura|compra|adquisicion|reactivacion|suma|ayuda|colaboracion",
            "con el ingreso|arranque|aumento|incremento|cambio|cierre|refuerzo",
            "derivado de|del",
            "derivado a|al",
            "derivada de|del",
            "deriva de|del",
            "derivan de|del",
            "a causa",
            "por causa*",
            "causa :",
            "con motivo",
            "por motivo*",
            "en virtud",
            "ya que",
            "puesto que",
            "toda vez",
            "dado que",
            "dado el",
            "dada la",
            "dadas las",
            "dados los",
            "como consecuencia",
            "a consecuencia",
            "como resultado",
            "gracias a|al",
            "se debe",
            "se debio",
            "se deben",
            "se debieron",
            "a raiz",
            "en razon",
            "por razones",
            "por falta",
            "ante la",
            "ante el",
            "ante los|las",
            "por ello",
            "ello por",
            "esto por",
            "anterior por",
            "lo que ocasion*",
            "al no",
            "al haber*",
            "en atencion a",
            "por cuestiones",
            "por instruccion*",
            "por contar",
            "tras",
            "luego de",
            "despues de|del",
            "en funcion de|del",
            "recurso|recursos disponible|disponibles|limitado|limitados",
            "presupuesto autorizado|disponible|asignado",
            "disponibilidad presupuestal|de",
            "en lo que se",
            "hizo|hicieron falta",
            "todas|todos las|los que",
            "depende|dependen|dependio|dependieron de|del",
            "a peticion",
            "a solicitud",
            "no conto",
            "no contaron",
            "no tuvo",
            "no tuvieron",
            "no acud*",
            "no asist*",
            "no present*",
            "no lleg*",
            "sigue en",
            "siguen|seguian|continua|continuan|permanecen en analisis|tramite|revision|firma|elaboracion|integracion|espera|validacion|taller|reparacion|estudio|litigio",
            "en revision",
            "resultado del|de",
            "en proceso",
            "no se present*",
            "falta de",
            "efecto del|de",
            "fruto de|del",
            "en taller",
            "en espera",
            "al sufrir",
            "licencia de|medica",
            "licencia por",
            "aun cuando",
            "a pesar",
            "causo baja",
            "dada|dado de baja",
            "en remodelacion",
            "causaron baja",
            "por terminado",
            "se sumo",
            "se abrieron|abrio",
            "entraron a",
            "quedo|quedaron sin",
            "programa de descuentos",
            "ocupacion hotelera",
            "por haber*",
            "por no",
            "por lo|tal que",
            "de modo que",
            "motivo por",
            "lo que provoc*",
            "no se conto",
            "no se cuenta",
            "no hubo",
            "fuera de",
            "a que",
            "en respuesta",
            "en apoyo",
            "en cumplimiento de|del"));
    private static final Stems WORDS = Stems.of(
            "porque= pues= atribuy atribuible obedec origino= origen= originad originaron= ocasiono= ocasionaron= ocasionando= ocasionad ocasiona= ocasionan= impid impos afect retras suspend suspendi cancel pospus posterg insuficien escasez vacant contingenc huracan tormenta lluvi pandemia veda="
                    + " vacacional incapacidad reparacion descompu descompost averi crecio crecimiento= incrementar incremento= aumento= aumentar aumentando disminuyo disminuyeron disminucion demanda= demandas= favorec"
                    + " consecuencia= provoc motiv ausencia= carencia= ausentismo faltante= escas retraso= limitacion limitad saturacion inasistencia huelga paro= renuncia jubilacion inundac bloqueo= temporada="
                    + " limito dificult obstacul influy contribuyo= contribuyeron= incidio permitio= permitiendo= coadyuv facilito= facilitaron= adelanto= adelantaron= anticip sumandose= sumaron= adhirieron= reforz ampliacion ampliaron= amplio= duplic triplic desabasto recort rotacion deserto desert desiert incapacit peticion= cerro= cerrado= cerrada= cerraron= recorrio= imputable= inasist inactiv agot inconform clausur tardanz tard= tardi rechaz desaprob vandal mal= impugn fallec sufrio= fallo= falla= fallas= redujeron= recorto= aporto= aportaron= colaps devolvio= devolvieron= exigio= exigieron= trajo= multiplic incomplet calibracion averia desperfecto permanecio= carecio= carece= carecen= reprogramo= preparativos= sargazo= inundacion sequia vinieron= subsidio= donacion= donativo= gestoria= requirio= instruyo= pidio= pidieron= rezagad atrasad adicionalmente= ampliado= apertura= masiv posadas= priorizando= priorizandose= privilegiando= aprovechando= dejando= habiendo= existiendo= debiendo= debiendose= enfocandose= concentrandose= destinando= destinandose= dedicandose= careciendo= desist limita= limitan= impulsad alentad propici deton repunte= brote= brotes= alza= epidemia= plaga= sismo= ciclon= nevada= helada= manifestacion= marchas= responde= responden= explica= explican= proviene= provienen= radica= inauguracion= sobrecarga intermitencia remodelacion caido= colapso= interrump interrupc descompostura");
    private static final Stems MORE = Stems.of("mas= mayor= mayores= menor= menores= menos=");
    private static final Stems MORE_OF = Stems.of(
            "participacion demanda= solicitud afluencia asistencia= interes= personal= recursos= presupuesto= tiempo= numero= cantidad= requerimiento peticion difusion inscripcion convocatoria= respuesta= reporte incidencia= flujo= actividad"
                    + " volumen= carga= turist visitant apoyo= coordinacion denuncia asistent interesad fallas");
    /** Behind "al": that something was so, and not that the work was done. */
    private static final Stems BEING = Stems.of(
            "contar= existir= encontrar tener= tenerse= ser= estar= increment aument requerir presentarse= quedar disminuir reducirse= carecer faltar= depender= tratarse= coincidir= permanecer="
                    + " acumul suspender cancelar cerrar contratar incorporar sumarse= recibirse= ampliar habilitar= iniciar reanudar agotarse= perder modificar retrasarse= descomponerse= dispon duplicarse= hallarse=");

    private static final Stems PARTICLES = Stems.of(
            "se= le= les= lo= la= los= las= fue= fueron= ha= han= habia= habian= pudo= pudieron= es= era= posible= logro= lograron=");
    private static final Stems NO_HINDRANCE = Stems.of(
            "obstante= solo= solamente= unicamente= embargo= programad programo= alcanz logr cumpl lleg concret obten obtuv super rebas meta= tien= aplica= realiz=");
    private static final Stems ONLY = Stems.of("solo= solamente= unicamente= apenas=");
    private static final Stems THERE_IS = Stems.of("hay= existe= tiene= existen= tienen=");
    /** What is told not to exist without being missed. */
    private static final Stems NOTHING_WRONG = Stems.of(
            "variacion desviacion observacion diferencia incidencia novedad comentario pendiente rezago retraso atraso queja problema afectacion programad meta metas= cambio accion acciones= actividad");

    private static final Stems OUTCOME = Stems.of(
            "super rebas exced= excede= excedio= cumpl alcanz logra= logro= obtien obtuv represent equival avance= meta= tiene= porcentaje= resultado= indice=");
    private static final Stems EXPECTED = Stems.of("espera= esperan= buscara= pretende=");
    private static final Stems LACKED = Stems.of(
            "personal= insumo recurso presupuest contrat refaccion sistema energia luz= agua= acceso servicio titular medico= instructor vehicul combustible material convenio suficiencia respuesta gasolina= diesel= papeleria= tinta= toner= equipo internet= senal= chofer quorum= fondos= dinero=");

    private Causes() {}

    static void read(Sentence sentence, Consumer<Span> found) {
        for (int i = 0; i < sentence.size(); i++) {
            int length = cause(sentence, i);
            if (length > 0) {
                found.accept(new Span(
                        sentence.at(i).start(), sentence.at(i + length - 1).end()));
                i += length - 1;
            }
        }
    }

    /** @return how many tokens give the reason; 0 for none */
    private static int cause(Sentence sentence, int i) {
        if (!sentence.at(i).is(Token.Kind.WORD)) {
            return 0;
        }
        String connective = CONNECTIVES.at(sentence, i);
        if (!connective.isEmpty()) {
            return isCause(sentence, i, connective) ? connective.equals("tras") ? 1 : 2 : 0;
        }
        if (isHindrance(sentence, i)) {
            return 2;
        }
        if (sentence.at(i).is("por") && Por.isReason(sentence, i)
                || sentence.at(i).is("al") && BEING.has(sentence.word(i + 1))) {
            return 2;
        }
        if (MORE.has(sentence.word(i))
                && !sentence.anyBetween(i - 4, i, EXPECTED)
                && (MORE_OF.has(sentence.word(i + 1)) || MORE_OF.has(sentence.word(i + 2)))) {
            return 2;
        }
        if (sentence.at(i).is("con") && isAllThereWas(sentence, i)) {
            return 2;
        }
        return WORDS.has(sentence.word(i)) && !isOfThePoor(sentence, i) ? 1 : 0;
    }

    /** "con solo dos inspectores", "con apenas un vehículo". */
    private static boolean isAllThereWas(Sentence sentence, int i) {
        return ONLY.has(sentence.word(i + 1))
                && sentence.at(i + 2).numeral() != null
                && Lexicon.OTHER_THINGS.has(sentence.word(i + 3));
    }

    /** "a familias de escasos recursos": whom it was for. */
    private static boolean isOfThePoor(Sentence sentence, int i) {
        return sentence.at(i - 1).is("de") && sentence.at(i + 1).is("recursos");
    }

    /** "no cuenta aún con instructor", "no autorizó la libranza", "sin personal": something was not there. That the target was not reached is no reason. */
    private static boolean isHindrance(Sentence sentence, int i) {
        if (sentence.at(i).is("sin")) {
            return LACKED.has(sentence.word(i + 1)) || LACKED.has(sentence.word(i + 2));
        }
        if (!sentence.at(i).is("no")) {
            return false;
        }
        int k = i + 1;
        while (PARTICLES.has(sentence.word(k)) && k < i + 5) {
            k++;
        }
        Token verb = sentence.at(k);
        if (THERE_IS.has(verb.word())) {
            return sentence.at(k + 1).is(Token.Kind.WORD)
                    && !sentence.anyBetween(k, k + 4, NOTHING_WRONG)
                    && !Lexicon.PROGRAMMED.has(sentence.word(k + 2));
        }
        return verb.is(Token.Kind.WORD) && !NO_HINDRANCE.has(verb.word());
    }

    private static boolean isCause(Sentence sentence, int i, String connective) {
        return switch (connective) {
            case "resultado del|de" ->
                sentence.at(i - 1).is(Token.Kind.COMMA) || sentence.at(i - 1).is("como");
            case "en proceso" ->
                !sentence.anyBetween(i - 5, i, LEFT_OVER) && !sentence.at(i - 3).is(Token.Kind.NUMBER);
            case "por lo|tal que" -> !sentence.anyBetween(i + 2, i + 7, OUTCOME);
            case "por no" -> sentence.at(i + 2).is(Token.Kind.WORD);
            case "a que" ->
                sentence.at(i - 1).word().startsWith("debe")
                        || sentence.at(i - 1).word().startsWith("debi")
                        || sentence.at(i - 1).is("derivado")
                        || sentence.at(i - 1).is("obedece");
            case "fuera de" ->
                sentence.at(i + 2).is("servicio") || sentence.at(i + 2).is("operacion");
            case "en cumplimiento de|del", "en apoyo" -> false;
            default -> true;
        };
    }
}
