package mx.avance.consistency.text;

/** Tells a verb that is denied, or is only hoped for, from one that says what happened. */
final class Negations {

    private static final int BEFORE = 4;
    private static final int FURTHER = 6;
    static final Stems NEGATION = Stems.of("no= sin= tampoco= nunca= ni=");
    /** "no obstante", "no solo", "sin embargo": no denial. */
    private static final Stems AFFIRMING =
            Stems.of("obstante= solo= solamente= embargo= contratiempos= contratiempo= unicamente=");

    private static final Stems MANAGING = Stems.of("logro= pudo= logra= permitio= logrando= consiguio= permitiendo=");
    private static final Stems AUXILIARIES =
            Stems.of("que= se= haya= hayan= ha= han= pudo= podido= fue= posible= logro= logrado= pudiera= la= el= lo=");
    private static final Stems PURPOSE = Stems.of(
            "para= afin= fin= busca= buscando= espera= esperando= pretend permitira permitiran objeto= intencion= procur falt faltando= faltaron= falta= podra= casi= practicamente= virtualmente= cerca= punto= parcialmente= parcial= hacia= tratando= intent prev proxim siguiente= debera= sera= seran= habra= estima= poder= lejos= garantiz asegur");

    private Negations() {}

    /** "no se alcanza", "no fue posible cumplir", "sin alcanzar"; not "no obstante", "no solo". */
    static boolean isNegated(Sentence sentence, int i) {
        boolean auxiliaries = true;
        for (int k = i - 1; k >= i - FURTHER; k--) {
            Token token = sentence.at(k);
            if (!token.is(Token.Kind.WORD) || k < i - BEFORE && !auxiliaries) {
                return false;
            }
            auxiliaries &= AUXILIARIES.has(token.word());
            if (NEGATION.has(token.word())) {
                return !AFFIRMING.has(sentence.word(k + 1));
            }
        }
        return false;
    }

    static boolean isPurpose(Sentence sentence, int i) {
        String word = sentence.word(i);
        boolean infinitive = word.endsWith("ar") || word.endsWith("er") || word.endsWith("ir");
        if (infinitive && !sentence.at(i - 1).is("al") && !isManaged(sentence, i)) {
            return true;
        }
        for (int k = i - 1; k >= i - BEFORE; k--) {
            Token token = sentence.at(k);
            if (!token.is(Token.Kind.WORD)) {
                return false;
            }
            if (PURPOSE.has(token.word())) {
                return true;
            }
        }
        return false;
    }

    /** "se logró cumplir", "se pudo alcanzar". */
    private static boolean isManaged(Sentence sentence, int i) {
        for (int k = i - 1; k >= i - 2; k--) {
            if (MANAGING.has(sentence.word(k))) {
                return true;
            }
        }
        return false;
    }
}
