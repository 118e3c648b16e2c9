package mx.avance.bench;

import java.util.Random;

/** Made-up sentences of the length and the words of a municipality's. */
final class SpanishText {

    private static final String[] WORDS = """
            acciones atención ciudadanía capacitación servidores públicos municipales servicios solicitudes expedientes trámites
            vehículos mantenimiento parque vehicular combustible suministro adquisiciones licitaciones contratos proveedores bienes
            muebles inmuebles inventario patrimonio archivo documentos digitalización sistemas informáticos redes equipos cómputo
            soporte técnico seguridad pública prevención delito patrullaje vialidad tránsito señalamiento semáforos bacheo calles
            pavimentación banquetas alumbrado luminarias parques jardines poda áreas verdes limpieza recolección residuos sólidos
            reciclaje drenaje pluvial agua potable pozos absorción obras infraestructura escuelas bibliotecas becas estudiantes
            deporte canchas torneos cultura talleres festivales museos turismo playas certificación inspección reglamentos comercio
            mercados licencias funcionamiento desarrollo económico empleo ferias emprendedores mujeres igualdad género violencia
            infancia adolescencia juventud adultos mayores discapacidad inclusión salud consultas médicas vacunación mascotas
            esterilización nutrición alimentos comedores familias vivienda regularización predios catastro predial recaudación ingresos
            egresos presupuesto cuenta transparencia solicitudes información auditorías control interno quejas denuncias mejora
            regulatoria planeación evaluación indicadores matriz seguimiento participación comités vecinales protección civil
            bomberos emergencias simulacros huracanes refugios ambiente reforestación educación ambiental arrecifes humedales fauna
            registro actas matrimonios nacimientos justicia cívica mediación defensoría asesoría jurídica juicios convenios
            """.strip().split("\\s+");
    private static final String[] RARE = {"alcantarillado", "alcantarilla", "desazolve", "georreferencia"};
    private static final String[] SMALL = {"de", "para", "en", "con", "y", "a"};

    private final Random random;

    SpanishText(Random random) {
        this.random = random;
    }

    String words(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : i % 3 == 0 ? " " + SMALL[random.nextInt(SMALL.length)] + " " : " ")
                    .append(word());
        }
        return text.toString();
    }

    String sentence(int many) {
        String text = words(many);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** About so many letters, with figures in it as justifications have. */
    String justification(int letters) {
        StringBuilder text =
                new StringBuilder("Se logra el " + random.nextInt(200) + "." + random.nextInt(100) + "% al ");
        while (text.length() < letters) {
            text.append(word()).append(' ');
        }
        return text.append("en el trimestre.").toString();
    }

    private String word() {
        return random.nextInt(8_000) == 0 ? RARE[random.nextInt(RARE.length)] : WORDS[random.nextInt(WORDS.length)];
    }
}
