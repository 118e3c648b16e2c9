package mx.avance.consistency.text;

/** The words that the grammar knows. */
final class Lexicon {

    /** What says that a number was programmed. */
    static final Stems PROGRAMMED = Stems.of(
            "programad proyectad planead planificad previst prevei estimad comprometid contemplad calendarizad agendad esperad"
                    + " pactad propuest presupuestad considerad establecid fijad plantead requerid= acordad pronosticad autorizad=");

    /** What announces a programmed number. */
    static final Stems ANNOUNCES_PROGRAMMED = Stems.of(
            "programaron= programo= programandose= programados= programado= programada= programadas= proyectaron= proyecto="
                    + " planearon= planeo= previsto= prevista= previstos= previstas= contra= vs= versus= meta= metas= planeado= planeados= planeadas= proyectado= proyectados="
                    + " proyectadas= estimado= estimados= estimadas= estimaron= proyeccion= programacion= contemplaron= contemplaba= contemplaban= contemplo= contemplado="
                    + " contemplados= contempladas= esperaban= esperaba= preveia= preveian= considero= consideraron= consideraban= comprometieron= establecieron= calendarizaron="
                    + " agendaron= agendado= objetivo= calendario= estandar= tope= limite= maximo= tenian= tenia=");

    /** Verbs of doing; a number behind one of them is what was done. */
    static final Stems DONE = Stems.of(
            "realiz atend atiend otorg entreg imparti impart capacit brind proporcion elabor expid emit ejecut efectu llev lleva concret"
                    + " supervis inspeccion verific instal repar rehabilit constru recolect recaud suministr integr gener registr regulariz regulari actualiz evalu aplic"
                    + " firm celebr public difund difus desarroll tramit recib recib notific dictamin resolv resolvi solvent concluy conclui operativ patrull deten"
                    + " beneficia apoy canaliz visit vacun esteriliz plant reforest poda barri limpi desazolv bache pavimen alcanz logr obten obtuv cumpl tuv hubo= hicieron="
                    + " hizo= haciendo= dio= dando= dieron= dar= fueron= fue= se= ofrec ofreci organiz particip asesor orient certific captur digitaliz archiv"
                    + " resguard adquir adquiri compr distribu transport traslad rescat inscrib inscri afili contrat ministr report contabiliz sum ascend remit turn"
                    + " gestion trabaj dispers liquid autoriz intervin interven proces public sesion conform form inaugur produj produc coloc sustituy cambi mantuv mantien"
                    + " alberg donar donaron= dono= recuper localiz sancion clausur denunci mediar medi concili quedando= quedaron= quedo= obteniendo= monitore consum audit"
                    + " asist activ acudier acudi servicio= cubri cubr incorpor levant folio= detect extendi extend practic sirvi vendi vend");

    /** Where a number of other things is likely. */
    static final Stems OTHER_THINGS = Stems.of(
            "colonia mercado brigada region supermanzana ruta escuela plantel oficina dependencia municipio localidad comunidad delegacion"
                    + " sector mujer hombre nina= ninas= nino= ninos= participante asistente beneficiari elemento corporacion inspector motociclet vehicul camion unidades="
                    + " idioma familia persona alumno docente trabajador emplead servidor ciudadano joven adult director jef cuadrilla equipo maquina sede parque turno etapa"
                    + " modulo empresa proveedor instituci area= areas= tema= temas= punto= puntos= lugar visitante poblador campamento perro gato arbol juego grupo tramo calle"
                    + " avenida edificio inmueble departamento medico enfermer instructor policia agente bomber barrio caja paquete pieza galon kilo tonelad foto imagen lote"
                    + " ejemplar cartel integrante funcionari usuari pozo= pozos= plaza= plazas= vacante baja= bajas=");

    /** Measures that are seldom those of an indicator. */
    static final Stems MEASURES = Stems.of(
            "pesos= peso= mdp= mxn= mn= usd= hora= horas= hrs= hr= h= minuto minutos= dia= dias= semana= semanas= mes= meses= ano= anos= km= kilometro metro= metros="
                    + " m2= m3= ml= cm= hectarea ha= grado habitante kilogramo kg= gramo nudos= milimetro mm= centavo decibel kva= watt kw= mb= gb= mbps=");

