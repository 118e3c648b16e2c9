package mx.avance.consistency.text;

/** Verbs that cannot be told by their ending. */
final class Verbs {

    private static final Stems FINITE = Stems.of(
            "fue= hubo= tuvo= estuvo= hizo= pudo= quiso= vino= dio= puso= supo= es= son= era= eran= esta= estan= hay= tiene= tienen= cuenta= cuentan= requiere= requieren= sigue= siguen= continua= continuan="
                    + " permanece= permanecen= falta= faltan= existe= existen= depende= dependen= labora= laboran= trabaja= trabajan= atiende= atienden= opera= operan= asiste= asisten= acude= acuden= solicita="
                    + " solicitan= presenta= presentan= impide= impiden= genera= generan= ocurre= ocurren= ha= han= habia= habian= tenia= tenian= estaba= estaban= podia= podian= sufre= sufren= da= dan= hace= hacen= llega= llegan="
                    + " recibe= reciben= entrega= entregan= tarda= tardan= autoriza= autorizan= emite= emiten= valida= validan= representa= representan= equivale= equivalen= significa= corresponde= corresponden= refleja= queda= quedan="
                    + " obra= obran= habla= demuestra= muestra= concluye= logra= alcanza= rebasa= supera= cumple= realiza= realizan= obtiene= reporta= aparecen= aparece= prevalece= persiste= carece= carecen= cubre= cubren= comprende="
                    + " vence= vencen= entra= entran= inicia= inician= termina= terminan= aumenta= aumentan= disminuye= disminuyen= crece= crecen= coincide= coinciden= obliga= obligan= pide= piden= exige= exigen= espera="
                    + " esperan= necesita= necesitan= abrimos= contratamos= estuvimos= sufrimos= perdimos= ampliamos= compramos= incorporamos= habilitamos= carecemos= contamos= esperaba=");

    private Verbs() {}

    static boolean isFinite(String word) {
        return FINITE.has(word);
    }
}
