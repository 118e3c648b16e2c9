package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.exchange.reading.TableMapping.Column;

/** The dictionary of headers: what a column means by the words over it, from the official layout, the product's own data and what offices write. */
final class HeaderWords {

    /** Whole headers of the product's own open data, and short ones that no word could tell. */
    private static final Map<String, ColumnRole> WHOLE = Map.ofEntries(
            Map.entry("ejercicio", ColumnRole.YEAR),
            Map.entry("ejercicio fiscal", ColumnRole.YEAR),
            Map.entry("ano", ColumnRole.YEAR),
            Map.entry("anio", ColumnRole.YEAR),
            Map.entry("ano fiscal", ColumnRole.YEAR),
            Map.entry("trimestre", ColumnRole.QUARTER),
            Map.entry("trim", ColumnRole.QUARTER),
            Map.entry("periodo", ColumnRole.QUARTER),
            Map.entry("trimestre reportado", ColumnRole.QUARTER),
            Map.entry("eje", ColumnRole.AXIS_NUMBER),
            Map.entry("numero de eje", ColumnRole.AXIS_NUMBER),
            Map.entry("numero del eje", ColumnRole.AXIS_NUMBER),
            Map.entry("no eje", ColumnRole.AXIS_NUMBER),
            Map.entry("nombre del eje", ColumnRole.AXIS_NAME),
            Map.entry("eje rector", ColumnRole.AXIS_NAME),
            Map.entry("sigla", ColumnRole.SIGLAS),
            Map.entry("siglas", ColumnRole.SIGLAS),
            Map.entry("siglas del indicador", ColumnRole.SIGLAS),
            Map.entry("unidad variables", ColumnRole.VARIABLES_UNIT),
            Map.entry("unidad de las variables", ColumnRole.VARIABLES_UNIT),
            Map.entry("semaforo", ColumnRole.IGNORED),
            Map.entry("avance anual", ColumnRole.IGNORED),
            Map.entry("unidad", ColumnRole.UNIT),
            Map.entry("area", ColumnRole.UNIT),
            Map.entry("ur", ColumnRole.UNIT),
            Map.entry("direccion", ColumnRole.UNIT),
            Map.entry("responsable", ColumnRole.UNIT),
            Map.entry("dependencia", ColumnRole.DEPENDENCIA),
            Map.entry("objetivo", ColumnRole.NARRATIVE),
            Map.entry("objetivos", ColumnRole.NARRATIVE),
            Map.entry("actividad", ColumnRole.NARRATIVE),
            Map.entry("tipo de acumulacion", ColumnRole.ACCUMULATION),
            Map.entry("acumulacion", ColumnRole.ACCUMULATION),
            Map.entry("agregacion", ColumnRole.ROLLUP),
            Map.entry("sentido", ColumnRole.SENSE),
            Map.entry("sentido del indicador", ColumnRole.SENSE));

    private HeaderWords() {}

    /** The words of a text, without accents, capitals and signs; % is a word and years are none. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = SearchText.normalise(text) + " ";
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0 && !isYear(word)) {
                words.add(word.toString());
            }
            word.setLength(0);
            if (c == '%') {
                words.add("%");
            }
        }
        return words;
    }

    /** The role of a whole header that names no figure; empty when the dictionary does not know it. */
    static Optional<ColumnRole> text(String header) {
        List<String> words = words(header);
        String all = String.join(" ", words);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ColumnRole whole = WHOLE.get(all);
        if (whole != null) {
            return Optional.of(whole);
        }
        String first = words.getFirst();
        if (first.startsWith("frecuencia") || first.equals("periodicidad")) {
            return Optional.of(ColumnRole.FREQUENCY);
        }
        if (first.equals("nivel")) {
            return Optional.of(ColumnRole.LEVEL);
        }
        return ofPhrase(all, first);
    }

    private static Optional<ColumnRole> ofPhrase(String all, String first) {
        if (all.contains("unidad de medida") || all.contains("unidad medida")) {
            return Optional.of(
                    all.contains("variable") && !all.contains("indicador")
                            ? ColumnRole.VARIABLES_UNIT
                            : ColumnRole.UNIT_OF_MEASURE);
        }
        if (all.contains("resumen") || all.contains("narrativ")) {
            return Optional.of(ColumnRole.NARRATIVE);
        }
        if (first.equals("indicador")
                || all.startsWith("nombre del indicador")
                || all.startsWith("nombre de indicador")) {
            return Optional.of(ColumnRole.INDICATOR);
        }
        if (isProgramme(all, first)) {
            return Optional.of(all.startsWith("nombre") ? ColumnRole.PROGRAMME_NAME : ColumnRole.PROGRAMME_KEY);
        }
        if (first.equals("clave") || first.equals("cve")) {
            return Optional.of(ColumnRole.CLAVE);
        }
        if (all.startsWith("unidad administrativa")
                || all.startsWith("unidad responsable")
                || all.startsWith("area responsable")) {
            return Optional.of(ColumnRole.UNIT);
        }
        if (all.contains("dependencia")) {
            return Optional.of(ColumnRole.DEPENDENCIA);
        }
        return all.startsWith("objetivo") || all.startsWith("descripcion del objetivo")
                ? Optional.of(ColumnRole.NARRATIVE)
                : Optional.empty();
    }

    private static boolean isProgramme(String all, String first) {
        return first.equals("programa")
                || first.equals("ppa")
                || first.equals("pp")
                || all.contains("clave del programa")
                || all.contains("clave programa")
                || all.contains("clave y nombre del p")
                || all.contains("clave del pp")
                || all.contains("nombre del programa")
                || all.contains("nombre del pp");
    }

    /** A column without a quarter. */
    static Column plain(ColumnRole role) {
        return new Column(role, 0);
    }

    private static boolean isYear(CharSequence word) {
        return word.length() == 4
                && word.charAt(0) == '2'
                && word.charAt(1) == '0'
                && Texts.onlyDigits(word.toString());
    }
}