    /** What a number behind them numbers. */
    static final Stems REFERENCES = Stems.of(
            "articulo= articulos= art= arts= fraccion= fracciones= fracc= fr= inciso= incisos= numeral= numerales= capitulo= capitulos= partida= partidas="
                    + " ley= nom= iso= folio= folios= oficio= oficios= no= num= numero= nro= expediente= acta= contrato= licitacion= version= eje= ods= linea= estrategia="
                    + " programa= pp= ppa= clave= tel= telefono= region= regiones= supermanzana= supermanzanas= sm= mza= manzana= lote= calle= avenida= av= zona= distrito= seccion="
                    + " tomo= pagina= paginas= anexo= formato= nivel= etapa= fase= componente= trimestre= semestre= bimestre= edicion= ruta= carretera= kilometro= km= transitorio="
                    + " decreto= reglamento= norma= gaceta= periodico= memorandum= circular= factura= poliza= requisicion= solicitud= cuenta= ramo= fondo= apartado= c.p= cp= codigo= plaza="
                    + " edad= local= modulo= casa= unidad= placa= placas= acuerdo= sesion= objetivo= quincena= semana= jornada= grado= pozo= # n= minuta= convocatoria= fracs= incs= nums= nos= pags= pag= sector= sectores= pozos= distritos= zonas= secciones= frente= frentes= numeros= capitulos= tomos= lotes= manzanas= rutas= etapas= sesiones= oficios= actas= contratos= licitaciones= obras= modulos=");

    static final Stems MONTHS = Stems.of(
            "enero= febrero= marzo= abril= mayo= junio= julio= agosto= septiembre= setiembre= octubre= noviembre= diciembre=");

    /** What stands before a year. */
    static final Stems BEFORE_YEAR = Stems.of(
            "ano= anos= ejercicio= ejercicios= fiscal= de= del= en= periodo= desde= hasta= trimestre= pmd= plan= programa= presupuesto= administracion= a= y= al= ley="
                    + " ingresos= egresos= operacion= faismun= fortamun= fais= norma= cuenta= publica= enero= febrero= marzo= abril= mayo= junio= julio= agosto= septiembre= octubre= noviembre= diciembre=");

    /** Words that are no nouns: behind a year, the year is not a count. */
    static final Stems FUNCTION_WORDS = Stems.of(
            "de= del= la= el= las= los= lo= se= y= e= o= u= en= con= para= por= a= al= que= un= una= su= sus= como= es= fue= fueron= debido= derivado= ya= donde= asi="
                    + " cuando= este= esta= no= si= sin= sobre= segun= entre= mas= son= ha= han=");

    /** What brings a number near the target without being realised or programmed: how far it is. */
    static final Stems DIFFERENCE_BEFORE = Stems.of(
            "falt resta pendiente adicional extra exced sobrepas diferencia variacion deficit rezago restante brecha excedente superavit sobran");

    static final Stems DIFFERENCE_BEHIND = Stems.of(
            "mas= menos= adicional extra= extras= pendiente faltante restante excedent arriba= abajo= sobrante");

    static final Stems ACCUMULATED =
            Stems.of("acumul semestre= semestral llevamos= lleva= llevan= llevando= totalizan= totaliza=");

    /** What a percentage of the advance goes with. */
    static final Stems ADVANCE = Stems.of(
            "logr alcanz alcance obtuv obtien obten obteni cumpl avanc porcentaje meta metas= resultado= desempeno eficacia eficiencia= equival represent correspond lleg"
                    + " registr reflej reporta= reporto= reportando= efectividad rendimiento realiz es= decir= un= cierre= qued dando= da= dio= arroj programad traduc ubic situ concluy atend ejecut ejecuci"
                    + " tuv tien tenien nivel= final atencion= cobertura= cubr sum tasa= indicador= comportamiento= signific ascend esto= ello= ce= consigui concret efectu cumplid sea= resultando= superan= rebasan= planead=");

    /** What a percentage of something else goes with. */
    static final Stems CHANGE = Stems.of(
            "aument increment inflacion descuent crecimient creci reduc reduj disminu dismin baj alza= exced encima= arriba= abajo= debajo= adicional variacion diferencia ahorr"
                    + " recargo= condon subsidi interes mayor= menor= superior= inferior= ausentism rotacion cay caida= subi presupuest ocup confianza= muestra= margen= superavit deficit sobreejerc falt faltand rezag"
                    + " pendiente restant eficiente= fisico= financier");

    static final Stems TARGET = Stems.of(
            "meta metas= programad planead avance cumplimiento logro= trimestre objetivo proyectad previst total= estimad esperad eficacia efectividad ejecucion realiz alcance planificad"
                    + " contemplad indicador lo= periodo comprometid propuest establecid calendarizad resultado efic");

    private Lexicon() {}
}
