package mx.avance.consistency.text;

/** The nouns that end like those of a happening and name who acts: "la coordinación de eventos" does something, "la coordinación con el instituto" is a circumstance. */
final class Organs {

    private static final Stems NAMES = Stems.of(
            "direccion= direcciones= coordinacion= coordinaciones= administracion= comision= comisiones= delegacion= delegaciones= institucion= instituciones= asociacion="
                    + " asociaciones= fundacion= poblacion= corporacion= corporaciones= organizacion= organizaciones= federacion= confederacion= presidencia= gerencia= dependencia= dependencias="
                    + " agencia= agencias= intendencia= superintendencia= jurisdiccion= seccion= secciones= division= region= regiones= estacion= union= legislacion= ayuntamiento= departamento="
                    + " parlamento= establecimiento establecimientos= fraccionamiento= fraccionamientos= secretaria= secretarias= tesoreria= contraloria= sindicatura= regiduria= oficialia= fiscalia="
                    + " procuraduria= policia= comisaria= comite comites= municipio= municipal= consejo consejos= cabildo= instituto institutos= sistema= juzgado juzgados= area= areas= unidad= unidades= oficina"
                    + " subdireccion= jefatura= presidente= presidenta= director directora= sindico= sindica= regidor regidora= tesorero= tesorera= contralor alcalde= alcaldesa= secretario= biblioteca"
                    + " dif= obras= servicios= comunicacion= centro casa= modulo modulos= registro= archivo= catastro= transito= proteccion= ciudadan ciudadania= usuari contribuyent");

    private static final Stems WITH = Stems.of("con= entre=");

    private Organs() {}

    /** Whether the noun at a place names one. */
    static boolean isOrgan(Sentence sentence, int i) {
        return NAMES.has(sentence.word(i)) && !WITH.has(sentence.word(i + 1));
    }
}
