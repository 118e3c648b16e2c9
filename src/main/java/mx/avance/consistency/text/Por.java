package mx.avance.consistency.text;

import mx.avance.consistency.text.Token.Kind;

/** Tells the "por" of a reason from that of who did it, of how and of how often: "por la demora en la compra", not "programados por la Dirección" nor "10 por mes". */
final class Por {

    private static final Stems REASONS = Stems.of(
            "lluvi falta= incremento= aumento= alta= baja= demanda= ausencia= retras cierre= cambio= contingenc temporada= vacacion epoca= poca= mayor= menor= crecim reduc disminu veda= proceso="
                    + " contrat ampliac renuncia obra= obras= mantenim falla= fallas= suspens cancel emergencia paso= huracan inclemenc apertura= entrada= solicitud solicitudes= campana convoc fiest festiv temporal= incorpor rehabilit carga= saturac escas insufic deteriora"
                    + " instal operativ programa= acumulac rezag reactiv situac condic nuevas= nueva= nuevos= nuevo= baja= incapac jubil transicion relevo= curso= descompost averi visita= puente= dias= periodo= limitac limitad exceso= complej tramite= tramites= atraso= gran= elevad brote= migraci intent lluvia= mantenimiento= desabasto= tramit"
                    + " demora= demoras= tardanza ajuste= ajustes= recorte= huelga= paro= bloqueo= clima= frio= calor= sequia= enfermedad= lesion= accidente= avance= compra= huracan= acuerdo= acuerdos= decreto= donacion= donativo= respuesta= interes= apoyo= ayuda= peticion= buena= buen= mal= malas=");
    private static final Stems NO_REASONS = Stems.of(
            "secretaria comite municipi ayuntamiento departamento president area= areas= dependencia dia= dias= parte= mes= trimestre periodo que= h= cual= cuales= lo= unidad sindic regid tesorer contralor oficialia instituto"
                    + " ciudadan usuari personal= tanto= ciento= poblacion alumn momento= otra= manana tarde noche via= orden= medio= cabildo= consejo sistema instancia organo contribuyent empresa proveedor usuario colonia calle avenida propi mism"
                    + " sesion= edicion= licitacion= adjudicacion= ocasion= persona= evento= conducto= concepto= ejemplo= semana= hora= vez= cada= primera=");
    private static final Stems DETERMINERS = Stems.of(
            "la= las= el= los= un= una= unos= unas= su= sus= esta= este= esa= ese= dicha= dicho= dichas= dichos= esas= esos= estas= estos= tal= tales=");
    private static final Stems BEING = Stems.of(
            "ser= estar= tener= encontrarse= contar= existir= carecer= tratarse= coincidir= hallarse= quedar= quedarse= presentarse= requerir= requerirse= depender= faltar=");

    private Por() {}

    /** Whether the "por" at a place gives a reason. */
    static boolean isReason(Sentence sentence, int i) {
        int k = i + 1;
        boolean determined = DETERMINERS.has(sentence.word(k));
        if (determined) {
            k++;
        }
        Token noun = sentence.at(k);
        if (!noun.is(Kind.WORD)) {
            return false;
        }
        if (REASONS.has(noun.word()) || determined && REASONS.has(sentence.word(k + 1))) {
            return !(Organs.isOrgan(sentence, k) && isAgent(sentence, i));
        }
        if (NO_REASONS.has(noun.word()) || Organs.isOrgan(sentence, k)) {
            return false;
        }
        if (isHappening(noun.word())) {
            return determined || !isOfTheThing(sentence, i);
        }
        return determined ? !isAgent(sentence, i) : BEING.has(noun.word());
    }

    /** A noun made of a verb: "invitación", "fallecimiento", "ausencia". */
    private static boolean isHappening(String word) {
        return word.length() > 5
                && (word.endsWith("cion")
                        || word.endsWith("sion")
                        || word.endsWith("ciones")
                        || word.endsWith("siones")
                        || word.endsWith("miento")
                        || word.endsWith("mientos")
                        || word.endsWith("ncia")
                        || word.endsWith("ncias")
                        || word.endsWith("idad"));
    }

    /** "40 multas por contaminación": it tells which ones were counted. */
    private static boolean isOfTheThing(Sentence sentence, int i) {
        return sentence.at(i - 2).is(Kind.NUMBER)
                && sentence.at(i - 1).is(Kind.WORD)
                && !Lexicon.DIFFERENCE_BEHIND.has(sentence.word(i - 1))
                && !Lexicon.PROGRAMMED.has(sentence.word(i - 1));
    }

    /** "programados por la Dirección": behind a participle stands who did it. */
    private static boolean isAgent(Sentence sentence, int i) {
        String before = sentence.word(i - 1);
        return before.endsWith("ado")
                || before.endsWith("ada")
                || before.endsWith("ados")
                || before.endsWith("adas")
                || before.endsWith("ido")
                || before.endsWith("ida")
                || before.endsWith("idos")
                || before.endsWith("idas");
    }
}
