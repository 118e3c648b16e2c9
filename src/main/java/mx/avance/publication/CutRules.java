package mx.avance.publication;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import mx.avance.base.Rules;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force as a cut keeps them: canonical JSON. */
final class CutRules {

    private CutRules() {}

    static String json(Rules rules) {
        BandPreset preset = rules.bands();
        return "{\"municipio\":" + CanonicalJson.text(rules.municipality())
                + ",\"zona_horaria\":" + CanonicalJson.text(rules.zone().getId())
                + ",\"semaforo\":{\"clave\":" + CanonicalJson.text(preset.code())
                + ",\"nombre\":" + CanonicalJson.text(preset.name())
                + ",\"procedencia\":" + CanonicalJson.text(preset.origin())
                + ",\"bandas\":"
                + preset.bands().stream().map(CutRules::band).collect(Collectors.joining(",", "[", "]"))
                + "},\"sin_meta\":" + CanonicalJson.text(rules.noTarget().name()) + "}";
    }

    /** The name of the semáforo of rules that were kept; empty when somebody spoilt them in the database. */
    static String bandsName(String json) {
        try {
            return JsonMapper.shared()
                    .readTree(json)
                    .path("semaforo")
                    .path("nombre")
                    .asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String band(Band band) {
        return "{\"banda\":" + CanonicalJson.text(band.signal().word())
                + ",\"desde\":" + CanonicalJson.text(end(band.lower()))
                + ",\"desde_incluido\":" + band.lowerIncluded()
                + ",\"hasta\":" + CanonicalJson.text(end(band.upper()))
                + ",\"hasta_incluido\":" + band.upperIncluded() + "}";
    }

    private static @Nullable String end(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.toPlainString();
    }
}
